import { describe, expect, test } from 'vitest'
import { inspectFile } from '#electron/intake/read-evidence.ts'
import { fileOf, mailOf } from '../../fixtures/evidence/make-evidence.ts'
import { body, delivered, outlookMail, senderName, senderSmtp, subject as subjectId, submitted } from '../../fixtures/evidence/outlook-mail.ts'

/** Every kind of mail that Amazon.co.jp is known to send, by the beginning of its subject and its sender. */
const kinds: readonly (readonly [string, string, string, string])[] = [
  ['an order', '注文済み：見本イヤホン', 'auto-confirm@amazon.co.jp', 'ordered'],
  ['an order, as it was', 'Amazon.co.jp ご注文の確認「見本イヤホン」', 'auto-confirm@amazon.co.jp', 'ordered'],
  ['an order of several', 'Amazon.co.jpでのご注文 250-1234567-1234567 (2点)', 'auto-confirm@amazon.co.jp', 'ordered'],
  ['a dispatch', 'Amazon.co.jp ご注文の商品を発送しました (#250-1234567-1234567)', 'shipment-tracking@amazon.co.jp', 'dispatched'],
  ['a dispatch, as a notice', '発送のお知らせ', 'shipment-tracking@amazon.co.jp', 'dispatched'],
  ['a dispatch, in short', '発送済み: 見本イヤホン', 'shipment-tracking@amazon.co.jp', 'dispatched'],
  ['a delivery', '配達完了: 見本イヤホン', 'order-update@amazon.co.jp', 'shown-delivered'],
  ['a delivery with a wide colon', '配達完了：見本イヤホン', 'order-update@amazon.co.jp', 'shown-delivered'],
  ['a delivery, otherwise', '配達済み：見本イヤホン', 'order-update@amazon.co.jp', 'shown-delivered'],
  ['a return begun', '返品手続きのご案内', 'return@amazon.co.jp', 'return-requested'],
  ['a return asked for', '返品リクエストのご連絡', 'return@amazon.co.jp', 'return-requested'],
  ['a return taken', '返品を受け付けました', 'return@amazon.co.jp', 'return-requested'],
  ['a refund', '返金を処理しました', 'payments-messages@amazon.co.jp', 'refunded'],
  ['a refund done', '返金が完了しました', 'payments-messages@amazon.co.jp', 'refunded'],
  ['a refund, as a notice', '返金のお知らせ', 'payments-messages@amazon.co.jp', 'refunded'],
  ['a cancellation', 'ご注文がキャンセルされました', 'order-update@amazon.co.jp', 'cancelled'],
  ['a cancellation, as a notice', '注文のキャンセル', 'order-update@amazon.co.jp', 'cancelled']
]

const text = '山田 花子様\n\n注文番号：250-1234567-1234567\n'
const word = (value: string): string => `=?utf-8?B?${Buffer.from(value).toString('base64')}?=`

describe('a mail of Amazon about', () => {
  test.each(kinds)('%s proposes its entry, as .eml and as Outlook’s .msg', async (_, subject, from, event) => {
    const eml = mailOf(text, `From: ${word('Amazon.co.jp')} <${from}>`, 'To: hanako@example.jp', 'Received: from a by b; Thu, 1 Oct 2026 14:05:02 +0900', 'Date: Thu, 1 Oct 2026 14:05:00 +0900', `Subject: ${word(subject)}`, 'Content-Type: text/plain; charset=utf-8')
    const msg = outlookMail({ properties: [[subjectId, subject], [senderName, 'Amazon.co.jp'], [senderSmtp, from], [body, text], [submitted, new Date('2026-10-01T05:05:00Z')], [delivered, new Date('2026-10-01T05:05:02Z')]] })
    for (const [name, bytes] of [['a.eml', eml], ['a.msg', msg]] as const) {
      const facts = await inspectFile(await fileOf(name, bytes))
      expect(facts.suggestions?.map((one) => one.event)).toEqual([event])
      expect(facts.identifiers).toContainEqual(expect.objectContaining({ kind: 'amazon-order', value: '250-1234567-1234567' }))
      expect(facts.dates[0]).toMatchObject({ role: 'written', source: 'mail-header', confidence: 'certain' })
      expect(Date.parse(facts.dates[0]?.value ?? '')).toBe(Date.parse('2026-10-01T05:05:00Z'))
      // Its sender and subject fit; that it is genuine is said nowhere.
      expect(JSON.stringify(facts)).not.toMatch(/本物|genuine|verified/)
    }
  })
})
