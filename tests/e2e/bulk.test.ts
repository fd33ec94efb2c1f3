import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { disputeWords } from '#shared/words/vocabulary.ts'
import { newHome, openApp } from './app.ts'
import { faultsOn } from './axe.ts'
import { dropFiles, makeEmptyCase, wordsOf } from './hands.ts'

const { intake: words, search, evidence, places, case: caseWords } = wordsOf.ja

/** Small screens that differ from each other, in two folders of a folder. */
async function heap(count: number): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'heap-'))
  for (const part of ['一', '二']) mkdirSync(join(folder, part))
  await Promise.all(Array.from({ length: count }, async (_, index) => {
    const pixels = Buffer.alloc(360 * 640 * 3, 200 + (index % 50))
    pixels.writeUInt32BE(index, 30)
    await sharp(pixels, { raw: { width: 360, height: 640, channels: 3 } }).png().toFile(join(folder, index % 2 === 0 ? '一' : '二', `IMG_${index}.png`))
  }))
  return folder
}

const running = (page: Page) => page.getByRole('progressbar', { name: words.progress })
const shownCount = async (page: Page): Promise<number> => Number(/うち(\d+)件/.exec((await running(page).textContent({ timeout: 500 }).catch(() => '')) ?? '')?.[1] ?? 0)

/** The longest task that kept the page from answering, in milliseconds: what Chromium counts as long begins at 50. */
async function watchStalls(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    let longest = 0
    new PerformanceObserver((list) => { for (const task of list.getEntries()) longest = Math.max(longest, task.duration) }).observe({ type: 'longtask' })
    Reflect.set(window, 'longestStall', () => { const told = longest; longest = 0; return told })
  })
  return () => page.evaluate(() => Number((Reflect.get(window, 'longestStall') as () => number)()))
}

test('three hundred files come in with a count, can be stopped, and after a kill go on where they were', async () => {
  test.setTimeout(240_000)
  const [home, folder] = [newHome(), await heap(300)]
  const { app, page } = await openApp({ home })
  await makeEmptyCase(page, 'ja', disputeWords['not-received'].ja)
  await dropFiles(page, [folder])
  await expect.poll(() => shownCount(page), { timeout: 30_000 }).toBeGreaterThan(40)
  const gone = new Promise((done) => { app.process().once('exit', done) })
  app.process().kill('SIGKILL')
  await gone

  // One that vanished meanwhile is named, the others come in.
  const lost = 'IMG_299.png'
  rmSync(join(folder, '二', lost))
  const again = await openApp({ home })
  await again.page.getByRole('button', { name: new RegExp(disputeWords['not-received'].ja) }).or(again.page.getByRole('row')).first().click()
  const offer = again.page.getByText(/^前回、300件のうち\d+件を取り込んだところで/)
  await expect(offer).toBeVisible()
  const before = Number(/うち(\d+)件/.exec((await offer.textContent()) ?? '')?.[1])
  expect(before).toBeGreaterThan(15)
  expect(before).toBeLessThan(300)
  await again.page.getByRole('button', { name: words.goOn }).click()
  await expect.poll(() => shownCount(again.page), { timeout: 30_000 }).toBeGreaterThan(before + 20)
  const stall = await watchStalls(again.page)
  await again.page.waitForTimeout(2_000)
  const longest = await stall()
  console.log(`longest task of the page in two seconds of taking in: ${longest.toFixed(0)} ms`)
  expect(longest).toBeLessThan(250)
  await expect(again.page.getByText(evidence.added(299))).toBeVisible({ timeout: 120_000 })
  await expect(again.page.getByText(lost)).toBeVisible()
  const kept = readdirSync(join(home, 'store', 'vault'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  expect(kept.filter((entry) => entry.name.endsWith('.part'))).toEqual([])
  expect(kept).toHaveLength(299)
  for (const entry of kept) expect(createHash('sha256').update(readFileSync(join(entry.parentPath, entry.name))).digest('hex')).toBe(entry.name)
  expect(readdirSync(join(home, 'store', 'thumbnails'))).toHaveLength(299)

  // Of three hundred cards only those in sight are drawn; the list is whole for the keyboard and for who listens to it.
  const list = again.page.getByRole('grid', { name: evidence.list })
  await expect(again.page.getByRole('tab', { name: places.evidence })).toHaveAttribute('aria-selected', 'true')
  await expect(list).toHaveAttribute('aria-rowcount', '299')
  expect(await list.getByRole('row').count()).toBeLessThan(80)
  await again.page.screenshot({ path: join(process.env['SHOTS'] ?? tmpdir(), 'bulk-grid.png') })
  await list.getByRole('row').first().click()
  await again.page.keyboard.press('End')
  const last = list.getByRole('row', { name: /^資料299 / })
  await expect(last).toBeFocused()
  await expect(last).toHaveAttribute('aria-rowindex', '299')
  // What is told of the exhibit stays beside it, however far down the list it stands.
  await expect(again.page.getByRole('region', { name: evidence.details })).toBeInViewport()
  await expect(last.locator('img')).toHaveJSProperty('complete', true)
  await again.page.screenshot({ path: join(process.env['SHOTS'] ?? tmpdir(), 'bulk-grid-end.png') })
  expect(await faultsOn(again.page)).toEqual([])
  await again.page.keyboard.press('Home')
  await expect(list.getByRole('row', { name: /^資料1 / })).toBeFocused()
  // A search leads to a card that is not drawn yet.
  await again.page.keyboard.press('Control+k')
  await again.page.getByRole('combobox', { name: search.label }).fill('IMG_295.png')
  await again.page.getByRole('listbox', { name: search.results }).getByRole('option').first().click()
  await expect(list.getByRole('row', { name: /^資料298 / })).toBeFocused()
  await again.app.close()
})

test('stopped by its button, what came in stays and the rest is told by its number', async () => {
  test.setTimeout(120_000)
  const folder = await heap(300)
  const { app, page } = await openApp({ recognition: 'off' })
  await makeEmptyCase(page, 'ja', disputeWords['not-received'].ja)
  await dropFiles(page, [folder])
  await expect.poll(() => shownCount(page), { timeout: 30_000 }).toBeGreaterThan(20)
  await page.screenshot({ path: join(process.env['SHOTS'] ?? tmpdir(), 'bulk-running.png') })
  await page.getByRole('button', { name: words.cancel }).click()
  const told = page.getByText(/残りの\d+件は取り込みませんでした/)
  await expect(told).toBeVisible({ timeout: 10_000 })
  const text = (await told.textContent()) ?? ''
  const [added, left] = [Number(/(\d+)点を加えました/.exec(text)?.[1]), Number(/残りの(\d+)件/.exec(text)?.[1])]
  expect(added + left).toBe(300)
  expect(added).toBeGreaterThan(20)
  await page.screenshot({ path: join(process.env['SHOTS'] ?? tmpdir(), 'bulk-stopped.png') })
  await page.getByRole('button', { name: caseWords.close, exact: true }).click()
  await expect(page.getByRole('tab', { name: places.evidence })).toHaveAttribute('aria-selected', 'true')
  await app.close()
})
