import { expect, test } from '@playwright/test'
import { choose, fill, fillMoment, goTo, makeEmptyCase, openSample, shot, wordsOf } from './hands.ts'
import { sharedApp } from './shared-app.ts'

const { case: caseWords, contacts, notes, questions, readiness, timeline } = wordsOf.ja
const shared = sharedApp({ recognition: 'off' })


test('contacts stand by party with the hours each has had, and a promise that went by is told', async () => {
  const { page } = shared.current()
  await openSample(page, 'ja')
  await goTo(page, 'contacts')
  const seller = page.getByRole('region', { name: contacts.list('サンプル電器ストア') })
  await expect(seller.getByText(/最初の連絡から[\d,]+時間（\d+日）/)).toBeVisible()
  await expect(seller.getByText(contacts.over(48))).toBeVisible()
  await expect(page.getByRole('region', { name: contacts.list('見本運輸株式会社') }).getByText('佐藤')).toBeVisible()
  await shot(page, 'contacts')
})

test('an attempt that reached nobody is recorded with its length, and no time is counted from it', async () => {
  const { page } = shared.current()
  await makeEmptyCase(page, 'ja', '商品の未着')
  await goTo(page, 'contacts')
  await page.getByRole('button', { name: contacts.add }).click()
  const form = page.getByRole('region', { name: timeline.formNew })
  await fill(form, timeline.statement, '電話をかけたが、つながらなかった')
  await fillMoment(form, timeline.when, { day: '2026-10-05' })
  await choose(page, timeline.with, 'アマゾンジャパン合同会社')
  await choose(page, timeline.channel, '電話')
  await fill(form, contacts.duration, '１５分')
  await form.getByText(contacts.failedField).click()
  await shot(page, 'contact-form')
  await form.getByRole('button', { name: timeline.done }).click()
  const group = page.getByRole('region', { name: contacts.list('アマゾンジャパン合同会社') })
  await expect(group.getByText(`電話 · ${contacts.failed} · ${contacts.minutes(15)}`)).toBeVisible()
  await expect(group.getByText(contacts.notSent)).toBeVisible()
  await goTo(page, 'timeline')
  await expect(page.getByText('電話をかけたが、つながらなかった')).toBeVisible()
})

test('a wording is flagged in the margin of its field, changed with one press, and brought back with another', async () => {
  const { page } = shared.current()
  await makeEmptyCase(page, 'ja', '商品の未着')
  await fill(page, questions.summary.label, '2026年10月3日（日）に届くはずが届かない。訴えてやる。')
  const margin = page.getByRole('list', { name: notes.label })
  await expect(margin.getByText(/脅しと受け取られる/)).toBeVisible()
  await shot(page, 'notes')
  await margin.getByRole('button', { name: notes.correct('土') }).click()
  const field = page.getByRole('textbox', { name: questions.summary.label, exact: true })
  await expect(field).toHaveValue('2026年10月3日（土）に届くはずが届かない。訴えてやる。')
  await margin.getByRole('button', { name: notes.replace }).click()
  await expect(field).toHaveValue('2026年10月3日（土）に届くはずが届かない。期日までに解決しない場合、法的手続を検討いたします。')
  await shot(page, 'notes-changed')
  await page.getByRole('button', { name: caseWords.undo }).click()
  await expect(field).toHaveValue('2026年10月3日（土）に届くはずが届かない。訴えてやる。')
  await expect(margin.getByText(/脅しと受け取られる/)).toBeVisible()
})

test('the documents say what can be shown, and for a claim whether its three legs stand', async () => {
  const { page } = shared.current()
  await openSample(page, 'ja')
  await goTo(page, 'documents')
  await page.getByRole('radio', { name: /A-to-z/ }).first().check({ force: true })
  const place = page.getByRole('region', { name: readiness.title })
  await expect(place.getByText('対象：そろっています')).toBeVisible()
  await expect(place.getByText('証拠：そろっています')).toBeVisible()
  await place.getByRole('button', { name: readiness.title }).click()
  await expect(place.getByText('お届け予定日', { exact: true })).toBeVisible()
  await place.scrollIntoViewIfNeeded()
  await shot(page, 'readiness')
})
