import { shouldBreak } from './should-break.ts'
import type { RunningHead, Strip } from './strip.ts'

/** The strips of one page, with the distance of each from the top of the frame. */
export type PageSlice = {
  readonly first: number
  readonly tops: readonly number[]
  readonly head: RunningHead | null
}

/** Cuts a flow into pages of `roomPt`; there is always at least one. */
export function paginate(strips: readonly Strip[], roomPt: number): readonly PageSlice[] {
  const pages: PageSlice[] = []
  let page = emptyPage(0, null)
  let usedPt = 0
  for (let from = 0; from < strips.length; ) {
    const to = endOfGroup(strips, from)
    const strip = strips[from]
    if (strip === undefined) break
    const pageIsEmpty = page.tops.length === 0
    const neededPt = heightOf(strips, from, to, pageIsEmpty)
    if (shouldBreak({ breakBefore: strip.breakBefore, usedPt, neededPt, roomPt, pageIsEmpty })) {
      pages.push(page)
      page = emptyPage(from, strip.runningHead)
      usedPt = strip.runningHead?.heightPt ?? 0
    }
    for (let index = from; index < to; index += 1) {
      const current = strips[index]
      if (current === undefined) continue
      const spacePt = page.tops.length === 0 ? 0 : current.spaceBeforePt
      if (page.tops.length > 0 && usedPt + spacePt + current.heightPt > roomPt + 0.01) {
        pages.push(page)
        page = emptyPage(index, current.runningHead)
        usedPt = current.runningHead?.heightPt ?? 0
      } else usedPt += spacePt
      page.tops.push(usedPt)
      usedPt += current.heightPt
    }
    from = to
  }
  return [...pages, page]
}

function emptyPage(first: number, head: RunningHead | null): { first: number; tops: number[]; head: RunningHead | null } {
  return { first, tops: [], head }
}

/** A strip and those after it that must not be parted from it. */
function endOfGroup(strips: readonly Strip[], from: number): number {
  let to = from + 1
  while (strips[to]?.breakBefore === 'avoided') to += 1
  return to
}

function heightOf(strips: readonly Strip[], from: number, to: number, pageIsEmpty: boolean): number {
  let height = 0
  for (let index = from; index < to; index += 1) {
    const strip = strips[index]
    height += (strip?.heightPt ?? 0) + (index === from && pageIsEmpty ? 0 : (strip?.spaceBeforePt ?? 0))
  }
  return height
}
