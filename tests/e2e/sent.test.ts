import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { openApp } from './app.ts'
import type { OpenApp } from './app.ts'
import { choose, choosePack, fill, goTo, inkOf, openSample, shot, wordsOf } from './hands.ts'

const { case: caseWords, closing, documents, paper, places, sent, statuses, timeline } = wordsOf.ja
let open: OpenApp
test.beforeEach(async () => { open = await openApp({ recognition: 'off' }) })
test.afterEach(async () => { await open.app.close() })


async function sendLetter(page: Page): Promise<void> {
  await openSample(page, 'ja')
  await goTo(page, 'documents')
  await choosePack(page, 'ja', /申入書/)
  await page.getByRole('button', { name: documents.build, exact: true }).click()
  await expect(page.getByText(/ページの書面ができました/)).toBeVisible({ timeout: 60_000 })
  await page.getByRole('button', { name: sent.did }).click()
  const form = page.getByRole('region', { name: sent.did })
  await choose(page, timeline.channel, '郵便')
  await fill(form, sent.reference, '4444-1375-8703')
  await form.getByRole('button', { name: sent.keep, exact: true }).click()
  await expect(page.getByText(sent.kept)).toBeVisible()
}

test('a paper that went out is kept as it was, stands in the timeline, and can be looked at after the case has changed', async () => {
  const { page } = open
  await sendLetter(page)
  const list = page.locator('section', { has: page.getByRole('heading', { name: sent.title }) })
  await expect(list.getByText('申入書', { exact: true })).toBeVisible()
  await expect(page.getByText(statuses.waiting).or(page.getByText(statuses['answer-overdue'])).first()).toBeVisible()
  await shot(page, 'sent')
  await goTo(page, 'timeline')
  await expect(page.getByText('「申入書」を送った')).toBeVisible()
  await goTo(page, 'story')
  await page.getByRole('tab', { name: places.documents, exact: true }).click()
  await list.getByRole('button', { name: sent.show }).click()
  await expect(page.getByText(sent.copy)).toBeVisible()
  await expect.poll(() => inkOf(page.getByRole('region', { name: paper.title }).locator('canvas').first()), { timeout: 20_000 }).toBeGreaterThan(0.001)
  await list.getByRole('button', { name: sent.answer }).click()
  await expect(list.getByText(sent.answered, { exact: true })).toBeVisible()
})

test('it becomes an exhibit when it is wished for', async () => {
  const { page } = open
  await sendLetter(page)
  await page.getByRole('button', { name: sent.actions }).click()
  await page.getByRole('menuitem', { name: sent.asExhibit }).click()
  await goTo(page, 'evidence')
  await expect(page.getByText(/申入書|complaint-letter/).first()).toBeVisible()
})

test('closing tells what is still open, and a closed case can be reopened', async () => {
  const { page } = open
  await sendLetter(page)
  await page.getByRole('button', { name: caseWords.more }).click()
  await page.getByRole('menuitem', { name: closing.close }).click()
  await expect(page.getByText(closing['answer-open'])).toBeVisible()
  await shot(page, 'closing')
  await page.getByRole('button', { name: closing.yes, exact: true }).click()
  await expect(page.getByText(statuses.closed, { exact: true })).toBeVisible()
  await page.getByRole('button', { name: caseWords.more }).click()
  await page.getByRole('menuitem', { name: closing.reopen }).click()
  await expect(page.getByText(statuses.closed, { exact: true })).toBeHidden()
})
