import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from './store-cases.ts'

const child = join(import.meta.dirname, 'disk-full-child.ts')

/** A small disk that is gone when its one process ends. */
function onSmallDisk(kilobytes: number, command: readonly string[]): { readonly status: number | null; readonly output: string; readonly error: string } {
  const disk = temporaryFolder()
  const script = 'mount -t tmpfs -o size="$1"k tmpfs "$2" && disk="$2" && shift 2 && "$@" "$disk"'
  const run = spawnSync('unshare', ['-m', 'sh', '-c', script, 'sh', String(kilobytes), disk, ...command], { encoding: 'utf8' })
  return { status: run.status, output: run.stdout, error: run.stderr }
}

const isRoot = process.getuid?.() === 0
const canMount = isRoot && spawnSync('unshare', ['-m', 'sh', '-c', 'mount -t tmpfs -o size=64k tmpfs /mnt']).status === 0
const skipped = canMount ? '' : ' (skipped: needs root and the right to mount)'

describe.skipIf(!canMount)(`a full disk${skipped}`, () => {
  test.each([1_400, 1_700, 2_003, 2_300, 2_777, 3_100, 3_600, 4_096])('of %i kB: refused by name, nothing half-written, nothing accepted is lost, and it goes on when there is room', (kilobytes) => {
    const run = onSmallDisk(kilobytes, [process.execPath, child])
    expect(run.error).toBe('')
    const { accepted, there, ...found }: Readonly<Record<string, unknown>> = JSON.parse(run.output)
    expect(found).toEqual({ refusal: 'disk-full', leftWhileFull: 0, afterFreeing: null, lost: 0, swept: { temporaryFiles: 0, originals: 0 }, missing: 0 })
    expect(there).toBe(accepted)
  })
})
