import { mkdtempSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { ElectronApplication, Page } from '@playwright/test'
import sharp from 'sharp'
import { disputeWords, dateSourceWords } from '#shared/words/vocabulary.ts'
import { openApp } from './app.ts'
import { faultsIn, narrow, wide } from './axe.ts'
import { dropFiles, makeEmptyCase, shot, wordsOf } from './hands.ts'

const ja = wordsOf.ja
const listOf = (page: Page, language: 'ja' | 'en' = 'ja') => page.getByRole('grid', { name: wordsOf[language].dateReview.list })
const cardsOf = (page: Page, language: 'ja' | 'en' = 'ja') => page.getByRole('grid', { name: wordsOf[language].evidence.list }).getByRole('row')

/** Screens of many colours: two that name their day, one whose camera names another day than its name does, one that only its copy dates, and a note. */
async function heap(): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'dates-'))
  const picture = async (name: string, hue: number, taken?: string): Promise<string> => {
    const screen = sharp({ create: { width: 360, height: 640, channels: 3, background: { r: hue, g: 160, b: 255 - hue } } })
    const path = join(folder, name)
    writeFileSync(path, await (taken === undefined ? screen.png() : screen.withExif({ IFD2: { DateTimeOriginal: taken, OffsetTimeOriginal: '+09:00' } }).jpeg()).toBuffer())
    utimesSync(path, new Date('2026-11-20T01:00:00Z'), new Date('2026-11-20T01:00:00Z'))
    return path
  }
  const note = join(folder, 'メモ.txt')
  writeFileSync(note, '2026年10月5日(月) に配達完了と表示された。')
  return [await picture('Screenshot_20261003-140500.png', 20), await picture('IMG_20261004_101500.jpg', 90, '2026:10:04 10:15:02'), await picture('IMG_20261001_090000.jpg', 150, '2026:10:06 09:00:00'), await picture('copy.png', 220), note]
}

const faults = async (app: ElectronApplication, page: Page): Promise<readonly string[]> =>
  faultsIn(app, page, [{ scheme: 'light', ...wide }, { scheme: 'dark', ...narrow }], async ({ scheme, width }) => shot(page, `date-review-${scheme}-${width}-${await page.evaluate(() => document.documentElement.lang)}`))

test('dates for all exhibits are looked through, one is chosen otherwise, and all are taken over with one press and taken back with one', async () => {
  test.setTimeout(120_000)
  const { dateReview: words, dates } = ja
  const { app, page } = await openApp({ recognition: 'off' })
  await makeEmptyCase(page, 'ja', disputeWords['not-received'].ja)
  await dropFiles(page, await heap())
  await expect(cardsOf(page)).toHaveCount(5, { timeout: 30_000 })
  await expect(page.getByText(words.open(5))).toBeVisible()
  await shot(page, 'date-review-line')
  await page.getByRole('button', { name: words.look }).click()
  await expect(page.getByRole('heading', { name: words.title })).toBeFocused()
  const rows = listOf(page).getByRole('row')
  await expect(rows).toHaveCount(5)
  const ticks = async (): Promise<readonly (string | null)[]> => Promise.all((await rows.all()).map((row) => row.getAttribute('aria-selected')))
  // The one with two days, and the one that only its copy dates, wait for a decision.
  expect(await ticks()).toEqual(['true', 'true', 'false', 'false', 'true'])
  await expect(rows.nth(1)).toContainText(dates.agrees(dateSourceWords['file-name'].ja))
  await expect(rows.nth(2)).toContainText(words.against(dateSourceWords['file-name'].ja, '2026年10月1日（木）9:00'))
  await expect(rows.nth(3)).toContainText(dates.why['file-system'])
  expect(await faults(app, page)).toEqual([])

  await rows.nth(2).getByRole('button').click()
  await page.getByRole('option', { name: /^2026年10月1日/ }).click()
  expect(await ticks()).toEqual(['true', 'true', 'true', 'false', 'true'])
  await page.getByRole('button', { name: words.take(4) }).click()
  await expect(page.getByRole('status').getByText(words.taken(4))).toBeVisible()
  await expect(page.getByRole('tab', { name: ja.places.evidence })).toBeFocused()
  await expect(cardsOf(page).nth(2)).toContainText('2026年10月1日（木）9:00')
  await expect(cardsOf(page).nth(2)).toContainText(dateSourceWords['file-name'].ja)
  await expect(cardsOf(page).nth(3)).toContainText(ja.evidence.noDate)
  await expect(page.getByText(words.open(2))).toHaveCount(0)
  await shot(page, 'date-review-taken')

  await page.getByRole('button', { name: ja.case.undo }).click()
  for (const at of [0, 1, 2, 3, 4]) await expect(cardsOf(page).nth(at)).toContainText(ja.evidence.noDate)
  await expect(page.getByText(words.open(5))).toBeVisible()
  await expect(page.getByText(ja.case.saved, { exact: true })).toBeVisible()
  await app.close()
})

test('the list is worked through with the keyboard alone, and what was taken over is there after a restart', async () => {
  test.setTimeout(120_000)
  const { dateReview: words } = wordsOf.en
  const { app, page, home } = await openApp({ recognition: 'off', locale: 'en' })
  await makeEmptyCase(page, 'en', disputeWords['not-received'].en)
  await dropFiles(page, await heap())
  await expect(cardsOf(page, 'en')).toHaveCount(5, { timeout: 30_000 })
  await page.getByRole('button', { name: words.look }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: words.title })).toBeFocused()
  expect(await faults(app, page)).toEqual([])
  const row = (at: number) => listOf(page, 'en').getByRole('row').nth(at)
  await page.keyboard.press('Tab')
  await expect(row(0)).toBeFocused()
  await page.keyboard.press('Space')
  await expect(row(0)).toHaveAttribute('aria-selected', 'false')
  await page.keyboard.press('Escape')
  await expect(row(1)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(row(2)).toBeFocused()
  // Through the tick to the dates of the row, and to the second of them.
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(row(2).getByRole('button')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('option').first()).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(row(2)).toHaveAttribute('aria-selected', 'true')
  await expect(row(2).getByRole('button')).toContainText('1 Oct 2026')
  const take = page.getByRole('button', { name: words.take(3) })
  for (let stops = 0; stops < 8 && !(await take.evaluate((element) => element === document.activeElement)); stops += 1) await page.keyboard.press('Tab')
  await expect(take).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').getByText(words.taken(3))).toBeVisible()
  // Two are left: the way to them has the focus.
  await expect(page.getByRole('button', { name: words.look })).toBeFocused()
  await expect(page.getByText(wordsOf.en.case.saved, { exact: true })).toBeVisible()
  await app.close()
  const again = await openApp({ recognition: 'off', home, locale: 'en' })
  await again.page.getByRole('grid', { name: wordsOf.en.cases.list }).getByRole('row').first().click()
  await again.page.getByRole('tab', { name: wordsOf.en.places.evidence }).click()
  await expect(cardsOf(again.page, 'en').nth(2)).toContainText('1 Oct 2026')
  await expect(cardsOf(again.page, 'en').nth(0)).toContainText(wordsOf.en.evidence.noDate)
  await again.app.close()
})
