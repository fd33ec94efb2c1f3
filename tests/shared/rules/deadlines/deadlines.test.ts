import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CaseFile } from '#shared/domain/case-file.ts'
import { readCase } from '#shared/domain/case-problems.ts'
import { dispute } from './small-disputes.ts'
import { deadlinesOf, stateOn } from '#shared/rules/deadlines/deadlines.ts'
import { workingText } from '#shared/words/deadline-text.ts'

const deadline = (caseFile: CaseFile, id: string) => deadlinesOf(caseFile).find((one) => one.id === id)

describe('a claim for an item that was not received', () => {
  test('counts the most favourable and the safest reading apart, each with its arithmetic', () => {
    const claim = deadline(dispute('not-received'), 'a-to-z-claim')
    expect(claim).toMatchObject({ earliestPossible: '2026-10-06', earliest: '2026-10-08', latest: '2027-01-03', ruleId: 'claim-latest', grade: 'U', doubts: [] })
    if (!claim) throw new Error('no claim')
    expect(workingText(claim, 'ja', 'Asia/Tokyo')).toBe('最も早くて、確実なのは：出品者への最初の連絡 2026年10月4日 10時30分＋48時間＝2026年10月6日 10時30分。最も早くて：配達完了の表示 2026年10月3日 14時5分＋3日＝2026年10月6日。確実なのは：お届け予定の最終日 2026年10月5日＋3日＝2026年10月8日。遅くとも：お届け予定の最終日 2026年10月5日＋90日＝2027年1月3日')
  })

  test('waits for the seller’s hours where these end later', () => {
    const late = dispute('not-received', { entries: [{ id: 'n', when: '2026-10-20T09:00+09:00', kind: 'contact', with: 's', direction: 'out', statement: '尋ねた' }] })
    expect(deadline(late, 'a-to-z-claim')).toMatchObject({ earliestPossible: '2026-10-22', earliest: '2026-10-22' })
  })

  test('has no first day without a message to the seller, and says so', () => {
    expect(deadline(dispute('not-received', { entries: [] }), 'a-to-z-claim')).toMatchObject({ earliestPossible: null, earliest: null, latest: '2027-01-03', doubts: ['seller-not-contacted'] })
    const answered = dispute('not-received', { entries: [{ id: 'n', when: '2026-10-04', kind: 'contact', with: 's', direction: 'in', statement: '案内が来た' }] })
    expect(deadline(answered, 'a-to-z-claim')?.earliest).toBeNull()
  })

  test('has no last day without an estimated one: none is guessed', () => {
    expect(deadline(dispute('not-received', { order: { number: '1', delivery: { markedDeliveredAt: '2026-10-03' } } }), 'a-to-z-claim')).toMatchObject({ earliest: '2026-10-06', latest: null, doubts: ['estimated-day-unknown'] })
  })

  test('takes the last moment that an imprecise contact can mean', () => {
    const about = dispute('not-received', { entries: [{ id: 'n', when: { from: '2026-10-08', to: '2026-10-09' }, kind: 'contact', with: 's', statement: '尋ねた' }] })
    expect(deadline(about, 'a-to-z-claim')).toMatchObject({ earliest: '2026-10-12' })
    const unknown = dispute('not-received', { entries: [{ id: 'n', when: { unknown: true }, kind: 'contact', with: 's', statement: '尋ねた' }] })
    expect(deadline(unknown, 'a-to-z-claim')?.earliest).toBeNull()
  })

  test('is doubted once a card dispute has begun, and gone once it was made', () => {
    expect(deadline(dispute('not-received', { proceedings: { cardDispute: { startedAt: '2026-10-10' } } }), 'a-to-z-claim')?.doubts).toEqual(['card-dispute-begun'])
    expect(deadline(dispute('not-received', { proceedings: { claim: { filedAt: '2026-10-10' } } }), 'a-to-z-claim')).toBeUndefined()
  })
})

test('a claim for what differs waits for the message and for the request to return', () => {
  expect(deadline(dispute('defective', { order: { ...dispute('defective').order, return: { requestedAt: '2026-10-07T08:00+09:00' } } }), 'a-to-z-claim')).toMatchObject({ earliestPossible: '2026-10-06', earliest: '2026-10-09' })
})

test('the time of a seller runs from the first message, the reminder from the last that was not answered', () => {
  const entries = ['2026-10-04T10:30+09:00', '2026-10-09T20:00+09:00'].map((when, index) => ({ id: `n${index}`, when, kind: 'contact' as const, with: 's', direction: 'out' as const, statement: '尋ねた' }))
  const silent = dispute('not-received', { entries })
  expect(deadline(silent, 'seller-answer')?.latest).toBe('2026-10-06T10:30:00+09:00')
  expect(deadline(silent, 'seller-reminder')?.earliest).toBe('2026-10-12T20:00:00+09:00')
  const answered = dispute('not-received', { entries: [...entries, { id: 'n9', when: '2026-10-10', kind: 'contact', with: 's', direction: 'in', statement: '答えが来た' }] })
  expect(deadline(answered, 'seller-reminder')).toBeUndefined()
})

