import { expect, test } from '@playwright/test'
import { openApp } from './app.ts'
import { fillMoment, makeEmptyCase, wordsOf } from './hands.ts'

const { case: caseWords, questions } = wordsOf.ja

test('a date that is near is told by a note of the system while the app is open', async () => {
  test.setTimeout(120_000)
  const { app, page } = await openApp({ recognition: 'off' })
  // The system of a test machine shows no notes: what would be shown is caught where it is handed over.
  await app.evaluate(({ Notification }) => {
    Notification.isSupported = () => true
    Notification.prototype.show = function () { Reflect.set(globalThis, 'told', [...(Reflect.get(globalThis, 'told') ?? []), this.title]) }
  })
  await makeEmptyCase(page, 'ja', '商品の未着')
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Tokyo' }).format(new Date())
  await fillMoment(page, questions.answerBy.label, { day: today })
  await expect(page.getByText(caseWords.saved, { exact: true })).toBeVisible()
  await expect.poll(() => app.evaluate(() => Reflect.get(globalThis, 'told')), { timeout: 60_000 }).toEqual(['書面で求めた回答の期限：今日です。'])
  await app.close()
})
