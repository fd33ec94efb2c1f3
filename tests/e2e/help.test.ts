import { expect, test } from '@playwright/test'
import { openApp } from './app.ts'
import { faultsOn } from './axe.ts'
import { openSample, wordsOf } from './hands.ts'

const { advice, case: caseWords, places } = wordsOf.ja

test('the handbook opens by its button and by F1, finds what is typed, and leaves everything where it was', async () => {
  const { app, page } = await openApp({ recognition: 'off' })
  await openSample(page, 'ja')
  await page.getByRole('tab', { name: places.timeline, exact: true }).click()
  await page.keyboard.press('F1')
  const book = page.getByRole('dialog', { name: advice.helpTitle })
  const search = book.getByRole('searchbox', { name: advice.search })
  await expect(search).toBeFocused()
  await page.keyboard.insertText('返金が遅い')
  await expect(book.getByRole('option').first()).toHaveText('返金が遅いときは')
  await page.keyboard.press('ArrowDown')
  await expect(book.getByRole('option').first()).toBeFocused()
  await expect(book.getByRole('article')).toContainText('そのほかの情報による目安')
  await expect(book.getByRole('article')).toContainText('出典')
  await search.fill('すいかの育て方ｚ')
  await expect(book.getByText(advice.nothing)).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(book).toBeHidden()
  await expect(page.getByRole('tab', { name: places.timeline, exact: true })).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByRole('textbox', { name: caseWords.title })).toHaveValue('ワイヤレスイヤホン未着の件')
  await page.getByRole('button', { name: advice.help, exact: true }).click()
  await expect(book).toBeVisible()
  await app.close()
})

test('the menu opens it too, in English, and axe finds nothing in it', async () => {
  const { app, page } = await openApp({ recognition: 'off', locale: 'en' })
  const words = wordsOf.en.advice
  await app.evaluate(({ Menu }) => { Menu.getApplicationMenu()?.items.at(-1)?.submenu?.items[0]?.click() })
  const book = page.getByRole('dialog', { name: words.helpTitle })
  await expect(book).toBeVisible()
  await book.getByRole('option', { name: 'What is the A-to-z Guarantee?' }).click()
  await expect(book.getByRole('article')).toContainText('a guide that rests on terms nobody could verify')
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    expect(await faultsOn(page), scheme).toEqual([])
  }
  await app.close()
})
