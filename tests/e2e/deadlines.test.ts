import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { answerSaveDialog, fill, openSample, shot, wordsOf } from './hands.ts'
import { sharedApp } from './shared-app.ts'

const { case: caseWords, deadlines } = wordsOf.ja
const shared = sharedApp({ recognition: 'off' })

const showDates = (page: Page): Promise<void> => page.getByRole('button', { name: deadlines.all }).click()
const claimIn = (page: Page) => page.getByRole('list', { name: deadlines.list }).getByRole('listitem').filter({ hasText: 'マーケットプレイス保証（A-to-z）の申請' }).first()

test('the dates of all cases stand in one list with their arithmetic, and a number can be set for one case', async () => {
  const { page } = shared.current()
  await openSample(page, 'ja')
  await openSample(page, 'ja')
  await showDates(page)
  await expect(page.getByRole('list', { name: deadlines.list }).getByText('マーケットプレイス保証（A-to-z）の申請')).toHaveCount(2)
  const claim = claimIn(page)
  await expect(claim.getByText(/2027年1月3日/).first()).toBeVisible()
  await shot(page, 'deadlines')
  await claim.getByRole('button', { name: deadlines.why }).click()
  const rule = claim.getByRole('region', { name: /90日以内/ })
  await expect(rule.getByText(/確認できていない条件を含む目安/)).toBeVisible()
  await rule.getByRole('button', { name: deadlines.change }).click()
  await fill(rule, deadlines.value('日'), '６０')
  await rule.getByRole('button', { name: deadlines.keep }).click()
  await expect(rule.getByText(deadlines.reasonMissing)).toBeVisible()
  await fill(rule, deadlines.reason, '申請の画面に「60日以内」と表示された')
  await shot(page, 'own-rule')
  await rule.getByRole('button', { name: deadlines.keep }).click()
  await expect(page.getByText(/2026年12月4日/).first()).toBeVisible()
  await expect(page.getByText(deadlines.owned('申請の画面に「60日以内」と表示された'))).toBeVisible()
  await page.getByRole('button', { name: deadlines.takeBack }).click()
  await expect(page.getByText(deadlines.owned('申請の画面に「60日以内」と表示された'))).toBeHidden()
})

test('papers of two cases go out one matter after another, and the paper of each is one press away', async () => {
  const { page } = shared.current()
  await openSample(page, 'ja')
  await showDates(page)
  await expect(page.getByRole('heading', { name: deadlines.title, exact: true })).toBeVisible()
  await expect(page.getByRole('region', { name: deadlines.queue.title })).toBeHidden()
  await openSample(page, 'ja')
  await showDates(page)
  const queue = page.getByRole('region', { name: deadlines.queue.title })
  await expect(queue.getByRole('listitem')).toHaveCount(2)
  await expect(queue.getByRole('listitem').first()).toContainText(deadlines.queue.states.next)
  await expect(queue.getByRole('listitem').last()).toContainText(deadlines.queue.states.turn)
  await shot(page, 'queue')
  const paper = queue.getByRole('listitem').first().getByRole('button').last()
  const title = (await paper.textContent()) ?? ''
  await paper.click()
  await expect(page.getByRole('tab', { name: wordsOf.ja.places.documents })).toHaveAttribute('aria-selected', 'true')
  await expect(page.locator('strong', { hasText: title }).last()).toBeVisible()
})

test('the dates are written as a calendar where the user says, and the case is one press away', async () => {
  const { app, page, home } = shared.current()
  await openSample(page, 'ja')
  await showDates(page)
  const path = join(home, 'dates.ics')
  await answerSaveDialog(app, path)
  await page.getByRole('button', { name: deadlines.calendar }).click()
  await expect(page.getByText(deadlines.saved(path))).toBeVisible()
  expect(readFileSync(path, 'utf8')).toMatch(/BEGIN:VCALENDAR[^]*SUMMARY:[^]*BEGIN:VALARM[^]*END:VCALENDAR/)
  await claimIn(page).getByRole('button', { name: 'ワイヤレスイヤホン未着の件' }).click()
  await expect(page.getByRole('textbox', { name: caseWords.title })).toHaveValue('ワイヤレスイヤホン未着の件')
})

test('reminders can be switched off, and stay off', async () => {
  const { page } = shared.current()
  await openSample(page, 'ja')
  await showDates(page)
  const box = page.getByRole('checkbox', { name: deadlines.reminders })
  await expect(box).toBeChecked()
  await page.getByText(deadlines.reminders).click()
  await expect(box).not.toBeChecked()
  await page.reload()
  await showDates(page)
  await expect(page.getByRole('checkbox', { name: deadlines.reminders })).not.toBeChecked()
})

test('at the smallest width all of it still fits', async () => {
  const { app, page } = shared.current()
  await app.evaluate(({ BrowserWindow }) => { BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 640) })
  await openSample(page, 'ja')
  await page.getByRole('tab', { name: wordsOf.ja.places.contacts }).click()
  await shot(page, 'contacts-small')
  await showDates(page)
  await expect(claimIn(page)).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
  await shot(page, 'deadlines-small')
})
