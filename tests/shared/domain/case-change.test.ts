import { describe, expect, test } from 'vitest'
import { applyChange, caseChangeSchema, inParts } from '#shared/domain/case-change.ts'
import type { CaseChange } from '#shared/domain/case-change.ts'
import type { CaseFile } from '#shared/domain/case-file.ts'
import { caseOf } from '../packs/filled-pack.ts'
import { withFields } from './small-case.ts'

const entry = (id: string, cites: readonly string[] = []): Readonly<Record<string, unknown>> => ({ id, when: '2026-10-01', kind: 'event', statement: id, cites })
const start = caseOf(withFields({ claimant: { name: '山田' }, entries: [entry('a', ['x', 'y#p2']), entry('b', ['y']), entry('c')], exhibits: [{ id: 'x', file: 'x.png' }, { id: 'y', file: 'y.png' }], strange: { kept: true } }))
const change = (raw: unknown): CaseChange => caseChangeSchema.parse(raw)
const after = (raw: unknown, caseFile: CaseFile = start): CaseFile => applyChange(caseFile, change(raw))
const entryIds = (caseFile: CaseFile): readonly string[] => (caseFile.entries ?? []).map((one) => one.id)

describe('set', () => {
  test('writes a field, making the objects on the way to it', () => {
    const changed = after({ kind: 'set', pointer: '/order/payment/method', value: 'points' })
    expect(changed.order?.payment?.method).toBe('points')
    expect(start.order).toBeUndefined()
  })

  test('null clears a field and unknown fields stay', () => {
    const changed = after({ kind: 'set', pointer: '/claimant/name', value: null })
    expect(changed.claimant).toEqual({ name: null })
    expect(Reflect.get(changed, 'strange')).toEqual({ kept: true })
  })

  test('writes into a list, appends with -, and leaves a place beyond its end alone', () => {
    const one = after({ kind: 'set', pointer: '/problem', value: { points: ['あ'] } })
    const two = after({ kind: 'set', pointer: '/problem/points/-', value: 'い' }, one)
    expect(two.problem?.points).toEqual(['あ', 'い'])
    expect(after({ kind: 'set', pointer: '/problem/points/0', value: 'う' }, two).problem?.points).toEqual(['う', 'い'])
    expect(after({ kind: 'set', pointer: '/problem/points/7', value: 'え' }, two).problem?.points).toEqual(['あ', 'い'])
    expect(after({ kind: 'set', pointer: '/problem/points/x', value: 'え' }, two).problem?.points).toEqual(['あ', 'い'])
  })

  test('names with ~ and / are reached by their escapes', () => {
    expect(after({ kind: 'set', pointer: '/facts/a~1b~0c', value: 1 }).facts).toEqual({ 'a/b~c': 1 })
  })

  test('no pointer reaches the prototype of anything', () => {
    for (const pointer of ['/__proto__/polluted', '/facts/__proto__/polluted', '/constructor/prototype/polluted', '/facts/constructor/prototype/polluted']) after({ kind: 'set', pointer, value: 'yes' })
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
    expect(Object.hasOwn(after({ kind: 'set', pointer: '/__proto__', value: { polluted: true } }), '__proto__')).toBe(false)
    expect(Object.getPrototypeOf(after({ kind: 'set', pointer: '/__proto__', value: { polluted: true } }))).toBe(Object.prototype)
  })

  test.each(['', 'title', '/', '//', '/a//b'])('a pointer such as “%s” is refused', (pointer) => {
    expect(caseChangeSchema.safeParse({ kind: 'set', pointer, value: 1 }).success).toBe(false)
  })
})

