import { join } from 'node:path'
import { defineConfig } from '@playwright/test'

/** Where results go: named by the test script when the checkout itself must not be written to. */
const results = process.env['TSUZURI_TEST_RESULTS'] ?? join(import.meta.dirname, 'test-results')

/** A worker for each display that the run has made; on the display of a person, who has one clipboard and one focus, one file after the other. */
const workers = process.env['TSUZURI_DISPLAYS']?.split(' ').length ?? 1

/** What waits most of its time for a clock: a worker of its own costs the others little. */
const waiting = ['**/reminders.test.ts', '**/silent-source.test.ts']

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.test.ts',
  outputDir: join(results, 'e2e'),
  workers,
  projects: workers === 1 ? [{ name: 'all' }] : [{ name: 'working', testIgnore: waiting, workers: workers - 1 }, { name: 'waiting', testMatch: waiting, workers: 1 }],
  fullyParallel: false,
  // A test that fails once has failed.
  retries: 0,
  forbidOnly: process.env['CI'] !== undefined,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  use: { actionTimeout: 15_000, trace: 'retain-on-failure', screenshot: 'only-on-failure' },
  reporter: [['list'], ['json', { outputFile: join(results, 'e2e.json') }]],
})
