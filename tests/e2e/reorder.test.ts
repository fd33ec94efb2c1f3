import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { ElectronApplication, Page } from '@playwright/test'
import { openApp } from './app.ts'
import { answerSaveDialog, choosePack, openSample, wordsOf } from './hands.ts'
import { hasPoppler, pdfText } from './read-pdf.ts'

const { documents, evidence, paper, places, search, timeline } = wordsOf.ja
const [photo, screen] = ['玄関前と宅配ボックスの写真', '注文画面（配達済みの表示）の写し']

const card = (page: Page, title: string): ReturnType<Page['getByRole']> => page.getByRole('grid', { name: evidence.list }).getByRole('row', { name: title })
const entry = (page: Page, statement: string): ReturnType<Page['getByRole']> => page.getByRole('list', { name: timeline.list }).getByRole('listitem').filter({ hasText: statement })

/** The labels in the list, in the timeline and among what a search finds. */
async function labelsAre(page: Page, labels: { readonly photo: string; readonly screen: string }): Promise<void> {
  await page.getByRole('tab', { name: places.evidence }).click()
  await expect(card(page, photo)).toHaveAccessibleName(new RegExp(`^${labels.photo} `))
  await expect(card(page, screen)).toHaveAccessibleName(new RegExp(`^${labels.screen} `))
  await page.getByRole('tab', { name: places.timeline }).click()
  await expect(entry(page, 'その様子を撮影した')).toContainText(labels.photo)
  await expect(entry(page, '「配達完了（宅配ボックス）」と表示された')).toContainText(labels.screen)
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: search.label }).fill(screen)
  await expect(page.getByRole('listbox', { name: search.results }).getByRole('option').filter({ hasText: labels.screen }).first()).toBeVisible()
  await page.keyboard.press('Escape')
}

/** Made anew, once the window has said that what lies there is out of date. */
async function paperOf(app: ElectronApplication, page: Page, isAgain: boolean): Promise<string> {
  await page.getByRole('tab', { name: places.documents }).click()
  await choosePack(page, 'ja', /^申入書/)
  if (isAgain) await expect(page.getByText(documents.stale)).toBeVisible()
  await page.getByRole('button', { name: isAgain ? documents.rebuild : documents.build, exact: true }).click()
  await expect(page.getByText(documents.done(17)).last()).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('button', { name: documents.cancel })).toBeHidden()
  await expect(page.getByRole('region', { name: paper.title }).locator('canvas').first()).toBeVisible({ timeout: 30_000 })
  const target = join(mkdtempSync(join(tmpdir(), 'tsuzuri-order-')), 'paper.pdf')
  await answerSaveDialog(app, target)
  await page.getByRole('button', { name: paper.save }).click()
  await expect(page.getByText(paper.saved(target))).toBeVisible()
  return pdfText(target).replace(/\s/gu, '')
}

test('an exhibit that is put elsewhere takes its new label in the list, the timeline, the search and on paper, and so do those that it passed', async () => {
  test.setTimeout(120_000)
  test.skip(!hasPoppler, 'skipped: poppler is not installed')
  const { app, page } = await openApp({ recognition: 'off' })
  await openSample(page, 'ja')
  await labelsAre(page, { photo: '資料4', screen: '資料3' })
  expect(await paperOf(app, page, false)).toMatch(/資料3注文画面（配達済みの表示）の写し/)
  await page.getByRole('tab', { name: places.evidence }).click()
  await card(page, photo).click()
  for (const place of [3, 2]) {
    await page.getByRole('button', { name: evidence.earlier, exact: true }).click()
    await expect(page.getByText(evidence.position(photo, place))).toBeAttached()
  }
  await labelsAre(page, { photo: '資料2', screen: '資料4' })
  const text = await paperOf(app, page, true)
  expect(text).toMatch(/資料4注文画面（配達済みの表示）の写し/)
  expect(text).toMatch(/資料2玄関前と宅配ボックスの写真/)
  expect(text).not.toContain('資料3注文画面')
  expect(text).toContain('と表示された資料4、資料5')
  await app.close()
})
