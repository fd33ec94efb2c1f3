import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { LongFilesFirst } from './scripts/testing/long-files-first.mjs'
import { nodeEnvironment } from './scripts/node-flags.mjs'

export default defineConfig({
  test: {
    // Collections of other people's files are fetched by `npm run corpora`, which names their folder.
    include: process.env['TSUZURI_CORPORA'] === undefined ? ['tests/**/*.test.{ts,tsx}'] : ['tests/corpora/**/*.corpus.ts'],
    exclude: ['tests/e2e/**', 'tests/bench/**', 'tests/fixtures/**'],
    environment: 'node',
    // No file changes the modules that it uses: those that one has read serve the next.
    isolate: false,
    sequence: { sequencer: LongFilesFirst },
    // Much of the time is spent waiting for other programs: two cores serve two files at once.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // For a machine that has much else to do; what must be quick is measured where it is asserted.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Fixed, so that no golden depends on where it is made; and our sources are compiled once for all programs that tests start.
    env: { TZ: 'UTC', LANG: 'C.UTF-8', NODE_COMPILE_CACHE: nodeEnvironment().NODE_COMPILE_CACHE },
  },
})
