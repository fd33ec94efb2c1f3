import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { disputeWords } from '#shared/words/vocabulary.ts'
import { openApp } from './app.ts'
import { faultsIn, narrow, wide } from './axe.ts'
import { makeEmptyCase, openSample, wordsOf } from './hands.ts'

const { search, places, timeline, evidence, case: caseWords } = wordsOf.ja
const shots = process.env['SHOTS']

async function shoot(page: Page, name: string): Promise<void> {
  if (shots === undefined) return
  mkdirSync(shots, { recursive: true })
  await page.screenshot({ path: join(shots, `search-${name}.png`) })
}

const boxOf = (page: Page, language: 'ja' | 'en' = 'ja') => page.getByRole('combobox', { name: wordsOf[language].search.label })
const findsOf = (page: Page, language: 'ja' | 'en' = 'ja') => page.getByRole('listbox', { name: wordsOf[language].search.results }).getByRole('option')
const marked = (page: Page) => page.getByRole('listbox', { name: search.results }).locator('mark')

test('what is typed is found in all cases, and Enter opens it where it lies', async () => {
  const { app, page } = await openApp({ recognition: 'off' })
  await openSample(page, 'ja')
  await makeEmptyCase(page, 'ja', disputeWords['not-received'].ja)
  await page.keyboard.press('Control+k')
  await expect(boxOf(page)).toBeFocused()
  await expect(page.getByText(search.hint)).toBeVisible()
  await shoot(page, 'empty')
  await page.keyboard.type('2501234567')
  await expect(findsOf(page).first()).toBeVisible()
  await boxOf(page).fill('調査')
  await expect(marked(page).first()).toHaveText('調査')
  await boxOf(page).fill('宅配ボックス')
  await expect(findsOf(page).filter({ hasText: search.entry('').trim() }).first()).toBeVisible()
  expect(await faultsIn(app, page, [{ scheme: 'light', ...wide }, { scheme: 'dark', ...wide }, { scheme: 'light', ...narrow }], ({ scheme, width }) => shoot(page, `${scheme}-${width}`))).toEqual([])
  const wanted = findsOf(page).filter({ hasText: '経緯' }).first()
  for (let presses = 0; presses < 30 && (await wanted.getAttribute('data-focused')) !== 'true'; presses += 1) await page.keyboard.press('ArrowDown')
  await expect(boxOf(page)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: caseWords.title })).toHaveValue('ワイヤレスイヤホン未着の件')
  await expect(page.getByRole('tab', { name: places.timeline, exact: true })).toHaveAttribute('aria-selected', 'true')
  await expect(findsOf(page)).toHaveCount(0)
  const row = page.getByRole('list', { name: timeline.list }).locator('li:focus')
  await expect(row).toContainText('宅配ボックス')
  await shoot(page, 'entry')
  await app.close()
})

test('the words within a file are found once they are read, and lead to its exhibit', async () => {
  const { app, page } = await openApp({ recognition: 'off' })
  await openSample(page, 'ja')
  await page.keyboard.press('Control+f')
  await boxOf(page).fill('配達完了')
  const text = findsOf(page).filter({ hasText: '証拠の中の文字' }).first()
  await expect(text).toBeVisible()
  await shoot(page, 'text')
  await text.click()
  await expect(page.getByRole('tab', { name: places.evidence, exact: true })).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByRole('region', { name: evidence.details })).toBeVisible()
  await shoot(page, 'exhibit')
  await app.close()
})

test('nothing is looked for while an input method composes, and a sentence says when nothing is found', async () => {
  const { app, page } = await openApp({ recognition: 'off' })
  await openSample(page, 'ja')
  await boxOf(page).click()
  const session = await page.context().newCDPSession(page)
  await session.send('Input.imeSetComposition', { text: 'たくはい', selectionStart: 4, selectionEnd: 4 })
  await page.waitForTimeout(400)
  await expect(page.getByText(search.hint)).toBeVisible()
  await session.send('Input.insertText', { text: '宅配ボックス' })
  await expect(findsOf(page).first()).toBeVisible()
  await boxOf(page).fill('象<b>の散歩')
  await expect(page.getByText(search.nothing('象<b>の散歩'))).toBeVisible()
  await shoot(page, 'nothing')
  await page.keyboard.press('Escape')
  await expect(boxOf(page)).toHaveValue('')
  await page.keyboard.press('Escape')
  await expect(page.getByText(search.hint)).toBeHidden()
  await app.close()
})

test('it speaks English, and comes back with the list that was folded away', async () => {
  const { app, page } = await openApp({ recognition: 'off', locale: 'en' })
  await openSample(page, 'en')
  await page.getByRole('button', { name: wordsOf.en.case.hideCases }).click()
  await expect(boxOf(page, 'en')).toBeHidden()
  await page.keyboard.press('Control+k')
  await expect(boxOf(page, 'en')).toBeFocused()
  await page.keyboard.insertText('refund')
  await expect(findsOf(page, 'en').first()).toBeVisible()
  await shoot(page, 'english')
  await app.close()
})
