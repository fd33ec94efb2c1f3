import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { ElectronApplication, Page } from '@playwright/test'
import { openApp, projectFolder } from './app.ts'
import type { OpenApp } from './app.ts'
import { choosePack, dropFiles, openSample, wordsOf } from './hands.ts'
import { coverReasonWords } from '#shared/words/cover-text.ts'
import { hasPoppler } from './read-pdf.ts'

const { documents, evidence, places, warnings } = wordsOf.ja
const videos = join(projectFolder, 'tests', 'fixtures', 'evidence', 'videos')
const video = (name: string): string => join(videos, name)

// One after the other they would be the end of a run, on one of its displays.
test.describe.configure({ mode: 'parallel' })
let open: OpenApp
// No program of the machine may help: stills come from the app alone.
test.beforeEach(async () => {
  open = await openApp({ recognition: 'off', environment: { PATH: videos } })
  await openSample(open.page, 'ja')
  await open.page.getByRole('tab', { name: places.evidence, exact: true }).click()
})
test.afterEach(async () => { await open.app.close() })

async function takeIn(page: Page, names: readonly string[]): Promise<void> {
  await dropFiles(page, names.map(video))
  await expect(page.getByText(evidence.added(names.length))).toBeVisible({ timeout: 40_000 })
}

const cardOf = (page: Page, name: string) => page.getByRole('grid', { name: evidence.list }).getByRole('row').filter({ hasText: name })

/** Path of the finished list of evidence, with the exhibits behind it. */
async function buildEvidenceList(page: Page, home: string): Promise<string> {
  await page.getByRole('tab', { name: places.documents, exact: true }).click()
  await choosePack(page, 'ja', /^証拠説明書/)
  await page.getByRole('button', { name: documents.build, exact: true }).click()
  await expect(page.getByText(/ページの書面ができました/)).toBeVisible({ timeout: 60_000 })
  const [run = ''] = readdirSync(join(home, 'made'))
  return join(home, 'made', run, 'evidence-list.ja.pdf')
}

/** Mean red, green and blue of a picture on the screen. */
const coloursOf = (page: Page, name: string): Promise<readonly number[]> => cardOf(page, name).locator('img').evaluate(async (image) => {
  if (!(image instanceof HTMLImageElement)) return []
  await image.decode()
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d')
  context?.drawImage(await createImageBitmap(image, { resizeWidth: 1, resizeHeight: 1, resizeQuality: 'high' }), 0, 0)
  return [...(context?.getImageData(0, 0, 1, 1).data ?? [])].slice(0, 3)
})

/** What the main process saw of the windows that it made for stills. */
async function watchStillWindows(app: ElectronApplication, seen: 'look' | 'stop' | 'crash'): Promise<void> {
  await app.evaluate(({ app: main }, what) => {
    const found: { pid: number; preferences: Record<string, unknown>; status: string; attacks: unknown }[] = []
    Reflect.set(globalThis, 'stillWindows', found)
    main.on('web-contents-created', (_event, contents) => {
      contents.once('did-finish-load', async () => {
        const pid = contents.getOSProcessId()
        const status = process.platform === 'linux' ? process.getBuiltinModule('node:fs').readFileSync(`/proc/${pid}/status`, 'utf8') : ''
        const one = { pid, preferences: (contents as unknown as { getLastWebPreferences: () => Record<string, unknown> }).getLastWebPreferences(), status, attacks: null as unknown }
        found.push(one)
        if (what === 'crash') contents.forcefullyCrashRenderer()
        if (what === 'stop') process.kill(pid, 'SIGSTOP')
      })
      if (what !== 'look') return
      // Before the page is asked for its still.
      const ask = contents.executeJavaScript.bind(contents)
      contents.executeJavaScript = async (code) => {
        const attacks = await ask(`Promise.all(['https://example.com/', 'http://127.0.0.1:1/', 'app://tsuzuri/index.html', 'evidence://case/a/b/thumbnail', 'file:///etc/passwd', 'still://frame/video', 'blob:x'].map((url) => fetch(url).then(() => url, () => 'refused'))).then((tried) => [...new Set(tried), typeof require, typeof process, typeof globalThis.tsuzuri])`)
        const one = found.at(-1)
        if (one) one.attacks = attacks
        return ask(code)
      }
    })
  }, seen)
}

type Seen = { readonly pid: number; readonly preferences: Record<string, unknown>; readonly status: string; readonly attacks: unknown }
const stillWindows = (app: ElectronApplication): Promise<readonly Seen[]> => app.evaluate(() => Reflect.get(globalThis, 'stillWindows') as Seen[])
const isRunning = (app: ElectronApplication, pid: number): Promise<boolean> => app.evaluate((_, id) => { try { process.kill(id, 0); return true } catch { return false } }, pid)

