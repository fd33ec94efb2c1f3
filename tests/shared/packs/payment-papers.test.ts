import { describe, expect, test } from 'vitest'
import type { CaseFile } from '#shared/domain/case-file.ts'
import { cancellationStates } from '#shared/domain/case-vocabulary.ts'
import { packText, sampleCase } from './filled-pack.ts'

const kettle = sampleCase('double-charge')
const desk = sampleCase('late-cancellation')
const locked = sampleCase('locked-account')
const reader = sampleCase('faulty-reader')
const inquiry = (more: Partial<CaseFile>): string => packText({ ...kettle, ...more }, { packId: 'payment-inquiry', language: 'ja' })

describe('the payment inquiry', () => {
  test.each([
    [{ amount: 7350 }, { amount: 12, currency: 'USD' }, '別の通貨の行があるため、合計と差額は算出していません。'],
    [{ amount: 7350 }, { label: 'SHOP' }, '金額の分からない行があるため、合計と差額は算出していません。'],
    [{ amount: 9_007_199_254_740_991 }, { amount: 7350 }, '金額が大きく正確に足せないため、合計と差額は算出していません。']
  ])('prints no sum with %j and %j, and says why', (first, second, why) => {
    const text = inquiry({ charges: [first, second] })
    expect(text).toContain(why)
    expect(text).toMatch(/・合計\n(?:　本来の額：.*\n)?　請求額：算出不可\n　返金額：0円\n　差額：算出不可/u)
    expect(text).not.toContain('請求の合計は、')
  })

  test('names an amount that is missing as a gap in its line', () => {
    expect(inquiry({ charges: [{ label: 'SHOP' }] })).toContain('請求額：【請求額】')
  })

  test('asks only what its statement leaves open', () => {
    const even = inquiry({ charges: [{ at: '2026-10-06', amount: 7350 }] })
    expect(even).toContain('請求の合計は、本来の額と一致しています。')
    expect(even).not.toMatch(/お尋ねしたいこと|重複の疑い|見当たらない請求/u)
    expect(inquiry({ charges: [{ at: '2026-10-06', amount: 8000 }] })).toContain('請求額が本来の額を上回る理由と、その内訳')
  })

  test('tells a total that is not the sum of its items', () => {
    expect(inquiry({ order: { ...kettle.order, total: 7000 } })).toContain('注文の支払総額は、商品と送料を足した7,350円より350円少なくなっています。')
  })

  test('says of the statement only what was looked at', () => {
    expect(inquiry({ billing: null })).not.toContain('明細について確かめたこと')
    expect(inquiry({ billing: { failureShown: false } })).toContain('支払いの失敗は表示されていない')
  })
})

describe('the cancellation request', () => {
  const request = (state: (typeof cancellationStates)[number] | null, delivery: NonNullable<CaseFile['order']>['delivery'] = null): string =>
    packText({ ...desk, order: { ...desk.order, cancellation: { state }, delivery } }, { packId: 'cancellation-request', language: 'ja' })

  test('asks for something else at each stage', () => {
    const asked = [...cancellationStates, null].map((state) => request(state).split('お願いしたいこと：')[1]?.split('試作')[0] ?? '')
    expect(new Set(asked).size).toBe(5)
    expect(asked[0]).not.toMatch(/発送の手続|差し戻す|返品/u)
    expect(asked[1]).toContain('発送の手続を止めて')
    expect(asked[2]).toMatch(/差し戻す[^]*受取りを辞退/u)
    expect(asked[3]).toContain('返品を受け付け')
  })

  test('takes the stage from the dates of the delivery where nobody wrote it down', () => {
    expect(request(null, { dispatchedAt: '2026-10-30' })).toContain('注文の段階：発送済み')
    expect(request(null, { dispatchedAt: '2026-10-30', receivedAt: '2026-11-01' })).toContain('注文の段階：配達済み')
    expect(request('shipped', { receivedAt: '2026-11-01' })).toContain('注文の段階：発送済み')
    expect(request(null)).not.toContain('注文の段階：')
  })
})

