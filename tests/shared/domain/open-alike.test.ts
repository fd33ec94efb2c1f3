import { expect, test } from 'vitest'
import { carriedArea, returnedArea } from '#shared/domain/carried-areas.ts'
import { openAlike, withLeft } from '#shared/domain/open-alike.ts'
import { readCase } from '#shared/domain/case-problems.ts'
import type { CaseFile } from '#shared/domain/case-file.ts'

function caseOf(ids: readonly string[], facts: Readonly<Record<string, unknown>> = {}): CaseFile {
  const read = readCase({ format: 'tsuzuri-case', version: 1, title: 't', language: 'ja', dispute: 'other', facts, exhibits: ids.map((id) => ({ id, file: `${id}.png` })) })
  if (!read.ok) throw new Error('the case is no case')
  return read.caseFile
}

const report = { same: [['a', 'b', 'c']], runs: [{ ids: ['d', 'e'], shiftsPx: [700] }] }

test('what was left is not pointed out again, until one more joins it', () => {
  const left = { alike: withLeft(caseOf(['a', 'b', 'c']), ['c', 'a', 'b'], '2026-10-05T20:30+09:00') }
  expect(left).toEqual({ alike: { 'a b c': '2026-10-05T20:30+09:00' } })
  expect(openAlike(report, caseOf(['a', 'b', 'c'], left)).same).toEqual([])
  expect(openAlike({ ...report, same: [['a', 'b', 'c', 'x']] }, caseOf(['a', 'b', 'c', 'x'], left)).same).toEqual([['a', 'b', 'c', 'x']])
})

test('what is gone is not pointed out: a group shrinks, a run that lost a screen is none', () => {
  expect(openAlike(report, caseOf(['a', 'c', 'd']))).toEqual({ same: [['a', 'c']], runs: [] })
  expect(openAlike(report, caseOf(['a', 'd', 'e'])).same).toEqual([])
})

test('an odd map in the facts is no answer', () => {
  for (const alike of [null, 'a b c', ['a b c'], 3]) expect(openAlike(report, caseOf(['a', 'b', 'c'], { alike })).same).toHaveLength(1)
})

/** A screen of 1000 rows with bars of 100, scrolled on by 500 in a whole of 1500. */
const second = { heightPx: 1000, topPx: 500, headPx: 100, footPx: 100 }
const area = (fromPx: number, toPx: number) => ({ x: 0.1, width: 0.2, y: fromPx / 1000, height: (toPx - fromPx) / 1000 })
const rowsIn = (heightPx: number, areas: readonly { readonly y: number; readonly height: number }[]) => areas.map(({ y, height }) => [Math.round(y * heightPx), Math.round((y + height) * heightPx)])

test('an area goes to where its page was scrolled to; in a bar, to where the bar came to lie as well', () => {
  expect(rowsIn(1500, carriedArea(area(300, 400), second, 1500))).toEqual([[800, 900]])
  expect(rowsIn(1500, carriedArea(area(20, 60), second, 1500))).toEqual([[520, 560], [20, 60]])
  expect(rowsIn(1500, carriedArea(area(950, 990), second, 1500))).toEqual([[1450, 1490]])
})

test('and comes back to each picture that shows it', () => {
  const back = (fromPx: number, toPx: number) => rowsIn(1000, returnedArea({ x: 0, width: 1, y: fromPx / 1500, height: (toPx - fromPx) / 1500 }, second, 1500))
  expect(back(800, 900)).toEqual([[300, 400]])
  expect(back(20, 60)).toEqual([[20, 60]])
  expect(back(1450, 1490)).toEqual([[950, 990]])
  expect(back(300, 400)).toEqual([])
})
