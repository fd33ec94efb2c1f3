import { describe, expect, test } from 'vitest'
import type { ClaimView } from '#shared/packs/view/claim-view.ts'
import { caseOf, viewOf } from './filled-pack.ts'
import { withFields } from '../domain/small-case.ts'

type Fields = Readonly<Record<string, unknown>>
const contact = (id: string, when: unknown, more: Fields = {}): Fields => ({ id, when, kind: 'contact', with: 'seller', direction: 'out', statement: id, ...more })
const claimOf = (entries: readonly Fields[], more: Fields = {}, language: 'ja' | 'en' = 'ja'): ClaimView =>
  viewOf(caseOf(withFields({ dispute: 'not-received', parties: [{ id: 'seller', role: 'seller', name: '店' }, { id: 'amazon', role: 'marketplace', name: 'A' }], entries, ...more })), { packId: 'a-to-z-claim', language, madeAt: '2026-10-10T12:00:00+09:00' }).claim

describe('hours of grace', () => {
  test('count whole hours from the first message that was sent until the pack is made', () => {
    const claim = claimOf([contact('later', '2026-10-09T12:00+09:00'), contact('first', '2026-10-08T11:30+09:00')])
    expect(claim.grace).toBe('出品者への最初の連絡から2026年10月10日 12時0分までに48時間（2日）が経過しています。回答の目安とされる48時間を過ぎています。')
    expect(claim.contacts.map((one) => one.hours)).toEqual(['48時間', '24時間'])
    expect(claim.firstContact).toBe('2026年10月8日 11時30分')
  })

  test('more than a thousand hours are written with a separator', () => {
    const claim = claimOf([contact('first', '2026-08-23T02:30+09:00')])
    expect(claim.grace).toContain('1,161時間（48日）が')
    expect(claim.contacts[0]?.hours).toBe('1,161時間')
    expect(claimOf([contact('first', '2026-08-23T02:30+09:00')], {}, 'en').grace).toMatch(/^1,161 hours \(48 days\)/u)
  })

  test('an hour short of two days has not passed', () => {
    expect(claimOf([contact('first', '2026-10-08T12:01+09:00')]).grace).toContain('47時間（1日）が経過しています。回答の目安とされる48時間を過ぎていません。')
    expect(claimOf([contact('first', '2026-10-10T11:00+09:00')], {}, 'en').grace).toBe('1 hour passed between the first message to the seller and 10 October 2026, 12:00. The 48 hours that a seller is usually given to answer have not passed.')
  })

  test('a message dated to the day counts from the end of that day, so that nothing is claimed too early', () => {
    expect(claimOf([contact('first', '2026-10-08')]).contacts[0]?.hours).toBe('36時間')
  })

  test('what came in, what lies ahead and what is not dated starts no clock', () => {
    expect(claimOf([contact('in', '2026-10-01T00:00+09:00', { direction: 'in' })]).grace).toBe('')
    expect(claimOf([contact('ahead', '2026-10-11T00:00+09:00')]).grace).toBe('')
    expect(claimOf([contact('undated', { unknown: true })]).grace).toBe('')
  })

  test('only contacts with the seller count', () => {
    const claim = claimOf([contact('other', '2026-10-01T00:00+09:00', { with: 'amazon' }), contact('note', '2026-10-02T00:00+09:00', { kind: 'note' })])
    expect([claim.contacts, claim.grace, claim.firstContact]).toEqual([[], '', ''])
  })
})

describe('promises', () => {
  const promise = contact('promised', '2026-10-05T00:00+09:00', { direction: 'in', promisedBy: '2026-10-08', statement: '8日までに回答する。' })

  test('one whose day has passed without another word is told', () => {
    expect(claimOf([promise]).promises).toEqual(['2026年10月8日までの約束：8日までに回答する。期日を過ぎましたが、その後の出品者からの連絡は記録されていません。'])
  })

  test('one that was followed by a word, or whose day is still to come, is not', () => {
    expect(claimOf([promise, contact('answer', '2026-10-07T00:00+09:00', { direction: 'in' })]).promises).toEqual([])
    expect(claimOf([{ ...promise, promisedBy: '2026-10-10' }]).promises).toEqual([])
    expect(claimOf([promise, contact('asked', '2026-10-09T00:00+09:00')]).promises).toHaveLength(1)
  })
})

describe('doubts', () => {
  const sent = [contact('first', '2026-10-08T11:30+09:00')]

  test('none are said of a claim that fits', () => {
    expect(claimOf(sent, { order: { fulfilment: 'seller' } }).doubts).toEqual([])
  })

  test('they are said where the ground, the shipper or the first message is not right', () => {
    expect(claimOf(sent, { dispute: 'account-locked' }).doubts).toHaveLength(1)
    expect(claimOf(sent, { order: { fulfilment: 'marketplace' } }).doubts).toHaveLength(1)
    expect(claimOf([]).doubts).toHaveLength(1)
    expect(claimOf([], { dispute: 'other', order: { fulfilment: 'marketplace' } }, 'en').doubts).toHaveLength(3)
  })

  test('the waiting days are a guide for parcels that did not come, and for those alone', () => {
    expect(claimOf(sent).guides).toHaveLength(3)
    expect(claimOf(sent, { dispute: 'defective' }).guides).toHaveLength(2)
  })
})
