import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
import { failureText } from '#shared/words/failure-text.ts'
import { newHome, openApp, ownEnvironment, projectFolder, samplesFolder } from './app.ts'
import { dropFiles, makeEmptyCase, wordsOf } from './hands.ts'

const { evidence, warnings } = wordsOf.ja
const sampleEvidence = join(samplesFolder, 'undelivered-earphones', 'evidence')

function pngChunk(type: string, content: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'ascii'), content])
  const length = Buffer.alloc(4)
  const sum = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  sum.writeUInt32BE(crc32(typed))
  return Buffer.concat([length, typed, sum])
}

/** A PNG of a few bytes whose head claims 50,000 x 50,000 pixels. */
function hugePng(): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(50_000, 0)
  head.writeUInt32BE(50_000, 4)
  head.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), pngChunk('IHDR', head), pngChunk('IDAT', deflateSync(Buffer.alloc(100))), pngChunk('IEND', Buffer.alloc(0))])
}

/** One file of every kind that goes wrong, between two that are sound. */
function mixedFiles(): Readonly<Record<'sound' | 'zero' | 'folder' | 'pipe' | 'huge' | 'mislabelled' | 'memo', string>> {
  const folder = mkdtempSync(join(tmpdir(), 'tsuzuri-mixed-'))
  const at = (name: string): string => join(folder, name)
  const files = { sound: at('正しい画面.png'), zero: at('空の画面.png'), folder: at('箱.png'), pipe: at('管.png'), huge: at('巨大な画面.png'), mislabelled: at('名前違い.jpg'), memo: at('メモ.txt') }
  copyFileSync(join(sampleEvidence, 'Screenshot_20261003-142210.png'), files.sound)
  writeFileSync(files.zero, '')
  mkdirSync(files.folder)
  execFileSync('mkfifo', [files.pipe])
  writeFileSync(files.huge, hugePng())
  copyFileSync(join(sampleEvidence, 'Screenshot_20261003-211504.png'), files.mislabelled)
  writeFileSync(files.memo, '電話の覚え')
  return files
}

test('of files dropped together each bad one gets its own sentence and the others are taken in', async () => {
  test.skip(process.platform === 'win32', 'skipped: there are no named pipes in folders here')
  const { app, page } = await openApp()
  await makeEmptyCase(page, 'ja', '商品の未着')
  const files = mixedFiles()
  await dropFiles(page, Object.values(files))
  const cards = page.getByRole('grid', { name: evidence.list }).getByRole('row')
  await expect(page.getByText(failureText({ code: 'file-unreadable', file: '空の画面.png', reason: 'empty' }, 'ja'))).toBeVisible()
  await expect(page.getByText(failureText({ code: 'file-unreadable', file: '箱.png', reason: 'empty' }, 'ja'))).toBeVisible()
  await expect(page.getByText(failureText({ code: 'file-unreadable', file: '管.png', reason: 'not-a-file' }, 'ja'))).toBeVisible()
  await expect(cards).toHaveCount(4)
  for (const name of ['正しい画面.png', '名前違い.jpg', 'メモ.txt']) await expect(cards.filter({ hasText: name })).toHaveCount(1)
  const details = page.getByRole('region', { name: evidence.details })
  await cards.filter({ hasText: '名前違い.jpg' }).click()
  await expect(details.getByText(warnings.mislabelled)).toBeVisible()
  await cards.filter({ hasText: '巨大な画面.png' }).click()
  await expect(details.getByText(warnings['too-many-pixels'])).toBeVisible()
  await cards.filter({ hasText: '正しい画面.png' }).click()
  await expect(details.getByText(warnings.mislabelled)).toBeHidden()
  await app.close()
})

/** Every file of a folder by its hash. */
const snapshot = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true }).map(String).filter((name) => statSync(join(folder, name)).isFile()).map((name) => `${name} ${createHash('sha256').update(readFileSync(join(folder, name))).digest('hex')}`).sort()

test('an emptied store is told with what to do, and stays as it was found', async () => {
  const home = newHome()
  const first = await openApp({ home })
  await makeEmptyCase(first.page, 'ja', '商品の未着')
  await first.app.close()
  const store = join(home, 'store')
  truncateSync(join(store, 'tsuzuri.db'), 0)
  const before = snapshot(store)
  const { app, page } = await openApp({ home })
  const shown = await page.getByRole('main').innerText()
  expect(shown).toContain('空になっているか、なくなっています')
  expect(shown).toContain('控えから戻してください')
  expect(shown).toContain(store)
  await expect(page.getByRole('button', { name: wordsOf.ja.cases.make })).toHaveCount(0)
  await app.close()
  expect(snapshot(store)).toEqual(before)
})

test('a second start brings the first window to the front and ends', async () => {
  const { app, home } = await openApp()
  const program = await app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0]
    if (window) window.focus = () => { Reflect.set(globalThis, 'broughtToFront', true) }
    return process.execPath
  })
  const second = spawn(program, ['.', '--disable-gpu'], { cwd: projectFolder, env: { ...ownEnvironment(), TSUZURI_HOME: home }, stdio: 'ignore' })
  const status = await new Promise((done) => { second.once('exit', done) })
  expect(status).toBe(0)
  await expect.poll(() => app.evaluate(() => Reflect.get(globalThis, 'broughtToFront'))).toBe(true)
  expect(app.windows().length).toBe(1)
  await app.close()
})
