import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from './store-cases.ts'
import { readTrace, syncFaults } from './trace.ts'

const child = join(import.meta.dirname, 'writing-child.ts')
const canTrace = spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0
const skipped = canTrace ? '' : ' (skipped: strace is absent or may not trace)'

function faultsWhen(fault: string): readonly string[] {
  const folder = temporaryFolder()
  const trace = join(folder, 'trace.txt')
  const options = ['-f', '-y', '-s', '64', '-o', trace, '-e', 'trace=fsync,fdatasync,rename,renameat,renameat2,pwrite64,write']
  const run = spawnSync('strace', [...options, process.execPath, child, join(folder, 'store'), 'trace', '3', fault])
  expect(run.status).toBe(0)
  return syncFaults(readTrace(readFileSync(trace, 'utf8')))
}

describe.skipIf(!canTrace)(`the order of syncs before an acknowledgement${skipped}`, () => {
  test('file, name, folder, log: each is safe before the next', () => {
    expect(faultsWhen('none')).toEqual([])
  })

  test.each([
    ['normal', 'the log was not synced'],
    ['no-file-fsync', 'the original was not synced before it got its name'],
    ['no-folder-fsync', 'the folder was not synced before the row'],
    ['rename-before-fsync', 'the original was not synced before it got its name'],
    ['ack-before-commit', 'acknowledged before the log was written']
  ])('the check goes red on the planted fault %s', (fault, told) => {
    expect(faultsWhen(fault)).toContain(told)
  })
})
