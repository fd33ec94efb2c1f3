import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { ElectronApplication } from '@playwright/test'
import { failureText } from '#shared/words/failure-text.ts'
import { electronBinary } from './electron-binary.ts'
import { openApp, samplesFolder } from './app.ts'
import { dropFiles, openSample, wordsOf } from './hands.ts'

const { evidence, places } = wordsOf.ja
const canTrace = spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0
const picture = join(samplesFolder, 'undelivered-earphones', 'evidence', 'Screenshot_20261005-203018.png')

/** A program that starts Electron and holds back what any of its processes reads of one file, as a folder in a network does that is gone. */
function stalledElectron(path: string): string {
  const program = join(mkdtempSync(join(tmpdir(), 'tsuzuri-stalled-')), 'electron')
  writeFileSync(program, `#!/bin/sh\nexec strace -f -qq -o /dev/null -P '${path}' -e trace=read,pread64 -e inject=read,pread64:delay_enter=25s '${electronBinary()}' "$@"\n`)
  chmodSync(program, 0o755)
  return program
}

/** Processes that read evidence. */
const readers = (app: ElectronApplication): Promise<readonly number[]> => app.evaluate(({ app: main }) => main.getAppMetrics().filter(({ type, name }) => type === 'Utility' && name === 'Tsuzuri worker').map(({ pid }) => pid))

test('files that nothing comes of are refused one by one in the window, a place that does not answer among them, and the rest is taken in', async () => {
  test.skip(!canTrace, 'skipped: strace is absent or may not trace')
  test.setTimeout(150_000)
  const folder = mkdtempSync(join(tmpdir(), 'tsuzuri-heap-'))
  const names = ['stalled.png', 'pipe.png', 'zero.png', 'good.png']
  for (const name of ['stalled.png', 'good.png']) copyFileSync(picture, join(folder, name))
  // Not the same bytes twice.
  writeFileSync(join(folder, 'stalled.png'), 'x', { flag: 'a' })
  writeFileSync(join(folder, 'good.png'), 'y', { flag: 'a' })
  execFileSync('mkfifo', [join(folder, 'pipe.png')])
  symlinkSync('/dev/zero', join(folder, 'zero.png'))
  const { app, page } = await openApp({ executablePath: stalledElectron(join(folder, 'stalled.png')) })
  await openSample(page, 'ja')
  await page.getByRole('tab', { name: places.evidence, exact: true }).click()
  await dropFiles(page, names.map((name) => join(folder, name)))
  await expect.poll(() => readers(app)).toHaveLength(1)
  const [heldUp] = await readers(app)
  await expect(page.getByText(failureText({ code: 'file-unreadable', file: 'stalled.png', reason: 'silent' }, 'ja'))).toBeVisible({ timeout: 90_000 })
  for (const file of ['pipe.png', 'zero.png']) await expect(page.getByText(failureText({ code: 'file-unreadable', file, reason: 'not-a-file' }, 'ja'))).toBeVisible()
  await expect(page.getByRole('grid', { name: evidence.list }).getByRole('row').filter({ hasText: 'good.png' })).toBeVisible()
  // The process that is held up is ended, and what comes next is read by a new one.
  await expect.poll(() => readers(app), { timeout: 40_000 }).not.toContain(heldUp)
  copyFileSync(join(samplesFolder, 'undelivered-earphones', 'evidence', 'Screenshot_20261003-142210.png'), join(folder, 'next.png'))
  writeFileSync(join(folder, 'next.png'), 'z', { flag: 'a' })
  await dropFiles(page, [join(folder, 'next.png')])
  await expect(page.getByRole('grid', { name: evidence.list }).getByRole('row').filter({ hasText: 'next.png' })).toBeVisible({ timeout: 40_000 })
  await app.close()
})