describe('entries', () => {
  test('a new one goes to its place or to the end, a known one is replaced where it stands', () => {
    expect(entryIds(after({ kind: 'put-entry', entry: entry('d') }))).toEqual(['a', 'b', 'c', 'd'])
    expect(entryIds(after({ kind: 'put-entry', entry: entry('d'), at: 1 }))).toEqual(['a', 'd', 'b', 'c'])
    const replaced = after({ kind: 'put-entry', entry: { ...entry('b'), statement: '新' }, at: 0 })
    expect(entryIds(replaced)).toEqual(['a', 'b', 'c'])
    expect(replaced.entries?.[1]?.statement).toBe('新')
  })

  test('one is removed, or moved to where it is wanted', () => {
    expect(entryIds(after({ kind: 'remove-entry', id: 'b' }))).toEqual(['a', 'c'])
    expect(entryIds(after({ kind: 'move-entry', id: 'c', to: 0 }))).toEqual(['c', 'a', 'b'])
    expect(entryIds(after({ kind: 'move-entry', id: 'a', to: 99 }))).toEqual(['b', 'c', 'a'])
    expect(entryIds(after({ kind: 'move-entry', id: 'gone', to: 0 }))).toEqual(['a', 'b', 'c'])
  })

  test('an impossible date does not get in', () => {
    expect(caseChangeSchema.safeParse({ kind: 'put-entry', entry: { ...entry('d'), when: '2026-02-30' } }).success).toBe(false)
  })
})

describe('exhibits', () => {
  test('a removed one is cited no more, pages of it included', () => {
    const changed = after({ kind: 'remove-exhibit', id: 'y' })
    expect(changed.exhibits?.map((one) => one.id)).toEqual(['x'])
    expect(changed.entries?.map((one) => one.cites)).toEqual([['x'], [], []])
  })

  test('a removed one is no longer cited by a difference or by terms either', () => {
    const cites = ['x', 'y#p1']
    const before = caseOf(withFields({ exhibits: [{ id: 'x', file: 'x.png' }, { id: 'y', file: 'y.png' }], problem: { differences: [{ point: '色', cites }] }, remedy: { terms: [{ text: '返金', cites }] } }))
    const changed = applyChange(before, { kind: 'remove-exhibit', id: 'y' })
    expect([changed.problem?.differences?.[0]?.cites, changed.remedy?.terms?.[0]?.cites]).toEqual([['x'], ['x']])
  })

  test('they are put and moved like entries, and the case that was given stays as it was', () => {
    expect(after({ kind: 'put-exhibit', exhibit: { id: 'z', file: 'z.png' } }).exhibits?.map((one) => one.id)).toEqual(['x', 'y', 'z'])
    expect(after({ kind: 'move-exhibit', id: 'y', to: 0 }).exhibits?.map((one) => one.id)).toEqual(['y', 'x'])
    expect(start.exhibits?.map((one) => one.id)).toEqual(['x', 'y'])
  })

  test('dates of a great many are cut into parts that come to the same', () => {
    const many = caseOf(withFields({ exhibits: Array.from({ length: 250 }, (_, index) => ({ id: `e${index}`, file: `${index}.png` })) }))
    const whole = change({ kind: 'date-exhibits', dates: Array.from({ length: 250 }, (_, index) => ({ id: `e${index}`, role: 'captured', at: '2026-10-01', source: 'metadata' })) })
    expect(inParts(whole)).toHaveLength(3)
    expect(inParts(whole).reduce(applyChange, many)).toEqual(applyChange(many, whole))
    const small = change({ kind: 'remove-entry', id: 'a' })
    expect(inParts(small)).toEqual([small])
  })

  test('many are dated in one step, one that is gone is left alone, and a date that is none is refused', () => {
    const dates = [{ id: 'x', role: 'written', at: '2026-10-01', source: 'mail-header' }, { id: 'gone', role: 'written', at: '2026-10-01', source: null }]
    expect(after({ kind: 'date-exhibits', dates }).exhibits).toEqual([{ id: 'x', file: 'x.png', writtenAt: '2026-10-01', writtenAtSource: 'mail-header' }, { id: 'y', file: 'y.png' }])
    expect(caseChangeSchema.safeParse({ kind: 'date-exhibits', dates: [{ id: 'x', role: 'written', at: 'yesterday', source: null }] }).success).toBe(false)
  })
})
