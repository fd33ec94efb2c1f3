import { expect, test } from '@playwright/test'
import { disputeWords } from '#shared/words/vocabulary.ts'
import type { Dispute } from '#shared/domain/case-vocabulary.ts'
import { troubleTables } from '#shared/advice/cards/trouble-tables.ts'
import { deadlineTitles } from '#shared/words/deadline-text.ts'
import { questionGroups } from '#shared/interview/questions.ts'
import { openApp } from './app.ts'
import { faultsIn, narrow, wide } from './axe.ts'
import type { Look } from './axe.ts'
import { openSample, wordsOf } from './hands.ts'

/** Every screen in one language, in the given looks. */
async function walk(language: 'ja' | 'en', dispute: Dispute, looks: readonly Look[]): Promise<void> {
  // Both states of its switch are looked at: in Japanese pictures are being read, in English they are not.
  const { app, page } = await openApp({ locale: language, ...(language === 'en' ? { recognition: 'off' } : {}) })
  const { advice, cases, fresh, places, evidence, timeline, documents, paper, contacts, readiness, deadlines, case: caseWords } = wordsOf[language]
  let order = looks
  const look = async (state: string): Promise<void> => {
    expect.soft(await faultsIn(app, page, order), state).toEqual([])
    // The next screen is looked at first as the window stands now.
    order = order.toReversed()
  }
  const go = (place: string): Promise<void> => page.getByRole('tab', { name: place, exact: true }).click()
  await look('empty start')
  await page.getByRole('main').getByRole('button', { name: cases.make }).click()
  await look('new case')
  await page.getByRole('radiogroup', { name: fresh.disputes }).getByText(disputeWords[dispute][language], { exact: true }).click()
  await page.getByRole('button', { name: fresh.begin }).click()
  for (const group of questionGroups(dispute)) {
    await expect(page.getByRole('heading', { level: 1, name: wordsOf[language].groups[group.id].label })).toBeVisible()
    await look(`interview ${group.id}`)
    await page.getByRole('button', { name: fresh.next }).click()
  }
  await look('interview end')
  await page.getByRole('button', { name: fresh.finish }).click()
  await look('story')
  await go(places.evidence)
  await look('evidence, empty')
  await go(places.contacts)
  await look('contacts, empty')
  await go(places.timeline)
  await look('timeline, empty')
  await go(places.documents)
  await expect(page.getByText(documents.missing)).toBeVisible()
  await look('documents with missing needs')
  await page.getByRole('button', { name: caseWords.more }).click()
  await page.getByRole('menuitem', { name: caseWords.remove }).click()
  await look('asked before deleting')
  await openSample(page, language)
  await go(places.evidence)
  await page.getByRole('grid', { name: evidence.list }).getByRole('row').nth(2).click()
  await expect(page.getByRole('region', { name: evidence.details })).toBeVisible()
  await look('evidence with details')
  await go(places.timeline)
  await look('timeline')
  await page.getByRole('button', { name: timeline.add }).click()
  await page.getByRole('radiogroup', { name: timeline.kind }).locator('label').nth(1).click()
  await page.getByRole('button', { name: timeline.done }).click()
  await look('timeline with form and its refusal')
  await go(places.contacts)
  await look('contacts')
  await page.getByRole('button', { name: contacts.add }).click()
  await look('contacts with form')
  await go(places.advice)
  await look('plan')
  await page.getByRole('button', { name: advice.conditions }).click()
  for (const table of troubleTables) await page.getByRole('button', { name: table.title[language] }).click()
  await look('plan, unfolded')
  await go(places.documents)
  await page.getByRole('button', { name: documents.others }).click()
  await page.getByRole('button', { name: readiness.title }).click()
  await look('documents before a build')
  await page.getByRole('button', { name: documents.build, exact: true }).click()
  await expect(page.getByRole('region', { name: paper.title }).locator('canvas').first()).toBeVisible({ timeout: 30_000 })
  await look('documents after a build')
  await page.getByRole('button', { name: deadlines.all }).click()
  await page.getByRole('list', { name: deadlines.list, exact: true }).getByRole('listitem').filter({ hasText: deadlineTitles['a-to-z-claim'][language] }).first().getByRole('button', { name: deadlines.why }).click()
  await page.getByRole('button', { name: deadlines.change }).first().click()
  await page.getByRole('button', { name: deadlines.keep }).first().click()
  await look('dates with a number that is being set')
  await app.close()
}

test('axe finds nothing on any screen in Japanese', async () => {
  test.setTimeout(300_000)
  await walk('ja', 'damaged-in-transit', [{ scheme: 'light', ...wide }, { scheme: 'dark', ...narrow }])
})

test('axe finds nothing on any screen in English', async () => {
  test.setTimeout(300_000)
  await walk('en', 'unauthorised-access', [{ scheme: 'dark', ...wide }, { scheme: 'light', ...narrow }])
})

test('a planted fault is found: the check itself works in this window', async () => {
  const { app, page } = await openApp()
  await page.evaluate(() => {
    const faint = document.createElement('p')
    faint.textContent = 'faint'
    faint.style.color = '#eeeeee'
    faint.style.background = '#ffffff'
    document.querySelector('main')?.append(faint, document.createElement('img'), document.createElement('input'))
  })
  const faults = (await faultsIn(app, page, [{ scheme: 'light', ...wide }])).join('\n')
  for (const rule of ['color-contrast', 'image-alt', 'label']) expect(faults).toContain(rule)
  await app.close()
})
