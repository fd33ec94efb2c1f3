import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { cardOf } from '#shared/advice/cards/cards.ts'
import { troubleTables } from '#shared/advice/cards/trouble-tables.ts'
import { deskWords } from '#shared/words/advice-words.ts'
import { disputeWords } from '#shared/words/vocabulary.ts'
import { goTo, makeEmptyCase, openSample, wordsOf } from './hands.ts'
import { sharedApp } from './shared-app.ts'

const { advice, places, documents, timeline, cases } = wordsOf.ja
const shared = sharedApp({ recognition: 'off' })

const desk = (page: Page, name: keyof typeof deskWords) => page.getByRole('list', { name: advice.order }).getByRole('listitem').filter({ hasText: deskWords[name].ja })

test('the plan names who is next, and its button leads to the papers for it', async () => {
  const { page } = shared.current()
  await openSample(page, 'ja')
  await goTo(page, 'advice')
  await expect(desk(page, 'claim')).toHaveAttribute('aria-current', 'step')
  await page.getByRole('region', { name: advice.how }).getByRole('button', { name: /A-to-z/ }).click()
  await expect(page.getByRole('tab', { name: places.documents, exact: true })).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByRole('radio', { name: /A-to-z/ })).toBeChecked()
  await expect(page.getByText('申請そのものではありません。', { exact: false })).toBeInViewport()
  expect(await page.getByRole('tabpanel').evaluate((panel) => panel.scrollHeight - panel.clientHeight)).toBe(0)
})

test('a tick is kept in the case with its time, and is there when the case is opened again', async () => {
  const { page } = shared.current()
  const card = cardOf('claim-filing')
  await openSample(page, 'ja')
  await goTo(page, 'advice')
  const steps = page.getByRole('list', { name: advice.steps(card.title.ja) })
  await steps.getByRole('checkbox', { name: card.steps[0]?.text.ja ?? '' }).check({ force: true })
  await expect(steps.getByText(/に済み$/)).toBeVisible()
  await expect(page.getByRole('button', { name: advice.progress(1, card.steps.length) })).toBeVisible()
  const open = await shared.again()
  await open.page.getByRole('grid', { name: cases.list }).getByRole('row').first().click()
  await goTo(open.page, 'advice')
  await expect(open.page.getByRole('list', { name: advice.steps(card.title.ja) }).getByRole('checkbox', { checked: true })).toHaveCount(1)
})

test('what is said about the case changes the advice; a desk is skipped and taken up again', async () => {
  const { page } = shared.current()
  await makeEmptyCase(page, 'ja', disputeWords['billing-error'].ja)
  await goTo(page, 'advice')
  const how = page.getByRole('region', { name: advice.how })
  await expect(how).toContainText('チャットで連絡します')
  await page.getByRole('button', { name: advice.conditions }).click()
  await page.getByRole('radiogroup', { name: advice.urgency }).getByText('急ぎ', { exact: true }).click()
  await expect(how).toContainText('電話リクエスト')
  await page.getByRole('button', { name: advice.skipOf(deskWords['own-checks'].ja) }).click()
  await expect(desk(page, 'marketplace')).toHaveAttribute('aria-current', 'step')
  await page.getByRole('button', { name: advice.unskipOf(deskWords['own-checks'].ja) }).click()
  await expect(desk(page, 'own-checks')).toHaveAttribute('aria-current', 'step')
})

test('a call that did not come about goes into the timeline with one press', async () => {
  const { page } = shared.current()
  const [table] = troubleTables
  const row = table?.rows[1]
  await openSample(page, 'ja')
  await goTo(page, 'advice')
  await page.getByRole('button', { name: table?.title.ja ?? '' }).click()
  await page.getByRole('radiogroup', { name: advice.sign }).getByText(row?.sign.ja ?? '').click()
  await expect(page.getByText(row?.help.ja ?? '')).toBeVisible()
  await page.getByRole('button', { name: advice.keep }).click()
  await expect(page.getByText(advice.kept)).toBeVisible()
  await goTo(page, 'timeline')
  await expect(page.getByRole('list', { name: timeline.list }).getByText(row?.record.ja ?? '', { exact: true })).toBeVisible()
})

test('papers stand by group, those for other disputes under a fold', async () => {
  const { page } = shared.current()
  await openSample(page, 'ja')
  await goTo(page, 'documents')
  const packs = page.getByRole('radiogroup', { name: documents.pack })
  await expect(packs.getByRole('radio', { name: /^返品チェックリスト/ })).toBeHidden()
  await page.getByRole('button', { name: documents.others }).click()
  await expect(packs.getByRole('radio', { name: /^返品チェックリスト/ })).toBeVisible()
  await expect(packs.getByRole('heading')).not.toHaveCount(0)
})

test('typing finds a paper among all, and Enter takes it', async () => {
  const { page } = shared.current()
  await openSample(page, 'ja')
  await goTo(page, 'documents')
  const packs = page.getByRole('radiogroup', { name: documents.pack })
  await page.getByRole('searchbox', { name: documents.find }).fill('返品チェック')
  await expect(packs.getByRole('radio')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(packs.getByRole('radio', { name: /^返品チェックリスト/ })).toBeChecked()
  await expect(packs.getByRole('radio', { name: /^返品チェックリスト/ })).toBeFocused()
  await page.getByRole('searchbox', { name: documents.find }).fill('ｚｚｚｚ')
  await expect(page.getByText(documents.notFound)).toBeVisible()
})
