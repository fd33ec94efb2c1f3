import { describe, expect, test } from 'vitest'
import { earliestMs, latestMs, momentOf } from '#shared/domain/moment.ts'
import { placeOf, whenProblems } from '#shared/domain/when.ts'
import type { When } from '#shared/domain/when.ts'

const start = (text: string): number => earliestMs(momentOf(text), 'UTC')
const end = (text: string): number => latestMs(momentOf(text), 'UTC')

describe('whenProblems', () => {
  test.each<[When]>([['2026-10-01'], ['2026-10'], ['2026-10-01T09:12Z'], [{ from: '2026-10-01', to: '2026-10-01' }], [{ from: '2026-10-31', to: '2026-10' }], [{ around: '2026-10' }], [{ before: '2026-10-01' }], [{ after: '2026-10-01T00:00Z' }], [{ unknown: true }]])('finds nothing wrong with %j', (when) => {
    expect(whenProblems(when)).toEqual([])
  })

  test.each<[unknown, unknown]>([
    [null, [{ code: 'wrong-type', path: [] }]],
    [[], [{ code: 'wrong-type', path: [] }]],
    [20261001, [{ code: 'wrong-type', path: [] }]],
    [{}, [{ code: 'wrong-type', path: [] }]],
    [{ unknown: false }, [{ code: 'wrong-type', path: [] }]],
    [{ from: '2026-10-01' }, [{ code: 'wrong-type', path: ['to'] }]],
    [{ from: '2026-02-30', to: '2026-10-01T00:00' }, [{ code: 'date-invalid', path: ['from'] }, { code: 'date-without-offset', path: ['to'] }]],
    [{ from: '2026-10-02', to: '2026-10-01' }, [{ code: 'range-reversed', path: ['to'] }]],
    [{ around: { around: '2026-10-01' } }, [{ code: 'wrong-type', path: ['around'] }]],
    [{ before: '' }, [{ code: 'date-invalid', path: ['before'] }]],
    ['2026-10-01T09:12', [{ code: 'date-without-offset', path: [] }]]
  ])('tells what is wrong with %j', (raw, problems) => {
    expect(whenProblems(raw)).toEqual(problems)
  })
})

describe('placeOf', () => {
  test.each<[When, unknown]>([
    ['2026-10-01', { earliestMs: start('2026-10-01'), latestMs: end('2026-10-01'), beside: 0 }],
    ['2026-10', { earliestMs: start('2026-10-01'), latestMs: end('2026-10-31'), beside: 0 }],
    [{ from: '2026-10-01', to: '2026-11' }, { earliestMs: start('2026-10-01'), latestMs: end('2026-11-30'), beside: 0 }],
    [{ around: '2026-10-05' }, { earliestMs: start('2026-10-05'), latestMs: end('2026-10-05'), beside: 0 }],
    [{ before: '2026-10-05' }, { earliestMs: start('2026-10-05'), latestMs: start('2026-10-05'), beside: -1 }],
    [{ after: '2026-10-05' }, { earliestMs: end('2026-10-05'), latestMs: end('2026-10-05'), beside: 1 }],
    [{ unknown: true }, null]
  ])('puts %j where it can lie', (when, place) => {
    expect(placeOf(when, 'UTC')).toEqual(place)
  })
})
