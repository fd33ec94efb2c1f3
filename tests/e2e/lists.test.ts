import { expect, test } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import { disputeWords } from '#shared/words/vocabulary.ts'
import type { ListId } from '#shared/words/window/word-keys.ts'
import { faultsOn } from './axe.ts'
import { choose, choosePack, fill, makeEmptyCase, openSample, shot, wordsOf } from './hands.ts'
import { sharedApp } from './shared-app.ts'

const words = wordsOf.ja
const shared = sharedApp({ recognition: 'off' })

const editor = (page: Page, list: ListId): Locator => page.getByRole('region', { name: words.lists[list].label, exact: true })
const told = (place: Locator): Promise<string[]> => place.locator('[aria-expanded] strong + span').allTextContents()
const saved = (page: Page): Promise<void> => expect(page.getByText(words.case.saved, { exact: true })).toBeVisible()

test('differences are added, changed, put in order and taken out by the keyboard alone, and stay', async () => {
  const { page } = shared.current()
  await makeEmptyCase(page, 'ja', disputeWords['not-as-described'].ja)
  const place = editor(page, 'differences')
  const { add, fields, row } = words.lists.differences
  for (const [point, described] of [['数量', '十個入り'], ['型番', 'AB-10']] as const) {
    await place.getByRole('button', { name: add }).focus()
    await page.keyboard.press('Enter')
    await expect(place.getByRole('textbox', { name: fields['point'] ?? '', exact: true })).toBeFocused()
    await page.keyboard.type(point)
    await page.keyboard.press('Tab')
    await page.keyboard.type(described)
    await place.getByRole('button', { name: words.list.done }).focus()
    await page.keyboard.press('Enter')
  }
  await expect.poll(() => told(place)).toEqual(['数量', '型番'])
  await place.getByRole('button', { name: words.list.ofRow(words.list.up, row(2)) }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => told(place)).toEqual(['型番', '数量'])
  await expect(place.getByRole('button', { name: words.list.ofRow(words.list.down, row(1)) })).toBeFocused()
  await place.getByRole('button', { name: row(1) }).first().focus()
  await page.keyboard.press('Enter')
  expect(await faultsOn(page)).toEqual([])
  await place.scrollIntoViewIfNeeded()
  await shot(page, 'differences')
  await place.getByRole('button', { name: words.list.ofRow(words.list.remove, row(1)) }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => told(place)).toEqual(['数量'])
  await page.getByRole('button', { name: words.case.undo }).click()
  await expect.poll(() => told(place)).toEqual(['型番', '数量'])
  await saved(page)
  await page.reload()
  await page.getByRole('grid', { name: words.cases.list }).getByRole('row').first().click()
  await expect.poll(() => told(editor(page, 'differences'))).toEqual(['型番', '数量'])
})

test('a third charge, items of the order and terms with their answer are kept, and no empty row is left behind', async () => {
  const { page } = shared.current()
  await makeEmptyCase(page, 'ja', disputeWords['double-charge'].ja)
  const charges = editor(page, 'charges')
  for (const amount of ['５,０００', '5000', '300']) {
    await charges.getByRole('button', { name: words.lists.charges.add }).click()
    await fill(charges, words.lists.charges.fields['amount'] ?? '', amount)
    await charges.getByRole('button', { name: words.list.done }).click()
  }
  await charges.getByRole('button', { name: words.lists.charges.add }).click()
  await charges.getByRole('button', { name: words.list.done }).click()
  await expect.poll(() => told(charges)).toEqual(['5,000', '5,000', '300'])
  await charges.getByRole('button', { name: words.lists.charges.row(3) }).first().click()
  await choose(page, words.lists.charges.fields['matches'] ?? '', words.list.matches.unknown)
  await shot(page, 'charges')
  const items = editor(page, 'items')
  await items.getByRole('button', { name: words.lists.items.add }).click()
  await fill(items, words.lists.items.fields['name'] ?? '', '電池')
  await fill(items, words.lists.items.fields['quantity'] ?? '', '２')
  const terms = editor(page, 'terms')
  await terms.getByRole('button', { name: words.lists.terms.add }).click()
  await fill(terms, words.lists.terms.fields['text'] ?? '', '半額の返金')
  await choose(page, words.lists.terms.fields['answer'] ?? '', words.list.answers.declined)
  await saved(page)
  expect(await faultsOn(page)).toEqual([])
  await page.reload()
  await page.getByRole('grid', { name: words.cases.list }).getByRole('row').first().click()
  await expect.poll(() => told(editor(page, 'charges'))).toEqual(['5,000', '5,000', '300'])
  await expect.poll(() => told(editor(page, 'items'))).toEqual(['電池　× 2'])
  await expect.poll(() => told(editor(page, 'terms'))).toEqual(['半額の返金'])
})

test('the points are told in the order that their owner gives them', async () => {
  const { page } = shared.current()
  await makeEmptyCase(page, 'ja', disputeWords['not-as-described'].ja)
  await fill(page, words.questions.points.label, '一つ目\n二つ目\n三つ目')
  const order = page.getByRole('region', { name: words.list.order })
  await order.getByRole('button', { name: words.list.ofRow(words.list.up, '三つ目') }).click()
  await expect(order.getByRole('listitem')).toContainText(['一つ目', '三つ目', '二つ目'])
  await expect(page.getByRole('textbox', { name: words.questions.points.label, exact: true })).toHaveValue('一つ目\n三つ目\n二つ目')
  await order.scrollIntoViewIfNeeded()
  await shot(page, 'points')
})

test('the form of a certified letter is chosen where the letter is', async () => {
  const { page } = shared.current()
  await openSample(page, 'ja')
  await page.getByRole('tab', { name: words.places.documents }).click()
  await expect(page.getByRole('button', { name: words.grid.label })).toBeHidden()
  await choosePack(page, 'ja', /通知書/)
  await choose(page, words.grid.label, words.grid.kind(13, 40))
  await saved(page)
  await shot(page, 'grid')
  await page.getByRole('radiogroup', { name: words.documents.language }).getByText(words.app.english, { exact: true }).click()
  await expect(page.getByRole('button', { name: words.grid.label })).toBeHidden()
})

test('a citation that is repeated goes by one press, and can be brought back', async () => {
  const { page } = shared.current()
  await openSample(page, 'ja')
  await page.evaluate(async () => {
    const api = Reflect.get(window, 'tsuzuri') as { readonly listCases: (input: undefined) => Promise<{ readonly value: readonly { readonly caseId: string }[] }>; readonly changeCase: (input: unknown) => Promise<unknown> }
    const caseId = (await api.listCases(undefined)).value[0]?.caseId
    await api.changeCase({ caseId, change: { kind: 'set', pointer: '/entries/0/cites', value: ['order-mail', 'order-mail'] } })
  })
  await page.reload()
  await page.getByRole('grid', { name: words.cases.list }).getByRole('row').first().click()
  await page.getByRole('tab', { name: words.places.timeline }).click()
  const drop = page.getByRole('button', { name: words.notes.dropSpare })
  await drop.click()
  await expect(page.getByText(words.notes.spareGone)).toBeVisible()
  await expect(drop).toBeHidden()
  await page.getByRole('button', { name: words.case.undo }).click()
  await expect(drop).toBeVisible()
  await drop.click()
  await page.getByRole('button', { name: words.case.close, exact: true }).click()
  await saved(page)
  await expect(drop).toBeHidden()
})
