import { describe, expect, test } from 'vitest'
import { characterClass } from '#shared/pdf/layout/character-class.ts'
import { breakLines } from '#shared/pdf/layout/break-lines.ts'
import { japaneseWesternGapEm, pairGapEm } from '#shared/pdf/layout/measured-text.ts'
import { placeLine } from '#shared/pdf/layout/place-line.ts'
import { clustersOf, measured } from './set-lines.ts'
import type { Box } from '#shared/pdf/layout-types.ts'

const setLine = (text: string, widthPt = 500, justify = false): readonly Extract<Box, { kind: 'text' }>[] => {
  const whole = measured(text)
  const line = breakLines(whole, { widthPt })[0]
  if (line === undefined) return []
  const place = { leftPt: 0, baselinePt: 10, align: 'left', justify, owners: [0] } as const
  return placeLine(whole, line, place).boxes.flatMap((box) => (box.kind === 'text' ? [box] : []))
}

describe('spacing of marks', () => {
  test('of two blanks that meet one is taken away', () => {
    expect(pairGapEm(characterClass.closing, characterClass.opening)).toBe(-0.5)
    expect(setLine('た。「は').map((box) => [box.text, box.xPt])).toEqual([['た。', 0], ['「は', 15]])
    expect(setLine('た」。は').map((box) => [box.text, box.xPt])).toEqual([['た」', 0], ['。は', 15]])
  })

  test('an opening bracket at the head of a line loses its blank half', () => {
    expect(setLine('「は」')[0]?.xPt).toBe(-5)
  })

  test('a little space stands between Japanese and Western letters, none beside a mark', () => {
    const gap = japaneseWesternGapEm * 10
    expect(setLine('約30日').map((box) => [box.text, box.xPt])).toEqual([['約', 0], ['30', 10 + gap], ['日', 20 + gap * 2]])
    expect(setLine('、30、').map((box) => box.xPt)).toEqual([0, 10, 20])
  })

  test('a reader of the text finds no space in a date: the gap stays under a tenth of an em', () => {
    expect(japaneseWesternGapEm).toBeLessThan(0.1)
  })
})

describe('a justified line', () => {
  test('reaches the right edge', () => {
    const boxes = setLine('あいうえおかきくけこさしすせそ。', 96, true)
    const box = boxes[0]
    expect(boxes).toHaveLength(1)
    expect(box?.letterSpacingPt).toBeCloseTo(6 / 8, 5)
  })

  test('is not torn open to fill a large hole', () => {
    const [box] = setLine('あいうえおabcdefghijklmnopqrst', 90, true)
    expect(box?.letterSpacingPt ?? 0).toBeLessThanOrEqual(0.9)
  })

  test('leaves the last line alone', () => {
    expect(setLine('あいう', 98, true)[0]?.letterSpacingPt).toBeUndefined()
  })
})

test('a character keeps its variation selector and its combining mark', () => {
  expect(clustersOf(measured('葛\u{e0100}城か\u3099'))).toEqual(['葛\u{e0100}', '城', 'か\u3099'])
})