describe('returns and refunds', () => {
  const received = (more: object, kind: CaseFile['dispute'] = 'defective') => dispute(kind, { order: { ...dispute(kind).order, delivery: { receivedAt: '2026-10-08T23:30+09:00' }, ...more } })

  test('the window counts from the day of arrival in the zone of the case', () => {
    expect(deadline(received({}), 'return-window')).toMatchObject({ latest: '2026-11-07', grade: 'A' })
    expect(deadline({ ...received({}), timeZone: 'America/New_York' }, 'return-window')?.latest).toBe('2026-11-07')
    expect(deadline(received({ fulfilment: 'seller' }), 'return-window')?.doubts).toEqual(['seller-policy'])
  })

  test('without displayed terms the day of receipt is the first of eight', () => {
    expect(deadline(received({}, 'return-refused'), 'return-right')).toMatchObject({ latest: '2026-10-15', doubts: ['terms-displayed'] })
  })

  test('a refund is due by the way it was paid, and unknown ways give no day', () => {
    const back = (method: string) => received({ payment: { method }, return: { requestedAt: '2026-10-09', arrivedAt: '2026-10-20' } })
    expect(deadline(back('credit-card'), 'refund-due')).toMatchObject({ earliest: '2026-10-23', latest: '2026-12-10' })
    expect(deadline(back('gift-card'), 'refund-due')?.latest).toBe('2026-10-25')
    expect(deadline(back('debit-card'), 'refund-due')?.latest).toBeNull()
    expect(deadline(received({ return: { arrivedAt: '2026-10-20', refundedAt: '2026-10-22' } }), 'refund-due')).toBeUndefined()
  })

  test('a year for what does not conform ends on the last day of a shorter month, and does not run for a missing part', () => {
    const leap = dispute('defective', { order: { number: '1', delivery: { receivedAt: '2024-02-29' } } })
    expect(deadline(leap, 'conformity-notice')?.latest).toBe('2025-02-28')
    expect(deadline(received({}, 'missing-parts'), 'conformity-notice')).toBeUndefined()
  })
})

test('an appeal counts from the decision; a card dispute from the last expected day, never where it was not paid by card', () => {
  expect(deadline(dispute('not-received', { proceedings: { claim: { decidedAt: '2026-11-02' } } }), 'claim-appeal')?.latest).toBe('2026-12-02')
  expect(deadline(dispute('not-received'), 'card-dispute')).toMatchObject({ latest: '2027-02-02', grade: 'B', doubts: ['ask-issuer'] })
  const cash = dispute('not-received')
  expect(deadline({ ...cash, order: { ...cash.order, payment: { method: 'cash-on-delivery' } } }, 'card-dispute')).toBeUndefined()
})

test('a number of the case’s own takes the place of the book’s, with its reason', () => {
  const own = dispute('not-received', { rules: { 'claim-latest': { value: 120, reason: '窓口で確認した' }, 'no-such-rule': { value: 1, reason: 'x' } } })
  expect(deadline(own, 'a-to-z-claim')?.latest).toBe('2027-02-02')
})

test('what others promised and what a letter asks for stand in the list in the order of their days', () => {
  const set = dispute('not-received', { remedy: { answerBy: '2026-11-13' }, entries: [{ id: 'p', when: '2026-10-05', kind: 'contact', with: 's', direction: 'in', statement: '約束', promisedBy: '2026-10-08' }] })
  expect(deadlinesOf(set).map((one) => one.id)).toEqual(['recordings', 'promise:p', 'answer-by', 'a-to-z-claim', 'card-dispute'])
})

test('a day before is too soon, the last day is still open, the next is over', () => {
  const claim = deadline(dispute('not-received'), 'a-to-z-claim')
  if (!claim) throw new Error('no claim')
  expect(['2026-10-07', '2026-10-08', '2027-01-03', '2027-01-04'].map((day) => stateOn(claim, day, dispute('not-received')))).toEqual(['ahead', 'open', 'open', 'over'])
})

test('an empty case has no deadlines', () => {
  expect(deadlinesOf(dispute('other', { order: null, entries: [] }))).toEqual([])
})

const day = fc.date({ min: new Date('1901-01-02'), max: new Date('9990-01-01'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))
const zones = fc.constantFrom('Asia/Tokyo', 'America/New_York', 'Pacific/Kiritimati', 'UTC', null)

test('whatever the days: no deadline ends before it begins, and every step gives a day of the calendar', () => {
  fc.assert(fc.property(day, day, day, zones, (estimated, contacted, receivedAt, timeZone) => {
    const caseFile = { ...dispute('not-received', { order: { number: '1', payment: { method: 'credit-card' }, delivery: { estimatedTo: estimated, receivedAt } }, entries: [{ id: 'n', when: contacted, kind: 'contact', with: 's', statement: 'x' }] }), timeZone }
    expect(readCase(caseFile).ok).toBe(true)
    for (const one of deadlinesOf(caseFile)) {
      if (one.earliestPossible !== null && one.earliest !== null) expect(one.earliestPossible <= one.earliest).toBe(true)
      for (const step of one.steps) expect(step.gives).toMatch(/^\d{4,}-\d{2}-\d{2}/)
    }
  }), { numRuns: 200 })
})

test('each letter that went out has its own day for an answer until the answer came; the day of the case is that of a letter still to go', () => {
  const letter = (id: string, fields: Readonly<Record<string, unknown>>) => ({ id, pack: 'complaint-letter', sentAt: '2026-10-10T10:00+09:00', files: [], ...fields })
  const daysOf = (sent: readonly ReturnType<typeof letter>[]) => deadlinesOf({ ...dispute('not-received'), remedy: { answerBy: '2026-10-20' }, sent: [...sent] }).filter(({ kind }) => kind === 'answer-by').map(({ id, latest }) => `${id} ${latest}`)
  expect(daysOf([])).toEqual(['answer-by 2026-10-20'])
  expect(daysOf([letter('a', { answerBy: '2026-10-24' }), letter('b', { answerBy: '2026-10-22', answeredAt: '2026-10-21' }), letter('c', {})])).toEqual(['answer-by:a 2026-10-24'])
  expect(daysOf([letter('b', { answerBy: '2026-10-22', answeredAt: '2026-10-21' })])).toEqual([])
})
