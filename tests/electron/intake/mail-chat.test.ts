import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mailChat } from '#electron/intake/mail-chat.ts'
import { inspectFile, readyFile } from '#electron/intake/read-evidence.ts'
import { fileOf, mailOf } from '../../fixtures/evidence/make-evidence.ts'

const heads = ['From: Amazon <cs-reply@example.co.uk>', 'To: simon@example.jp', 'Date: Tue, 6 Oct 2026 23:30:00 +0000', 'Subject: Your chat', 'Content-Type: text/plain; charset=utf-8']
const body = [
  'Hello Simon,', '', 'Here\'s a copy of the chat transcript you requested:', '', 'Initial Question: my parcel', '',
  '11:07 PM GMT Gunapriya(Amazon): Hello, how can I help?', '11:07 PM GMT Simon: My order 250-1234567-1234567 is late', '11:09 PM GMT Gunapriya(Amazon): A refund will', 'come in 3 days.', '', 'Thank you for shopping with us.', 'Amazon'
].join('\r\n')
const mail = (text: string, head = heads): Buffer => mailOf(text, ...head)

describe('a chat that came by mail', () => {
  test('is told with its speakers and its reckoned times; the mail stays a mail', async () => {
    const facts = await inspectFile(await fileOf('a.eml', mail(body)))
    expect(facts).toMatchObject({ kind: 'message/rfc822', title: 'Your chat', people: ['Gunapriya(Amazon)', 'Simon'], agents: ['Gunapriya(Amazon)'] })
    expect(facts.dates.slice(0, 3)).toEqual([
      { role: 'written', value: '2026-10-06T23:30:00+00:00', source: 'mail-header', confidence: 'likely' },
      { role: 'happened', value: '2026-10-06T23:07:00Z', source: 'content', confidence: 'weak' }, { role: 'happened', value: '2026-10-06T23:09:00Z', source: 'content', confidence: 'weak' }
    ])
  })

  test('whose mail went out after midnight was held the day before', async () => {
    const late = heads.map((line) => line.replace('Tue, 6 Oct 2026 23:30:00 +0000', 'Wed, 7 Oct 2026 09:10:00 +0900').replace('Wed, 7 Oct 2026 09:10:00 +0900', 'Wed, 7 Oct 2026 08:30:00 +0900'))
    const { dates } = await inspectFile(await fileOf('a.eml', mail(body, late)))
    expect(dates.filter(({ role }) => role === 'happened').map(({ value }) => value)).toEqual(['2026-10-06T23:07:00Z', '2026-10-06T23:09:00Z'])
    const next = heads.map((line) => line.replace('Tue, 6 Oct 2026 23:30:00 +0000', 'Wed, 7 Oct 2026 00:05:00 +0000'))
    expect((await inspectFile(await fileOf('a.eml', mail(body, next)))).dates.filter(({ role }) => role === 'happened').map(({ value }) => value)).toEqual(['2026-10-06T23:07:00Z', '2026-10-06T23:09:00Z'])
  })

  test('stands on paper as a table between what the mail says before and after it', async () => {
    const { portrayal } = await readyFile(await fileOf('a.eml', mail(body)), { redactions: [{ text: 'Simon' }], language: 'en' })
    if (portrayal.kind !== 'text') throw new Error(portrayal.kind)
    expect(portrayal.blocks.map(({ kind }) => kind)).toEqual(['fields', 'paragraph', 'paragraph', 'paragraph', 'fields', 'table', 'paragraph'])
    const shown = JSON.stringify(portrayal.blocks)
    for (const text of ['Initial Question: my parcel', 'come in 3 days.', 'As the file states them (GMT).', 'Thank you for shopping with us.']) expect(shown).toContain(text)
    expect(shown).not.toContain('Simon')
  })

  test('in Japanese is told too, with a day where it states one', async () => {
    const text = 'お問い合わせのチャットの内容をお送りします。\n\n2026年10月5日\n14:05 担当者A：ご用件をお知らせください。\n14:06 山田：届きません\n14:08 担当者A：確認します。\n'
    expect(mailChat(text)?.conversation.days.map(({ day, said }) => [day, said.map(({ name }) => name)])).toEqual([['2026-10-05', ['担当者A', '山田', '担当者A']]])
    const { dates } = await inspectFile(await fileOf('a.eml', mail(text)))
    expect(dates.filter(({ role }) => role === 'happened').map(({ value, confidence }) => `${value} ${confidence}`)).toEqual(['2026-10-05T14:05:00 likely', '2026-10-05T14:08:00 likely'])
  })

  test('is told and proposes its sittings within a mail that passes it on, which quotes it', async () => {
    const page = `<p>転送します。</p><p>---------- Forwarded message ---------<br>差出人: Amazon<br>Date: 2026年10月5日<br>Subject: チャット<br>To: simon@example.jp</p><p>注文番号 250-1234567-1234567 のチャットの内容をお送りします。</p><div>2026年10月5日</div><div>14:05 担当者A：ご用件をお知らせください。</div><div>14:06 山田：届きません</div><div>14:08 担当者A：確認します。</div>`
    const facts = await inspectFile(await fileOf('a.eml', mail(page, heads.map((line) => line.replace('text/plain', 'text/html')))))
    expect([facts.people, facts.suggestions?.map(({ event }) => event)]).toEqual([['担当者A', '山田'], ['chat']])
  })

  test.each([
    ['an order mail', 'ご注文の確認\n注文日時 14:05 見本：1\n14:06 見本：2'], ['a timetable', 'Chat history is kept.\n\n9:00 open: yes\n12:00 closed: no\n15:00 break: tea'],
    ['a mail that only speaks of a chat', 'A copy of the chat will follow at 14:05 today.'], ['a chat that nothing announces', '14:05 A: a\n14:06 B: b\n14:07 A: c'], ['nothing', '']
  ])('is not %s', (_, text) => {
    expect(mailChat(text)).toBeNull()
  })

  test('of any make breaks nothing and loses no word', () => {
    const lines = fc.array(fc.oneof(fc.constantFrom('', '14:05 A: a', '23:59 B: b', 'C:', '2026-10-06', 'chat transcript'), fc.stringMatching(/^[a-z ]{0,20}$/)), { maxLength: 20 })
    fc.assert(fc.property(lines, (some) => {
      const read = mailChat(['Your chat transcript', '14:05 Support: x', '14:06 Simon: y', ...some, '14:07 Support: z'].join('\n'))
      const shown = JSON.stringify(read)
      for (const word of some.filter((line) => /^[a-z]{3,}$/.test(line))) expect(shown).toContain(word)
    }), { numRuns: 100 })
  })
})
