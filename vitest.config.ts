import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // Collections of other people's files are fetched by `npm run corpora`, which names their folder.
    include: process.env['TSUZURI_CORPORA'] === undefined ? ['tests/**/*.test.{ts,tsx}'] : ['tests/corpora/**/*.corpus.ts'],
    exclude: ['tests/e2e/**', 'tests/bench/**', 'tests/fixtures/**'],
    environment: 'node',
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // Fixed, so that no golden depends on where it is made.
    env: { TZ: 'UTC', LANG: 'C.UTF-8' },
  },
})