describe('the papers about an account', () => {
  test.each(['account-recovery', 'account-safety-checklist'])('%s shows numbers in part only', (packId) => {
    for (const language of ['ja', 'en'] as const) expect(packText(locked, { packId, language })).not.toMatch(/midori@|080-?0000|00009753/u)
  })

  test('ask for protection first where somebody else used it', () => {
    const misused: CaseFile = { ...locked, dispute: 'unauthorised-access', account: { ...locked.account, unknownOrders: ['250-1111111-1111111、10月23日、30,000円'] } }
    const text = packText(misused, { packId: 'account-recovery', language: 'ja' })
    expect(text).toContain('身に覚えのない利用を確認いたしました。')
    expect(text).toMatch(/250-1111111-1111111[^]*1\. すべての端末からサインアウトさせ[^]*2\. 上記の身に覚えのない注文/u)
    expect(packText({ ...misused, account: { ...locked.account, unknownOrders: [] } }, { packId: 'account-recovery', language: 'ja' })).not.toContain('上記の')
    expect(packText(misused, { packId: 'account-safety-checklist', language: 'ja' })).toContain('□ 250-1111111-1111111、10月23日、30,000円')
    expect(packText(locked, { packId: 'account-recovery', language: 'ja' })).not.toMatch(/身に覚えのない|サインアウト/u)
  })

  test('read what earlier versions kept among the facts', () => {
    expect(packText({ ...locked, account: null, facts: { canSignIn: false, authentication: '認証アプリ' } }, { packId: 'account-recovery', language: 'ja' })).toMatch(/サインイン：できない[^]*本人確認の方法：認証アプリ/u)
    expect(packText({ ...locked, account: { canSignIn: true }, facts: { canSignIn: false } }, { packId: 'account-recovery', language: 'ja' })).toContain('サインイン：できる')
    expect(packText({ ...locked, account: null, facts: { canSignIn: 'perhaps' } }, { packId: 'account-recovery', language: 'ja' })).not.toContain('サインイン：')
  })

  test('have a blank form of the checklist that tells nothing of the case', () => {
    expect(packText(locked, { packId: 'account-safety-checklist', language: 'ja', blank: true })).not.toMatch(/みどり|midori|2026|保留/u)
  })
})

describe('the device report', () => {
  test('numbers the steps and says so where nothing was tried', () => {
    expect(packText(reader, { packId: 'device-report', language: 'en' })).toMatch(/1\. Open a downloaded book[^]*2\. Turn about ten pages[^]*3\. Press the upper edge/u)
    expect(packText({ ...reader, device: { ...reader.device, triedFixes: [] } }, { packId: 'device-report', language: 'ja' })).toContain('まだ試していません')
  })
})

describe('ending a subscription', () => {
  const letter = (more: Partial<NonNullable<CaseFile['subscription']>>): string => packText({ ...reader, subscription: { ...reader.subscription, ...more } }, { packId: 'subscription-cancellation', language: 'ja' })

  test('reckons the unused share by days, whole yen down, with its arithmetic', () => {
    expect(letter({})).toContain('2026年10月25日から次の更新日の前日までは21日で、この期間に当たる料金は、日割りで663円です（980円×21日÷31日、1円未満切捨て）。')
    expect(letter({ cancelledAt: '2026-10-15', fee: 310 })).toContain('日割りで310円です')
    expect(letter({ cancelledAt: null })).toContain('2026年11月1日から次の更新日の前日までは14日で')
  })

  test.each([{ renewedAt: null }, { renewsAt: null }, { fee: null }, { renewsAt: '2026-10-20' }, { cancelledAt: '2026-10-01' }, { currency: 'USD' }, { fee: 0 }])('reckons nothing with %j', (more) => {
    expect(letter(more)).not.toContain('日割り')
  })

  test('asks for the whole fee where nothing was used, and for the unused period else', () => {
    expect(letter({ usedSince: false })).toContain('直近の更新で請求された料金のうち、返金される額')
    expect(letter({ usedSince: true })).toContain('未利用の期間に当たる料金の返金')
    expect(letter({ usedSince: null })).not.toMatch(/特典を一度も|利用したことが/u)
  })

  test('speaks of the family only where somebody shares it', () => {
    expect(letter({})).toContain('特典を共有している家族')
    expect(letter({ familyMembers: 0 })).not.toContain('家族')
  })
})