test('a frame of a video stands on its card and, with its time, on its page in the pack', async () => {
  test.skip(!hasPoppler, 'needs poppler-utils')
  const { page, home } = open
  await takeIn(page, ['parcel.webm', 'parcel.mp4'])
  for (const name of ['parcel.webm', 'parcel.mp4']) {
    await cardOf(page, name).scrollIntoViewIfNeeded()
    // The bars of the test card: neither black nor white.
    await expect.poll(async () => (await coloursOf(page, name)).map((value) => value > 60 && value < 200), { message: name }).toEqual([true, true, true])
    await expect(cardOf(page, name)).toContainText('4.0秒')
  }
  await expect(page.getByText(warnings['no-still'])).toBeHidden()
  await cardOf(page, 'parcel.mp4').click()
  await expect(page.getByRole('region', { name: evidence.details }).getByText('parcel.mp4 · 4.0秒', { exact: true })).toBeVisible()
  expect(readdirSync(join(home, 'store', 'stills')).filter((name) => name.endsWith('.jpg'))).toHaveLength(2)
  const path = await buildEvidenceList(page, home)
  const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' })
  expect(text.match(/動画（4\.0秒）の一場面（始めから\d\.\d秒）です/g)).toHaveLength(2)
  const pictures = execFileSync('pdfimages', ['-list', path], { encoding: 'utf8' }).split('\n').filter((line) => /\b320\s+180\b.*\bjpeg\b/.test(line))
  expect(pictures).toHaveLength(2)
})

test('a still goes with the case that it belongs to', async () => {
  const { page, home } = open
  await takeIn(page, ['parcel.webm'])
  const stills = (): readonly string[] => readdirSync(join(home, 'store', 'stills'))
  expect(stills()).toHaveLength(2)
  await page.evaluate(async () => {
    const api = Reflect.get(window, 'tsuzuri') as Record<string, (input: unknown) => Promise<{ value?: readonly { caseId: string }[] }>>
    for (const { caseId } of (await api['listCases']?.(undefined))?.value ?? []) await api['removeCase']?.({ caseId })
  })
  expect(stills()).toEqual([])
})

test('a video that cannot be opened says so in a sentence and has a cover page', async () => {
  test.skip(!hasPoppler, 'needs poppler-utils')
  const { page, home } = open
  await takeIn(page, ['parcel-hevc.mp4'])
  await cardOf(page, 'parcel-hevc.mp4').click()
  await expect(page.getByText(warnings['not-decodable'])).toBeVisible()
  await expect(cardOf(page, 'parcel-hevc.mp4').locator('img')).toBeHidden()
  expect(readdirSync(join(home, 'store', 'stills'))).toEqual([])
  const text = execFileSync('pdftotext', ['-layout', await buildEvidenceList(page, home), '-'], { encoding: 'utf8' })
  expect(text.replace(/\s/g, '')).toContain(coverReasonWords['not-decodable'].ja)
})

test('the window that a video is played in has neither Node nor calls, reaches nothing, and is gone afterwards', async () => {
  const { app, page } = open
  await watchStillWindows(app, 'look')
  await takeIn(page, ['parcel.webm'])
  const [seen, ...more] = await stillWindows(app)
  expect(more).toEqual([])
  expect(seen?.preferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true })
  expect(seen?.preferences['preload']).toBeUndefined()
  expect(seen?.attacks).toEqual(['refused', 'undefined', 'undefined', 'undefined'])
  if (process.platform === 'linux') expect(seen?.status).toMatch(/^Seccomp:\s*2$/m)
  await expect.poll(() => isRunning(app, seen?.pid ?? 0)).toBe(false)
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

for (const [deed, words] of [['stop', warnings['too-slow']], ['crash', warnings['still-failed']]] as const) {
  test(`a decoder that ${deed === 'stop' ? 'hangs is killed' : 'crashes is given up'}, and its video is taken in with a cover page`, async () => {
    const { app, page } = open
    await watchStillWindows(app, deed)
    await takeIn(page, ['parcel.mp4'])
    await cardOf(page, 'parcel.mp4').click()
    await expect(page.getByText(words)).toBeVisible()
    const windows = await stillWindows(app)
    expect(windows).toHaveLength(1)
    await expect.poll(() => isRunning(app, windows[0]?.pid ?? 0)).toBe(false)
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  })
}
