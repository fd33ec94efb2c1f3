import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { areaBetween, areaHandles, growArea, isMeant, moveArea, pullArea, smallestSide } from '#shared/domain/area-steps.ts'
import type { AreaRedaction } from '#shared/domain/case-file.ts'

const area: AreaRedaction = { page: 2, x: 0.2, y: 0.3, width: 0.4, height: 0.1 }

const fraction = fc.double({ min: 0, max: 1, noNaN: true })
const anywhere = fc.record({ x: fc.double({ min: -2, max: 3, noNaN: true }), y: fc.double({ min: -2, max: 3, noNaN: true }) })
const step = fc.double({ min: -2, max: 2, noNaN: true })
/** As the window keeps them: drawn between two points, and meant. */
const areas = fc.tuple(fraction, fraction, fraction, fraction).map(([a, b, c, d]) => areaBetween(1, { x: a, y: b }, { x: c, y: d })).filter(isMeant)
/** Areas are rounded to a hundred thousandth of a page. */
const grain = 1.1e-5
const isOnPage = ({ x, y, width, height }: AreaRedaction): boolean => x >= 0 && y >= 0 && x + width <= 1 + grain && y + height <= 1 + grain
const isHeld = ({ width, height }: AreaRedaction): boolean => width >= smallestSide - grain && height >= smallestSide - grain

describe('an area that is moved', () => {
  test('goes by the step and keeps its size and its page', () => {
    expect(moveArea(area, 0.1, -0.05)).toEqual({ page: 2, x: 0.3, y: 0.25, width: 0.4, height: 0.1 })
  })

  test('stops at the edges of the page', () => {
    expect([moveArea(area, 5, 5), moveArea(area, -5, -5)]).toEqual([{ ...area, x: 0.6, y: 0.9 }, { ...area, x: 0, y: 0 }])
  })

  test('stays on the page in its size, wherever it goes', () => {
    fc.assert(fc.property(areas, step, step, (one, across, down) => {
      const moved = moveArea(one, across, down)
      expect([isOnPage(moved), moved.width, moved.height]).toEqual([true, one.width, one.height])
    }))
  })

  test('comes back by the opposite step where it met no edge', () => {
    fc.assert(fc.property(areas, fraction, fraction, (one, acrossPart, downPart) => {
      const [across, down] = [(1 - one.width) * acrossPart - one.x, (1 - one.height) * downPart - one.y]
      const back = moveArea(moveArea(one, across, down), -across, -down)
      expect([back.x, back.y]).toEqual([expect.closeTo(one.x, 4), expect.closeTo(one.y, 4)])
    }))
  })
})

describe('an area that is made larger or smaller', () => {
  test('keeps its upper left corner', () => {
    expect(growArea(area, 0.1, -0.05)).toEqual({ page: 2, x: 0.2, y: 0.3, width: 0.5, height: 0.05 })
  })

  test('grows no further than the page and shrinks no further than can be seen', () => {
    expect([growArea(area, 5, 5), growArea(area, -5, -5)]).toEqual([{ ...area, width: 0.8, height: 0.7 }, { ...area, width: smallestSide, height: smallestSide }])
  })

  test('stays on the page with its corner where it was, by any step', () => {
    fc.assert(fc.property(areas, step, step, (one, across, down) => {
      const grown = growArea(one, across, down)
      expect([grown.x, grown.y, isOnPage(grown)]).toEqual([one.x, one.y, true])
    }))
  })
})

describe('an area between two points', () => {
  test('is the same in whichever order they were set, and ends at the page', () => {
    expect(areaBetween(3, { x: 0.7, y: 0.2 }, { x: 0.1, y: 1.4 })).toEqual({ page: 3, x: 0.1, y: 0.2, width: 0.6, height: 0.8 })
    fc.assert(fc.property(anywhere, anywhere, (one, other) => {
      const between = areaBetween(1, one, other)
      expect(between).toEqual(areaBetween(1, other, one))
      expect(isOnPage(between)).toBe(true)
    }))
  })

  test('is meant when it can be seen, and a slip of the hand otherwise', () => {
    expect(isMeant(areaBetween(1, { x: 0.5, y: 0.5 }, { x: 0.6, y: 0.6 }))).toBe(true)
    expect(isMeant(areaBetween(1, { x: 0.5, y: 0.5 }, { x: 0.5, y: 0.5 }))).toBe(false)
    expect(isMeant(areaBetween(1, { x: 0.5, y: 0.5 }, { x: 0.9, y: 0.501 }))).toBe(false)
  })
})

describe('an area that is pulled', () => {
  test.each([
    ['nw', { x: 0.1, y: 0.1, width: 0.5, height: 0.3 }], ['n', { x: 0.2, y: 0.1, width: 0.4, height: 0.3 }], ['w', { x: 0.1, y: 0.3, width: 0.5, height: 0.1 }]
  ] as const)('at %s moves that edge alone, the opposite one stays', (handle, expected) => {
    expect(pullArea(area, handle, { x: 0.1, y: 0.1 })).toEqual({ page: 2, ...expected })
  })

  test.each([
    ['se', { x: 0.2, y: 0.3, width: 0.6, height: 0.5 }], ['s', { x: 0.2, y: 0.3, width: 0.4, height: 0.5 }], ['e', { x: 0.2, y: 0.3, width: 0.6, height: 0.1 }]
  ] as const)('at %s grows to the point', (handle, expected) => {
    expect(pullArea(area, handle, { x: 0.8, y: 0.8 })).toEqual({ page: 2, ...expected })
  })

  test('over its opposite edge turns over', () => {
    expect(pullArea(area, 'w', { x: 0.9, y: 0 })).toEqual({ page: 2, x: 0.6, y: 0.3, width: 0.3, height: 0.1 })
    expect(pullArea(area, 's', { x: 0, y: 0.1 })).toEqual({ page: 2, x: 0.2, y: 0.1, width: 0.4, height: 0.2 })
  })

  test('onto its opposite edge stays large enough to be held', () => {
    expect(pullArea(area, 'e', { x: 0.2, y: 0 })).toEqual({ ...area, width: smallestSide })
  })

  test('by any handle to anywhere stays on its page, and keeps what else it holds', () => {
    fc.assert(fc.property(areas, fc.constantFrom(...areaHandles), anywhere, (one, handle, to) => {
      const kept = { ...one, page: 7, note: 'kept' }
      const pulled = pullArea(kept, handle, to)
      expect([isOnPage(pulled), Reflect.get(pulled, 'page'), Reflect.get(pulled, 'note')]).toEqual([true, 7, 'kept'])
    }))
  })

  test('to the edge of the page grows inwards, so that it still hides something', () => {
    expect(pullArea({ page: 2, x: 0.6, y: 0.3, width: 0.4, height: 0.1 }, 'w', { x: 1, y: 0 })).toEqual({ page: 2, x: 1 - smallestSide, y: 0.3, width: smallestSide, height: 0.1 })
  })

  test('by any handle can still be seen, even in a corner of the page', () => {
    fc.assert(fc.property(areas, fc.constantFrom(...areaHandles), anywhere, (one, handle, to) => { expect(isHeld(pullArea(one, handle, to))).toBe(true) }))
  })
})
