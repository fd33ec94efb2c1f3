import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'tests/bench/**', 'tests/fixtures/**'],
    environment: 'node',
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // Fixed, so that no golden depends on where it is made.
    env: { TZ: 'UTC', LANG: 'C.UTF-8' },
  },
})
