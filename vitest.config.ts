import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // Collections of other people's files are fetched by `npm run corpora`, which names their folder.
    include: process.env['TSUZURI_CORPORA'] === undefined ? ['tests/**/*.test.{ts,tsx}'] : ['tests/corpora/**/*.corpus.ts'],
    exclude: ['tests/e2e/**', 'tests/bench/**', 'tests/fixtures/**'],
    environment: 'node',
    // Much of the time is spent waiting for other programs: two cores serve two files at once.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // Fixed, so that no golden depends on where it is made.
    env: { TZ: 'UTC', LANG: 'C.UTF-8' },
  },
})
