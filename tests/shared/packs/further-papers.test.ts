import { describe, expect, test } from 'vitest'
import type { CaseFile } from '#shared/domain/case-file.ts'
import { caseOf, packText, sampleCase, viewOf } from './filled-pack.ts'

const parcel = sampleCase('undelivered-earphones')
const mill = sampleCase('broken-mill')
const text = (caseFile: CaseFile, packId: string, language: 'ja' | 'en' = 'ja'): string => packText(caseFile, { packId, language })

describe('a bundle for a court', () => {
  const packId = 'court-exhibits'

  test('opens with the matter, the parties and what is bound', () => {
    const pending = { ...parcel, court: { name: '見本簡易裁判所', caseNumber: '令和8年（少コ）第123号', caseName: '代金返還請求事件' } }
    expect(text(pending, packId)).toMatch(/^令和8年（少コ）第123号　代金返還請求事件\n\n提出者：山田 花子\n相手方：サンプル電器ストア\n提出先：見本簡易裁判所　御中[^]*甲第1号証から甲第9号証まで[^]*号証の数：9点/)
    expect(text(pending, packId)).not.toContain('事件番号は、まだ')
    expect(text(parcel, packId)).toContain('事件番号は、まだ付されていません')
  })

  test('describes photographs by maker, time and place, and leaves a line for what nobody knows', () => {
    const { photographs } = viewOf(parcel, { packId, language: 'ja' }).bundle
    expect(photographs).toMatchObject([{ number: { text: '甲4' }, taker: '山田 花子', taken: '2026年10月3日 15時12分', place: { kind: 'blank' } }])
  })

  test('names the copies in which something is hidden', () => {
    expect(viewOf(parcel, { packId, language: 'ja' }).bundle.hidden.map(({ title }) => title)).toEqual(['注文確認メール', '追跡画面の写し'])
    expect(text(caseOf({ ...parcel, exhibits: [{ id: 'a', file: 'a.png' }], entries: [] }), packId)).toContain('黒塗りや書込みをした写しはありません')
  })
})

describe('a handover', () => {
  const { handover } = viewOf(parcel, { packId: 'handover-summary', language: 'ja' })

  test('tells each deadline with its day, its state, its rule and its grade', () => {
    expect(handover.deadlines.map(({ title }) => title)).toContain('カード会社への申し出')
    expect(handover.deadlines.find(({ title }) => title === '出品者の回答の目安')).toMatchObject({ span: '2026年10月6日 10時30分まで', state: '過ぎた', grade: '公式の資料による目安' })
    expect(handover.deadlines.find(({ title }) => title === '書面で求めた回答の期限')).toMatchObject({ span: '2026年11月13日まで', state: '間に合う', rule: '' })
  })

  test('tells of each party how it is reached, which number it gave and when it was last spoken to', () => {
    expect(handover.parties[2]).toEqual({ role: '配送業者', name: '見本運輸株式会社', reach: 'お客様窓口\n0120-000-000\n東京都見本区見本港4-5-6', references: 'K-261006-0417', last: '2026年10月13日 16時20分' })
  })

  test('tells what became of a promise', () => {
    expect(handover.promises).toMatchObject([{ by: '2026年10月8日', who: 'サンプル電器ストア', state: '期日を過ぎ、連絡の記録なし' }])
    const answered = caseOf({ ...parcel, entries: [...(parcel.entries ?? []), { id: 'late', when: '2026-10-20', kind: 'contact', with: 'seller', direction: 'in', statement: '返信があった' }] })
    expect(viewOf(answered, { packId: 'handover-summary', language: 'ja' }).handover.promises[0]?.state).toBe('その後に連絡あり')
    expect(viewOf(parcel, { packId: 'handover-summary', language: 'ja', madeAt: '2026-10-07T00:00:00+09:00' }).handover.promises[0]?.state).toBe('期日前')
  })

  test('counts the money: paid, asked for, received and still open', () => {
    expect(handover.money.map(({ term, value }) => `${term} ${String(value)}`)).toEqual(['支払った額 5,480円', '求めている額 5,480円', '返金された額 0円', 'まだ受け取っていない額 5,480円'])
    const part = { ...parcel, order: { ...parcel.order, return: { refundedAt: '2026-10-30', refundedAmount: 5000 } } }
    expect(viewOf(part, { packId: 'handover-summary', language: 'ja' }).handover.money.at(-1)?.value).toBe('480円')
  })

  test('says whom to turn to next', () => {
    expect(handover.steps.map(({ state }) => state)).toContain('次')
    expect(handover.plan).not.toBe('')
  })
})

