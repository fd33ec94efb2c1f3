import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fill, goTo, makeEmptyCase, openSample, shot, wordsOf } from './hands.ts'
import { sharedApp } from './shared-app.ts'

const { case: caseWords, evidence, suggestions, timeline } = wordsOf.ja
const shared = sharedApp({ recognition: 'off' })

const dispatched = '発送の通知を受け取った（注文番号250-1234567-1234567、追跡番号4444-1375-8703）'

/** Takes a file in by the button, as the window does. */
async function addFile(page: Page, name: string, text: string): Promise<void> {
  const path = join(mkdtempSync(join(tmpdir(), 'suggest-')), name)
  writeFileSync(path, text)
  await shared.current().app.evaluate(({ dialog }, filePath) => { dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] }) }, path)
  await goTo(page, 'evidence')
  await page.getByRole('button', { name: evidence.add }).click()
}

test('what the evidence proposes is taken over with one press, taken back, and dropped for good', async () => {
  const { page } = shared.current()
  await openSample(page, 'ja')
  await goTo(page, 'timeline')
  const list = page.getByRole('region', { name: suggestions.list })
  await expect(list.getByRole('heading', { name: suggestions.title(1) })).toBeVisible()
  await shot(page, 'suggestions')
  await list.getByRole('button', { name: suggestions.acceptOf(dispatched), exact: true }).click()
  await expect(list).toHaveCount(0)
  await expect(page.getByRole('list', { name: timeline.list }).getByText(dispatched)).toBeVisible()
  await page.getByRole('button', { name: caseWords.undo }).click()
  await expect(page.getByRole('list', { name: timeline.list }).getByText(dispatched)).toHaveCount(0)
  await list.getByRole('button', { name: suggestions.dropOf(dispatched), exact: true }).click()
  await expect(list).toHaveCount(0)
  await page.getByRole('status').getByRole('button', { name: caseWords.close }).click()
  await goTo(page, 'evidence')
  await page.getByRole('grid', { name: evidence.list }).getByRole('row', { name: /発送/ }).first().click()
  await expect(page.getByRole('region', { name: evidence.details })).toBeVisible()
  await expect(list).toHaveCount(0)
})

test('a suggestion is changed before it enters, and a number goes into its field with one press', async () => {
  const { page } = shared.current()
  await makeEmptyCase(page, 'ja', '商品の未着')
  await addFile(page, 'mail.eml', 'From: Amazon.co.jp <auto-confirm@amazon.co.jp>\nTo: hanako@example.jp\nSubject: =?UTF-8?B?5rOo5paH5riI44G/OiDjgqTjg6Tjg5vjg7M=?=\nDate: Thu, 01 Oct 2026 09:13:05 +0900\nContent-Type: text/plain; charset=utf-8\n\n注文番号: 250-1234567-1234567\n注文日: 2026年10月1日 9時12分\n注文合計: 5,480円\n')
  await page.getByRole('grid', { name: evidence.list }).getByRole('row').first().click()
  const details = page.getByRole('region', { name: evidence.details })
  await details.getByRole('button', { name: suggestions.putOf('250-1234567-1234567', '注文番号'), exact: true }).click()
  await expect(details.getByText(suggestions.held).first()).toBeVisible()
  await shot(page, 'exhibit-suggestions')
  await details.getByRole('button', { name: suggestions.editOf('商品を注文した（注文番号250-1234567-1234567、5,480円）'), exact: true }).click()
  const form = page.getByRole('region', { name: timeline.formNew })
  await fill(form, timeline.statement, 'イヤホンを注文した')
  await form.getByRole('button', { name: timeline.done }).click()
  await expect(page.getByRole('region', { name: suggestions.list })).toHaveCount(0)
  await goTo(page, 'timeline')
  await expect(page.getByRole('list', { name: timeline.list }).getByText('イヤホンを注文した')).toBeVisible()
})

test('who speaks in a chat is shown, and each sitting is offered with what was promised', async () => {
  const { page } = shared.current()
  await makeEmptyCase(page, 'ja', '商品の未着')
  await addFile(page, 'chat.txt', '2026年10月14日(水)\n11:00 お客様: チャットで失礼します。届きません。\n11:02 担当者 田中: お待たせいたしました。\n11:12 担当者 田中: 調査の結果を10月18日(日)までにご連絡いたします。\n')
  await page.getByRole('grid', { name: evidence.list }).getByRole('row').first().click()
  const details = page.getByRole('region', { name: evidence.details })
  await expect(details.getByText('担当者 田中', { exact: true }).first()).toBeVisible()
  await expect(details.getByText(/10月18日(?:（日）)?まで/).first()).toBeVisible()
  await details.getByRole('button', { name: suggestions.people }).click()
  await shot(page, 'exhibit-people')
  await details.getByRole('button', { name: suggestions.recordOf('担当者 田中') }).click()
  await goTo(page, 'contacts')
  await expect(page.getByText('担当者 田中とやりとりをした')).toBeVisible()
})

test('an order is chosen from a history and fills the order of the case', async () => {
  const { page } = shared.current()
  await makeEmptyCase(page, 'ja', '商品の未着')
  await addFile(page, 'Retail.OrderHistory.1.csv', '注文番号,注文日,商品名,合計\n250-1234567-1234567,2026-10-01,イヤホン,5480\n250-7654321-7654321,2026-10-02,ケース,100\n')
  await page.getByRole('grid', { name: evidence.list }).getByRole('row').first().click()
  const orders = page.getByRole('region', { name: suggestions.orders })
  await orders.getByRole('button', { name: suggestions.orderChoice }).click()
  await page.getByRole('option', { name: /イヤホン/ }).click()
  await shot(page, 'exhibit-orders')
  await orders.getByRole('button', { name: suggestions.orderFill }).click()
  await expect(orders.getByText(suggestions.orderHeld)).toBeVisible()
  await goTo(page, 'story')
  await expect(page.getByRole('textbox', { name: '注文番号' })).toHaveValue('250-1234567-1234567')
})
