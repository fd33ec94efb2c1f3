import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { disputeWords } from '#shared/words/vocabulary.ts'
import { openApp } from './app.ts'
import { faultsOn } from './axe.ts'
import { dropFiles, makeEmptyCase, wordsOf } from './hands.ts'

const { dateReview, evidence, places, intake, case: caseWords } = wordsOf.ja
const count = 1000

/** Notes whose names tell a minute each; one is called otherwise. */
function heap(): string {
  const folder = mkdtempSync(join(tmpdir(), 'thousand-'))
  for (let index = 0; index < count; index += 1) {
    const time = `${String(Math.floor(index / 60)).padStart(2, '0')}${String(index % 60).padStart(2, '0')}00`
    writeFileSync(join(folder, index === count - 1 ? 'zebra.txt' : `Screenshot_20261003-${time}.txt`), `memo ${index}`)
  }
  return folder
}

/** How long the main process kept others waiting since it was asked last, in milliseconds. */
async function watchMain(app: ElectronApplication): Promise<() => Promise<{ readonly longest: number; readonly p99: number }>> {
  await app.evaluate(() => {
    const waits = process.getBuiltinModule('node:perf_hooks').monitorEventLoopDelay({ resolution: 5 })
    waits.enable()
    Reflect.set(globalThis, 'waits', waits)
  })
  return () => app.evaluate(() => {
    const waits = Reflect.get(globalThis, 'waits') as { readonly max: number; readonly percentile: (of: number) => number; readonly reset: () => void }
    const told = { longest: waits.max / 1e6, p99: waits.percentile(99) / 1e6 }
    waits.reset()
    return told
  })
}

const inView = (row: Locator): Promise<void> => expect(row).toBeInViewport()

test('a thousand exhibits: the main process stays free, the keyboard reaches each of them, and their dates are taken over with one press', async () => {
  test.setTimeout(300_000)
  const { app, page } = await openApp()
  await makeEmptyCase(page, 'ja', disputeWords['not-received'].ja)
  const folder = heap()
  const waited = await watchMain(app)
  await dropFiles(page, [folder])
  await expect(page.getByRole('progressbar', { name: intake.progress })).toBeVisible()
  await waited()
  await expect(page.getByText(evidence.added(count))).toBeVisible({ timeout: 200_000 })
  const taking = await waited()
  console.log(`main process while a thousand files come in: ${taking.longest.toFixed(0)} ms at most, 99 % below ${taking.p99.toFixed(0)} ms`)
  expect(taking.p99).toBeLessThan(150)

  const list = page.getByRole('grid', { name: evidence.list })
  await expect(list).toHaveAttribute('aria-rowcount', String(count))
  await walk(page, list)

  await page.getByRole('button', { name: dateReview.look }).click()
  const review = page.getByRole('grid', { name: dateReview.list })
  await expect(page.getByText(dateReview.chosen(count - 1, count))).toBeVisible()
  await expect(review).toHaveAttribute('aria-rowcount', String(count))
  expect(await review.getByRole('row').count()).toBeLessThan(60)
  await page.keyboard.press('Tab')
  await page.keyboard.press('End')
  await expect(review.getByRole('row', { name: /^資料1000 / })).toBeFocused()
  await page.keyboard.press('PageUp')
  await expect(review.getByRole('row', { name: /^資料99\d / }).and(page.locator(':focus'))).toHaveCount(1)
  await page.keyboard.type('701')
  await expect(review.getByRole('row', { name: /^資料701 / })).toBeFocused()
  await inView(review.getByRole('row', { name: /^資料701 / }))
  await page.screenshot({ path: join(process.env['SHOTS'] ?? tmpdir(), 'thousand-dates.png') })
  expect(await faultsOn(page)).toEqual([])
  await waited()
  await page.getByRole('button', { name: dateReview.take(count - 1) }).click()
  await expect(page.getByRole('status').getByText(dateReview.taken(count - 1))).toBeVisible()
  await expect(page.getByText(caseWords.saved, { exact: true })).toBeVisible()
  await page.getByRole('button', { name: caseWords.undo }).click()
  await expect(page.getByText(dateReview.open(count))).toBeVisible()
  await expect(page.getByText(caseWords.saved, { exact: true })).toBeVisible()
  const dating = await waited()
  console.log(`main process while a thousand exhibits are dated and undated: ${dating.longest.toFixed(0)} ms at most, 99 % below ${dating.p99.toFixed(0)} ms`)
  expect(dating.p99).toBeLessThan(250)
  await app.close()
})

/** Every key that goes through a list, from its start to its end and back; what has the focus stays there when it scrolls away. */
async function walk(page: Page, list: Locator): Promise<void> {
  const row = (number: number): Locator => list.getByRole('row', { name: new RegExp(`^資料${number} `) })
  await page.getByRole('tab', { name: places.evidence }).focus()
  await list.getByRole('row').first().click()
  await expect(row(1)).toHaveAttribute('aria-rowindex', '1')
  await page.keyboard.press('End')
  await expect(row(count)).toBeFocused()
  await page.keyboard.press('Home')
  await expect(row(1)).toBeFocused()
  await page.keyboard.press('PageDown')
  const focused = list.locator('[role="row"]:focus')
  await expect(focused).not.toHaveAttribute('aria-rowindex', '1')
  const paged = Number(await focused.getAttribute('aria-rowindex'))
  expect(paged).toBeGreaterThan(1)
  expect(paged).toBeLessThan(60)
  await inView(focused)
  await expect(focused).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowRight')
  await expect(row(paged + 1)).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('PageUp')
  await expect(row(1)).toBeFocused()

  await page.keyboard.type('500')
  await expect(row(500)).toBeFocused()
  await inView(row(500))
  await row(500).hover()
  await page.mouse.wheel(0, 40_000)
  await expect(row(500)).not.toBeInViewport()
  await expect(row(500)).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(row(501)).toBeFocused()
  await inView(row(501))
  // Letters begin a word of their own, however soon they follow.
  await page.keyboard.type('zeb')
  await expect(row(count)).toBeFocused()
  await expect(page.getByRole('region', { name: evidence.details })).toContainText('資料1000')
  await page.keyboard.press('Home')
}
