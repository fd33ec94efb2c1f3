import { describe, expect, test } from 'vitest'
import { findTone } from '#shared/checks/texts/find-tone.ts'
import type { CaseFile, Entry } from '#shared/domain/case-file.ts'
import { languages } from '#shared/domain/language.ts'
import { packText, sampleCase, sampleOf, viewOf } from './filled-pack.ts'

const sample = sampleCase('undelivered-earphones')
const kettle = sampleCase('returned-kettle')
const text = (caseFile: CaseFile, packId: string, language: 'ja' | 'en' = 'ja', madeAt?: string): string => packText(caseFile, { packId, language, ...(madeAt === undefined ? {} : { madeAt }) })
const contact = (id: string, when: string, fields: Partial<Entry>): Entry => ({ id, when, kind: 'contact', with: 'seller', channel: 'message', direction: 'out', statement: `連絡${id}`, ...fields })
const withEntries = (...entries: readonly Entry[]): CaseFile => ({ ...sample, entries: [...entries] })

test.each(['seller-message', 'seller-reminder', 'carrier-inquiry', 'building-manager-letter', 'late-refund-message', 'call-confirmation', 'recontact-summary', 'chat-brief'])('%s has not one word that will not help', (packId) => {
  for (const language of languages) expect(findTone(text(sampleCase(sampleOf(packId)), packId, language))).toEqual([])
})

describe('the message to the seller', () => {
  test('begins with the order number, and keeps facts and wish apart', () => {
    const body = text(sample, 'seller-message').split('■ 本文')[1] ?? ''
    expect(body.trimStart()).toMatch(/^注文番号：250-1234567-1234567\n/u)
    const [facts, wish] = body.split('● お願い')
    expect(facts).toContain('2026年10月3日 14時5分、追跡画面で、「配達完了（宅配ボックス）」と表示されましたが、荷物を受け取っていません。')
    expect(facts).not.toContain('返金')
    expect(wish).toMatch(/代金5,480円の返金をお願いいたします。\n\n2026年11月13日までに/u)
  })

  test('gives three points at most and says how many are left', () => {
    const many = { ...sample, problem: { ...sample.problem, points: ['一つ目', '二つ目', '三つ目', '四つ目', '五つ目'] } }
    expect(text(many, 'seller-message')).not.toContain('四つ目')
    expect(text(many, 'seller-message')).toContain('残りの2点')
    expect(text(sample, 'seller-message')).not.toContain('残りの')
  })

  test('opens with the summary where no event is told', () => {
    const { event: _, ...problem } = sample.problem ?? {}
    expect(text({ ...sample, problem }, 'seller-message')).toContain('● 事実\n\n10月3日に「配達完了（宅配ボックス）」と表示されましたが、商品を受け取っていません。')
  })

  test('names the time of receipt to the minute', () => {
    expect(text(sampleCase('broken-mill'), 'seller-message')).toContain('・受け取った日時：2026年10月8日 19時20分')
  })

  test('attaches nothing that the seller wrote or was sent, and warns of what is redacted', () => {
    const { attachments } = viewOf(sample, { packId: 'seller-message', language: 'ja' }).message
    expect(attachments.map(({ file }) => file)).not.toContain('出品者とのやりとり全体.png')
    expect(attachments.map(({ file }) => file)).toContain('運送会社の回答書.pdf')
    expect(attachments.filter(({ isRedacted }) => isRedacted).map(({ file }) => file)).toEqual(['注文確認.eml', 'Screenshot_20261003-211504.png'])
    expect(viewOf(sample, { packId: 'recontact-summary', language: 'ja' }).message.attachments).toHaveLength(9)
  })
})