describe('differences and terms', () => {
  const packId = 'negotiation-terms'

  test('stand side by side with their evidence', () => {
    expect(text(mill, packId)).toMatch(/・動作\n　説明：30グラムの豆を約20秒で挽く\n　実物：2、3秒で止まり、豆は挽けない\n　証拠：資料2/)
  })

  test('that the case does not name are the usual points, to be filled by hand', () => {
    const { differences } = viewOf(parcel, { packId, language: 'ja' }).terms
    expect(differences.map(({ point }) => point)).toEqual(['型番・商品名', '数量', '付属品・部品', '状態・破損'])
    expect(differences[1]).toMatchObject({ described: '1', actual: { kind: 'blank' } })
  })

  test('ask for one thing, never the fallback', () => {
    expect(text(mill, packId)).toContain('代金7,980円の返金をお願いいたします')
    expect(text(mill, packId)).not.toContain('交換')
  })

  test('are agreed only where somebody accepted', () => {
    const { agreed, offers } = viewOf({ ...mill, remedy: { ...mill.remedy, terms: [{ text: '半額の返金', by: 'seller', answer: 'declined' }, { text: '全額の返金', answer: 'accepted' }, { text: '交換' }] } }, { packId, language: 'ja' }).terms
    expect(agreed).toEqual(['全額の返金'])
    expect(offers.map(({ by, answer }) => `${by} ${answer}`)).toEqual(['見本キッチン用品店 不承諾', '当方 承諾', '当方 回答待ち'])
    expect(text(parcel, packId)).not.toContain('■ ４')
  })
})

describe('a review', () => {
  const packId = 'review-draft'

  test('has three boxes: facts, speed, outcome', () => {
    const { review } = viewOf(parcel, { packId, language: 'ja' })
    expect(review.facts[0]).toBe('2026年10月1日に注文しました。')
    expect(review.speed).toEqual(['最初の連絡から約27時間で返信がありました。', 'こちらから3回連絡し、1回返信がありました。', '2026年10月8日までに連絡するとの案内がありましたが、その後の連絡は記録していません。'])
    expect(review.solution).toEqual(['2026年11月1日の時点では、まだ解決していません。'])
  })

  test('names neither the order, nor a person, nor what was asked for', () => {
    for (const language of ['ja', 'en'] as const) expect(text(parcel, packId, language)).not.toMatch(/250-1234567|山田|Yamada|見本区|hanako|サンプル電器|5,480/)
  })

  test('tells how it ended where it did', () => {
    const refunded = { ...parcel, order: { ...parcel.order, return: { refundedAt: '2026-10-30', refundedAmount: 5480 } } }
    expect(viewOf(refunded, { packId, language: 'en' }).review).toMatchObject({ solution: ['A refund of ¥5,480 was received on 30 October 2026.'], isOpen: false })
    expect(text(refunded, packId)).not.toContain('まだ解決していません')
  })
})

describe('photographs and packing', () => {
  const packId = 'packing-and-photo-checklist'

  test('ask about liquids and delicate devices where the case does not say, and speak of them where it does', () => {
    expect(text(mill, packId)).toContain('液体があるとき：')
    expect(text({ ...mill, facts: { liquid: true, precisionDevice: false } }, packId)).toMatch(/液体：ふた/)
    expect(text({ ...mill, facts: { liquid: false, precisionDevice: false } }, packId)).not.toMatch(/液体|精密/)
  })

  test('name the four that belong together when something arrived damaged', () => {
    expect(text({ ...mill, dispute: 'damaged-in-transit' }, packId)).toContain('外箱、中身、梱包の状態、商品のラベルの4点')
    expect(text(mill, packId)).not.toContain('の4点')
  })
})

test('what is submitted to a court speaks to the court alone: nothing on it tells its maker what to do', () => {
  for (const language of ['ja', 'en'] as const) {
    const words = packText(sampleCase('undelivered-earphones'), { packId: 'court-exhibits', language })
    expect(words).not.toMatch(/書き入れてください|記してください|before you submit|Fill in|Add it/)
  }
})
