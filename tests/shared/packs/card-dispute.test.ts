import { describe, expect, test } from 'vitest'
import type { CaseFile } from '#shared/domain/case-file.ts'
import { packText, sampleCase } from './filled-pack.ts'

const packId = 'card-dispute-letter'
const sample = sampleCase('undelivered-earphones')
const text = (change: Partial<CaseFile> = {}, language: 'ja' | 'en' = 'ja'): string => packText({ ...sample, ...change }, { packId, language })
const paidBy = (payment: NonNullable<NonNullable<CaseFile['order']>['payment']>): Partial<CaseFile> => ({ order: { ...sample.order, payment } })

describe('a dispute with the card issuer', () => {
  test('warns before all else that it ends the guarantee', () => {
    expect(text().indexOf('マーケットプレイス保証（A-to-z）の対象から外れる')).toBeLessThan(100)
    expect(text({}, 'en').indexOf('A-to-z Guarantee is said to be no longer available')).toBeLessThan(200)
  })

  test('says so louder where a claim is possible or was made', () => {
    expect(text()).toContain('この件は、保証の申請ができる種類です')
    expect(text({ proceedings: { claim: { filedAt: '2026-10-25' } } })).toMatch(/すでに保証の申請が記録されています/)
    expect(text({ proceedings: { claim: { filedAt: '2026-10-25' } } })).not.toContain('保証の申請ができる種類です')
  })

  test('tells that the defence of stopping payment is not for a single payment', () => {
    expect(text()).toContain('「支払停止の抗弁」は1回払いには使えません')
    expect(text(paidBy({ method: 'credit-card', last4: '1234', installments: 6 }))).toContain('「支払停止の抗弁」を申し出られることがあります')
  })

  test('doubts a payment that was not made by card', () => {
    expect(text(paidBy({ method: 'convenience-store' }))).toContain('記録されている支払方法は、カードではありません')
    expect(text()).not.toContain('カードではありません')
  })

  test.each([
    ['not-received', '商品を受け取っていない'], ['wrong-item', '商品が説明と異なる'], ['refund-missing', '返金の処理がされていない'], ['double-charge', '重ねて請求されている'],
    ['billing-error', '請求の金額が誤っている'], ['unauthorised-access', '利用に心当たりがない'], ['subscription', '解約をした後に請求されている']
  ] as const)('names the ground of %s in the terms of the networks', (dispute, ground) => {
    expect(text({ dispute })).toContain(ground)
    expect(text({ dispute })).not.toContain('区分は見当たりません')
  })

  test('says where no ground of the networks fits', () => {
    expect(text({ dispute: 'account-locked' })).toContain('国際ブランドの区分は見当たりません')
  })

  test('goes to the issuer that the case names, and names transaction, amount, card and attempts', () => {
    const whole = text({ parties: [...(sample.parties ?? []), { id: 'issuer', role: 'card-issuer', name: '見本カード株式会社' }] })
    expect(whole).toContain('見本カード株式会社　御中')
    expect(whole).toMatch(/加盟店：Amazon\.co\.jp（出品者：サンプル電器ストア）\n利用日：2026年10月1日\n利用金額：5,480円\nカード番号の下4桁：1234/)
    expect(whole).toMatch(/加盟店との解決の試み[^]*2026年10月4日 10時30分　未着を連絡し/)
  })

  test('takes the name on the statement and the sum that is asked back', () => {
    const whole = text({ charges: [{ id: 'c', at: '2026-10-02', amount: 5480, label: 'AMAZON CO JP' }], remedy: { primary: { kind: 'partial-refund', amount: 2000 } } })
    expect(whole).toContain('明細の表示：AMAZON CO JP')
    expect(whole).toContain('異議を申し出る金額：2,000円')
  })
})