describe('the reminder', () => {
  test('names the first message, those without an answer, and the hours since the last', () => {
    const { reminder } = viewOf(sample, { packId: 'seller-reminder', language: 'ja' })
    expect(reminder).toMatchObject({ first: '2026年10月4日 10時30分', lastAnswer: '2026年10月5日 13時20分', elapsed: '437時間（18日）', doubts: [] })
    expect(reminder.waiting.map(({ when }) => when)).toEqual(['2026年10月9日 20時5分', '2026年10月13日 18時30分'])
  })

  test('counts all that was sent where no answer ever came', () => {
    const { reminder } = viewOf(withEntries(contact('1', '2026-10-30T09:00+09:00', {}), contact('2', '2026-10-31T23:00+09:00', {})), { packId: 'seller-reminder', language: 'en' })
    expect(reminder).toMatchObject({ lastAnswer: '', elapsed: '1 hour', firstElapsed: '39 hours (1 day)' })
    expect(reminder.waiting).toHaveLength(2)
    expect(reminder.doubts).toEqual(['The 48 hours that a seller is usually given have not passed since your last message. Unless it is urgent, send this once they have.'])
  })

  test('says so where nothing was sent, and where the last word is the seller’s', () => {
    expect(text(withEntries(contact('1', '2026-10-05T09:00+09:00', { direction: 'in' })), 'seller-reminder')).toContain('先に「出品者へのメッセージ」を送り')
    expect(text(withEntries(contact('1', '2026-10-04T09:00+09:00', {}), contact('2', '2026-10-05T09:00+09:00', { direction: 'in' })), 'seller-reminder')).toContain('返事を待っている連絡は記録されていません')
  })

  test('takes its hours from the rules of the case', () => {
    const strict = { ...withEntries(contact('1', '2026-10-31T00:00+09:00', {})), rules: { 'seller-answer': { value: 20, reason: '購入先の案内' } } }
    expect(text(strict, 'seller-reminder')).toContain('回答を20時間待つこととされています。この時間は過ぎています')
  })
})

describe('the letters about a delivery', () => {
  test('list what was seen from the day of the delivery on, and nothing before', () => {
    for (const packId of ['carrier-inquiry', 'building-manager-letter']) {
      expect(text(sample, packId)).toContain('両隣の部屋と管理人に尋ねた')
      expect(text(sample, packId)).not.toContain('商品を注文し')
    }
  })

  test('refer to an earlier answer of the carrier only where there was one', () => {
    expect(text(sample, 'carrier-inquiry')).toMatch(/なお解決しておりません[^]*受付番号：K-261006-0417/u)
    expect(text(withEntries(contact('1', '2026-10-06', { with: 'carrier' })), 'carrier-inquiry')).not.toMatch(/なお解決|受付番号：/u)
  })

  test('ask a carrier about the handling where the item came damaged', () => {
    const damaged = text({ ...sample, dispute: 'damaged-in-transit' }, 'carrier-inquiry')
    expect(damaged).toContain('輸送中の取扱いの記録')
    expect(damaged).not.toContain('持ち戻り')
  })

  test('the notice for the building names neither person, flat nor item', () => {
    const notice = text(sample, 'building-manager-letter').split('掲示の文案）\n')[1] ?? ''
    expect(notice).toContain('居住者の皆様')
    expect(notice).not.toMatch(/山田|ハイツ|イヤホン|090|御中/u)
  })
})

describe('the message about a refund', () => {
  test('counts calendar days from the arrival, else from the shipment', () => {
    const refund = (fields: object): unknown => viewOf({ ...kettle, order: { ...kettle.order, return: { ...kettle.order?.return, ...fields } } }, { packId: 'late-refund-message', language: 'en' }).refund
    expect(refund({})).toMatchObject({ sinceArrival: '30 days', sinceShipment: '32 days', doubts: [] })
    expect(refund({ arrivedAt: '2026-10-31T23:59+09:00' })).toMatchObject({ sinceArrival: '1 day' })
    expect(refund({ arrivedAt: null })).toMatchObject({ sinceArrival: '', doubts: [expect.stringContaining('arrival of the return is not on record')] })
    expect(refund({ arrivedAt: '2026-12-01' })).toMatchObject({ sinceArrival: '' })
  })

  test('asks for what is left where a part has come, and says so where nothing is left', () => {
    const partly = { ...kettle, order: { ...kettle.order, return: { ...kettle.order?.return, refundedAmount: 2000 } } }
    expect(text(partly, 'late-refund-message')).toMatch(/返金されるべき額：4,480円\n・すでに返金された額：2,000円/u)
    expect(text({ ...partly, order: { ...partly.order, return: { ...partly.order.return, refundedAmount: 6480 } } }, 'late-refund-message')).toContain('すでに返金されたと記録されています')
  })

  test('goes to the marketplace where there is no seller', () => {
    expect(text({ ...kettle, parties: (kettle.parties ?? []).filter((party) => party.role !== 'seller') }, 'late-refund-message')).toContain('アマゾンジャパン合同会社　御中')
  })
})

