import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { caseWith, projectFolder, sampleCopy } from '../cli/tsuzuri.ts'
import { pngOf } from '../../fixtures/evidence/make-evidence.ts'

/** strace holds calls about one file back, as a folder in a network does that is gone: what is tried here are real calls of a real process. */
const canTrace = spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0
/** Longer than an answer is waited for. */
const held = '18s'
/** `calls` of the system about `path`, from the `from`th on. */
type Stall = { readonly path: string; readonly calls: string; readonly from?: number }
type Run = { readonly status: number | null; readonly out: string; readonly error: string }

function runStalled({ path, calls, from = 1 }: Stall, folder: string, words: readonly string[]): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn('strace', ['-D', '-f', '-o', '/dev/null', '-P', path, '-e', `trace=${calls}`, '-e', `inject=${calls}:delay_enter=${held}:when=${from}+`, process.execPath, '--disable-warning=ExperimentalWarning', ...words], { cwd: folder, env: { ...process.env, LANG: 'C.UTF-8', LANGUAGE: 'en' } })
    const pieces = { out: '', error: '' }
    child.stdout.on('data', (piece: Buffer) => { pieces.out += piece.toString() })
    child.stderr.on('data', (piece: Buffer) => { pieces.error += piece.toString() })
    child.on('error', reject)
    child.on('close', (status) => { resolve({ status, ...pieces }) })
  })
}

const main = join(projectFolder, 'electron', 'cli', 'main.ts')
const silence = /does not answer/

/** Tests that run side by side clear up together. */
const root = mkdtempSync(join(tmpdir(), 'tsuzuri-silent-'))
afterAll(() => { rmSync(root, { recursive: true, force: true }) })

async function heap(): Promise<string> {
  const folder = await mkdtemp(join(root, 'heap-'))
  for (const [name, side] of [['stalled.png', 9], ['good.png', 8]] as const) await writeFile(join(folder, name), pngOf(side, side))
  return folder
}

describe.skipIf(!canTrace).concurrent('a place that does not answer', { timeout: 120_000 }, () => {
  test('midway through a large file is told by inspect, before its time as a whole is over', async () => {
    const folder = await heap()
    await writeFile(join(folder, 'stalled.png'), Buffer.concat([pngOf(9, 9), Buffer.alloc(30_000_000)]))
    const run = await runStalled({ path: join(folder, 'stalled.png'), calls: 'read,pread64', from: 4 }, folder, [main, 'inspect', 'stalled.png', 'good.png', '--lang', 'en'])
    expect(run.error).toMatch(new RegExp(`^stalled\\.png: .*${silence.source}`, 'm'))
    expect(run.out).toMatch(/^good\.png: image\/png/m)
    expect(run.status).toBe(3)
  })

  test('is left out by new with what else lies there, and the rest becomes a case', async () => {
    const folder = await heap()
    await mkdir(join(folder, 'far'))
    for (const name of ['stalled.png', 'other.png']) await writeFile(join(folder, 'far', name), pngOf(name.length, 4))
    const run = await runStalled({ path: join(folder, 'far', 'stalled.png'), calls: 'statx,?stat,newfstatat' }, folder, [main, 'new', 'case', 'far/stalled.png', 'far/other.png', 'good.png', '--lang', 'en'])
    for (const name of ['stalled', 'other']) expect(run.error).toMatch(new RegExp(`^${name}\\.png was left out: .*${silence.source}`, 'm'))
    expect(await readdir(join(folder, 'case', 'evidence'))).toEqual(['good.png'])
    expect(run.status).toBe(3)
  })

  test('is told by build for its exhibit, and nothing is made', async () => {
    const folder = await sampleCopy()
    const [first = ''] = await readdir(join(folder, 'evidence'))
    const run = await runStalled({ path: join(folder, 'evidence', first), calls: 'openat,?open' }, folder, [main, 'build', folder, '--pack', 'evidence-list', '--force', '--out', join(folder, 'out'), '--lang', 'en'])
    expect(run.error).toContain(`“evidence/${first}”`)
    expect(run.error).toMatch(silence)
    expect(await readdir(folder)).not.toContain('out')
    expect(run.status).toBe(3)
  })

  test('midway through an exhibit is told by build, and no folder is left', async () => {
    const folder = await caseWith({ exhibits: [{ id: 'large', file: 'large.bin' }] }, { 'large.bin': Buffer.alloc(60_000_000, 7) })
    const run = await runStalled({ path: join(folder, 'large.bin'), calls: 'read,pread64', from: 4 }, folder, [main, 'build', folder, '--pack', 'evidence-list', '--force', '--out', join(folder, 'out'), '--lang', 'en'])
    expect(run.error).toMatch(new RegExp(`large\\.bin.*${silence.source}`))
    expect(await readdir(folder)).not.toContain('out')
    expect(run.status).toBe(3)
  })

  test('is refused by the intake of the app, which goes on with the next', async () => {
    const folder = await heap()
    await mkdir(join(folder, 'vault'))
    const program = `
      import { takeIn } from ${JSON.stringify(pathToFileURL(join(projectFolder, 'electron', 'work', 'take-in.ts')).href)}
      import { leave } from ${JSON.stringify(pathToFileURL(join(projectFolder, 'electron', 'cli', 'leave.ts')).href)}
      for (const name of ['stalled.png', 'good.png']) {
        const taken = await takeIn({ path: ${JSON.stringify(folder)} + '/' + name, name, copy: ${JSON.stringify(join(folder, 'vault'))} + '/' + name, thumbnails: null }).then(({ kind }) => kind, ({ failure }) => failure.code + ' ' + failure.reason)
        process.stdout.write(name + ' ' + taken + '\\n')
      }
      await leave(0)`
    await writeFile(join(folder, 'program.ts'), program)
    const run = await runStalled({ path: join(folder, 'stalled.png'), calls: 'read,pread64' }, projectFolder, [join(folder, 'program.ts')])
    expect(run.out).toBe('stalled.png file-unreadable silent\ngood.png image/png\n')
  })
})
