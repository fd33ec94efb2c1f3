import type { AreaRedaction } from './case-file.ts'

/** Fractions of a page from its upper left. */
export type PagePoint = { readonly x: number; readonly y: number }
/** The corner or edge of an area that is held, as on a compass. */
export const areaHandles = ['nw', 'n', 'ne', 'e', 'se', 's', 'sw', 'w'] as const
export type AreaHandle = (typeof areaHandles)[number]

/** Smaller areas can be neither seen nor held. */
export const smallestSide = 0.004
const grain = 100_000

const within = (value: number, most: number): number => Math.min(most, Math.max(0, value))
const rounded = (value: number): number => Math.round(value * grain) / grain
/** Whatever else an area holds stays with it. */
const placed = (area: AreaRedaction, x: number, y: number, width: number, height: number): AreaRedaction =>
  ({ ...area, x: rounded(x), y: rounded(y), width: rounded(width), height: rounded(height) })

/** As far as the page goes; its size stays. */
export const moveArea = (area: AreaRedaction, across: number, down: number): AreaRedaction =>
  placed(area, within(area.x + across, 1 - area.width), within(area.y + down, 1 - area.height), area.width, area.height)

/** Its right and lower edges move; it stays on the page and large enough to be seen. */
export const growArea = (area: AreaRedaction, across: number, down: number): AreaRedaction =>
  placed(area, area.x, area.y, Math.min(1 - area.x, Math.max(smallestSide, area.width + across)), Math.min(1 - area.y, Math.max(smallestSide, area.height + down)))

/** The area between two points, in whichever order they were set. */
export function areaBetween(page: number, one: PagePoint, other: PagePoint): AreaRedaction {
  const [left, right] = [within(Math.min(one.x, other.x), 1), within(Math.max(one.x, other.x), 1)]
  const [top, bottom] = [within(Math.min(one.y, other.y), 1), within(Math.max(one.y, other.y), 1)]
  return { page, x: rounded(left), y: rounded(top), width: rounded(right - left), height: rounded(bottom - top) }
}

/** An edge or corner is pulled to a point; pulled over the opposite edge, the area turns over. */
export function pullArea(area: AreaRedaction, handle: AreaHandle, to: PagePoint): AreaRedaction {
  const [right, bottom] = [area.x + area.width, area.y + area.height]
  const from = { x: handle.includes('w') ? to.x : area.x, y: handle.includes('n') ? to.y : area.y }
  const until = { x: handle.includes('e') ? to.x : right, y: handle.includes('s') ? to.y : bottom }
  const { x, y, width, height } = areaBetween(1, from, until)
  const [wide, high] = [Math.max(smallestSide, width), Math.max(smallestSide, height)]
  // At the page's own edge it grows inwards: an area of no width would hide nothing.
  return placed(area, Math.min(x, 1 - wide), Math.min(y, 1 - high), wide, high)
}

/** Too small to have been meant: a click, or a hand that slipped. */
export const isMeant = ({ width, height }: AreaRedaction): boolean => width >= smallestSide && height >= smallestSide