describe('the confirmation of a call', () => {
  const call = contact('c', '2026-10-20T10:00+09:00', { channel: 'phone', with: 'amazon', spokeWith: '鈴木', statement: '返金を求めた', outcome: '返金すると言われた', promisedBy: '2026-10-25', reference: 'A-1' })

  test('takes the latest call, and is addressed to the person spoken with', () => {
    const message = text({ ...sample, entries: [call, ...(sample.entries ?? [])] }, 'call-confirmation')
    expect(message).toMatch(/受付番号：A-1\n\nアマゾンジャパン合同会社\n鈴木　様/u)
    expect(message).toContain('・対応の期日：2026年10月25日')
    expect(message).not.toMatch(/対応いただける期日を|追跡番号/u)
  })

  test('asks for a date where none was promised, and names the parcel to its carrier', () => {
    expect(text(sample, 'call-confirmation')).toMatch(/追跡番号：4444-1375-8703[^]*対応いただける期日を/u)
  })

  test('of a call that came in says what they told', () => {
    expect(text(withEntries({ ...call, direction: 'in' }), 'call-confirmation', 'en')).toContain('- What you told me: 返金を求めた')
  })

  test('says where a later word of the same party is on record', () => {
    expect(text(sample, 'call-confirmation')).toContain('この電話の後に、同じ相手からの連絡が記録されています')
    expect(text(withEntries(call), 'call-confirmation')).not.toContain('この電話の後に')
  })
})

describe('the summary for contacting again', () => {
  test('lists every contact in the order of time and every number once', () => {
    const { recontact } = viewOf({ ...sample, entries: (sample.entries ?? []).toReversed() }, { packId: 'recontact-summary', language: 'ja' })
    expect(recontact.attempts.map(({ when }) => when)).toHaveLength(7)
    expect(recontact.attempts[0]?.when).toBe('2026年10月4日 10時30分')
    expect(recontact.references).toEqual([{ number: 'K-261006-0417', from: '見本運輸株式会社、2026年10月6日' }])
  })

  test('counts what was sent to each party, not what came in', () => {
    expect(viewOf(sample, { packId: 'recontact-summary', language: 'en' }).recontact.tried).toBe('I have contacted Sample Denki Store 3 times, Mihon Unyu Co., Ltd. once and Amazon Japan G.K. once, last on 14 October 2026.')
    expect(viewOf(withEntries(), { packId: 'recontact-summary', language: 'en' }).recontact.tried).toBe('')
  })

  test('tells attempts that reached nobody apart, and no other paper counts on them', () => {
    const missed = withEntries(contact('1', '2026-10-04T09:00+09:00', {}), contact('2', '2026-10-30T09:00+09:00', { channel: 'phone', failed: true }))
    expect(viewOf(missed, { packId: 'recontact-summary', language: 'ja' }).recontact.tried).toBe('サンプル電器ストアに1回連絡しました。最後の連絡は2026年10月4日です。ほかに、つながらなかった連絡が1回あります。')
    expect(viewOf(missed, { packId: 'seller-reminder', language: 'ja' }).reminder.waiting).toHaveLength(1)
    expect(text(missed, 'call-confirmation')).toContain('【電話での連絡の記録】')
  })
})
