import { describe, expect, test } from 'vitest'
import type { When } from '#shared/domain/when.ts'
import { buildTimeline } from '#shared/timeline/timeline.ts'
import type { Timeline } from '#shared/timeline/timeline.ts'
import { caseOf } from '../packs/filled-pack.ts'
import { withFields } from '../domain/small-case.ts'

const entry = (id: string, when: When, more: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> => ({ id, when, kind: 'event', statement: id, ...more })
const timelineOf = (fields: Readonly<Record<string, unknown>>): Timeline => buildTimeline(caseOf(withFields(fields)))
const orderOf = (timeline: Timeline): readonly string[] => timeline.lines.map((line) => (line.kind === 'entry' ? line.entry.id : line.exhibit.id))
const sorted = (...entries: readonly Readonly<Record<string, unknown>>[]): readonly string[] => orderOf(timelineOf({ entries }))

describe('the order of the timeline', () => {
  test('goes by the earliest moment that each can mean, whatever its form', () => {
    expect(sorted(
      entry('unknown', { unknown: true }), entry('after', { after: '2026-10-03' }), entry('range', { from: '2026-10-02', to: '2026-12' }), entry('around', { around: '2026-10-02T08:00+09:00' }),
      entry('day', '2026-10-03'), entry('instant', '2026-10-03T08:00+09:00'), entry('month', '2026-10'), entry('before', { before: '2026-10-03' }), entry('next', '2026-10-04')
    )).toEqual(['month', 'range', 'around', 'before', 'day', 'instant', 'after', 'next', 'unknown'])
  })

  test('before stands just before its date, after just after it', () => {
    expect(sorted(entry('day', '2026-10-03'), entry('before', { before: '2026-10-03' }))).toEqual(['before', 'day'])
    expect(sorted(entry('after', { after: '2026-10-03' }), entry('late', '2026-10-03T23:59+09:00'), entry('next', '2026-10-04'))).toEqual(['late', 'after', 'next'])
    expect(sorted(entry('after', { after: '2026-10' }), entry('last', '2026-10-31'), entry('next', '2026-11-01'))).toEqual(['last', 'after', 'next'])
    expect(sorted(entry('after', { after: '2026-10-03T10:00+09:00' }), entry('at', '2026-10-03T10:00+09:00'), entry('before', { before: '2026-10-03T10:00+09:00' }))).toEqual(['before', 'at', 'after'])
  })

  test('what is equal keeps the order of the file, entries before exhibits', () => {
    expect(sorted(entry('b', '2026-10-03'), entry('a', { around: '2026-10-03' }), entry('c', { from: '2026-10-03', to: '2026-10-09' }))).toEqual(['b', 'a', 'c'])
    expect(sorted(entry('b', { unknown: true }), entry('a', { unknown: true }))).toEqual(['b', 'a'])
    expect(sorted(entry('b', { before: '2026-10-03' }), entry('a', { before: '2026-10-03' }))).toEqual(['b', 'a'])
    expect(orderOf(timelineOf({ exhibits: [{ id: 'x', file: 'x', capturedAt: '2026-10-03' }], entries: [entry('b', '2026-10-03')] }))).toEqual(['b', 'x'])
  })

  test('is the same for every order in which distinct moments are written down', () => {
    const entries = [entry('a', '2026-10'), entry('b', { before: '2026-10-02' }), entry('c', '2026-10-02'), entry('d', { after: '2026-10-02' }), entry('e', { unknown: true })]
    for (let turn = 0; turn < entries.length; turn += 1) expect(sorted(...entries.slice(turn), ...entries.slice(0, turn))).toEqual(['a', 'b', 'c', 'd', 'e'])
  })

  test('days are those of the zone of the case', () => {
    const entries = [entry('day', '2026-10-02'), entry('instant', '2026-10-01T20:00Z')]
    expect(orderOf(timelineOf({ timeZone: 'Asia/Tokyo', entries }))).toEqual(['day', 'instant'])
    expect(orderOf(timelineOf({ timeZone: 'UTC', entries }))).toEqual(['instant', 'day'])
  })
})

describe('exhibits', () => {
  test('a dated one that no entry cites is a line of its own, by the first of its dates', () => {
    const exhibits = [
      { id: 'captured', file: 'a', capturedAt: '2026-10-05', capturedAtSource: 'file-name' }, { id: 'written', file: 'b', writtenAt: '2026-10-03', capturedAt: '2026-10-09' },
      { id: 'happened', file: 'c', happenedAt: '2026-10-01', writtenAt: '2026-10-08' }, { id: 'undated', file: 'd' }, { id: 'cited', file: 'e', capturedAt: '2026-10-02' }
    ]
    const timeline = timelineOf({ exhibits, entries: [entry('n', '2026-10-04', { cites: ['cited#p2'] })] })
    expect(orderOf(timeline)).toEqual(['happened', 'written', 'n', 'captured'])
    expect(timeline.lines.flatMap((line) => (line.kind === 'exhibit' ? [[line.role, line.source]] : []))).toEqual([['happened', null], ['written', null], ['captured', 'file-name']])
  })
})

describe('clashes', () => {
  const clashesOf = (fields: Readonly<Record<string, unknown>>): readonly string[] => timelineOf(fields).clashes.map((clash) => `${clash.code} ${clash.earlier} < ${clash.later}`)

  test('a parcel is not delivered before it was ordered', () => {
    expect(clashesOf({ order: { placedAt: '2026-10-05', delivery: { markedDeliveredAt: '2026-10-03T14:05+09:00' } } })).toEqual(['step-before-earlier-step /order/delivery/markedDeliveredAt < /order/placedAt'])
  })

  test('a parcel is not received, returned or refunded out of order', () => {
    const order = { placedAt: '2026-10-05', delivery: { receivedAt: '2026-10-04', estimatedFrom: '2026-10-09', estimatedTo: '2026-10-08' }, return: { requestedAt: '2026-10-07', shippedAt: '2026-10-06', refundedAt: '2026-10-01' } }
    expect(clashesOf({ order })).toEqual([
      'step-before-earlier-step /order/delivery/receivedAt < /order/placedAt', 'step-before-earlier-step /order/return/shippedAt < /order/return/requestedAt',
      'step-before-earlier-step /order/return/refundedAt < /order/placedAt', 'estimate-reversed /order/delivery/estimatedTo < /order/delivery/estimatedFrom'
    ])
  })

  test('each step is held against every step before it, not only its neighbour', () => {
    const order = { placedAt: '2026-10-05', delivery: { dispatchedAt: '2026-10-01', markedDeliveredAt: '2026-10-02' } }
    expect(clashesOf({ order })).toEqual(['step-before-earlier-step /order/delivery/dispatchedAt < /order/placedAt', 'step-before-earlier-step /order/delivery/markedDeliveredAt < /order/placedAt'])
  })

  test('the same day, or a date that may still fit, is no clash', () => {
    expect(clashesOf({ order: { placedAt: '2026-10-03T20:00+09:00', delivery: { markedDeliveredAt: '2026-10-03', receivedAt: '2026-10-03T20:00+09:00', estimatedFrom: '2026-10-03', estimatedTo: '2026-10-03' } } })).toEqual([])
  })

  test('an exhibit was not captured before what it shows', () => {
    expect(clashesOf({ exhibits: [{ id: 'x', file: 'x', happenedAt: '2026-10-05', capturedAt: '2026-10-04' }] })).toEqual(['captured-before-shown /exhibits/0/capturedAt < /exhibits/0/happenedAt'])
    expect(clashesOf({ exhibits: [{ id: 'x', file: 'x', happenedAt: '2026-10-05', writtenAt: '2026-10-04' }] })).toEqual(['written-before-happened /exhibits/0/writtenAt < /exhibits/0/happenedAt'])
    expect(clashesOf({ exhibits: [{ id: 'x', file: 'x', capturedAt: '2026-10-02' }], entries: [entry('n', '2026-10-03', { cites: ['x'] })] })).toEqual(['captured-before-shown /exhibits/0/capturedAt < /entries/0/when'])
  })

  test('a contact or a note may refer back to an older exhibit', () => {
    expect(clashesOf({ exhibits: [{ id: 'x', file: 'x', capturedAt: '2026-10-02' }], entries: [entry('n', '2026-10-03', { cites: ['x'], kind: 'contact' })] })).toEqual([])
  })
})

describe('gaps', () => {
  const gapsOf = (...whens: readonly When[]): readonly (readonly number[])[] => timelineOf({ entries: whens.map((when, index) => entry(`n${index}`, when)) }).gaps.map((gap) => [gap.afterLine, gap.days])

  test('a week without a line is noted, a day less is not', () => {
    expect(gapsOf('2026-10-01T09:00+09:00', '2026-10-08T09:00+09:00')).toEqual([[0, 7]])
    expect(gapsOf('2026-10-01T09:00+09:00', '2026-10-08T08:59+09:00')).toEqual([])
  })

  test('a range bridges what it covers', () => {
    expect(gapsOf({ from: '2026-10-01', to: '2026-10-20' }, '2026-10-02', '2026-10-22')).toEqual([])
  })

  test('an unknown moment neither makes nor closes a gap', () => {
    expect(gapsOf('2026-10-01', '2026-10-20', { unknown: true })).toEqual([[0, 18]])
    expect(gapsOf({ unknown: true })).toEqual([])
  })
})
