import { expect, test } from 'vitest'
import { sumTallies, tallyLine, tallyPlaywright, tallyVitest, withStatus } from '../../scripts/testing/tally.mjs'

const unit = { numPassedTests: 3, numFailedTests: 1, numPendingTests: 1, numTodoTests: 1 }
const failedTest = { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] }
const unloadableFile = { status: 'failed', assertionResults: [] }

test('tests are counted over both runners, and the line reads as CI expects it', () => {
  const total = sumTallies([
    tallyVitest({ ...unit, testResults: [failedTest] }),
    tallyPlaywright({ stats: { expected: 2, unexpected: 1, flaky: 0, skipped: 1 }, errors: [] }),
  ])
  expect(tallyLine(total)).toBe('5 passed, 2 failed, 3 skipped')
})

test('a test file that cannot be loaded is a failure, though it holds no failed test', () => {
  expect(tallyVitest({ ...unit, testResults: [failedTest, unloadableFile] }).failed).toBe(2)
})

test('a flaky test and an error outside the tests are failures', () => {
  expect(tallyPlaywright({ stats: { expected: 0, unexpected: 0, flaky: 1, skipped: 0 }, errors: [{}] }).failed).toBe(2)
})

test('a run that ends badly has failed even when each test passed', () => {
  const passed = { passed: 4, failed: 0, skipped: 0 }
  expect(withStatus(passed, 1)).toEqual({ passed: 4, failed: 1, skipped: 0 })
  expect(withStatus(passed, 0)).toEqual(passed)
  expect(withStatus({ ...passed, failed: 2 }, 1).failed).toBe(2)
})
