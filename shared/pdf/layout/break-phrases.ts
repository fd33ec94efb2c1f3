import { breakLines, type Line, type LineRoom } from './break-lines.ts'
import { breakLevel } from './break-opportunities.ts'
import { partingCost } from './parting-cost.ts'
import type { MeasuredText } from './measured-text.ts'

/** A column of fewer characters is narrow: a word that is torn there is seen at once. */
export const narrowEm = 22

/** `balanced`: no line of a title is much shorter than the others. */
export type PhraseRoom = LineRoom & { readonly balanced?: boolean }

/** Longer texts are read, not looked at. */
const mostClusters = 160

/** The lines of a title, or of a short text in a narrow column: no more than first fit takes, but parted between phrases, and without a stub at the end. */
export function breakPhrases(text: MeasuredText, room: PhraseRoom): readonly Line[] {
  const lines = breakLines(text, room)
  if (lines.length < 2 || text.to - text.from > mostClusters) return lines
  const kept: Line[] = []
  for (let at = 0; at < lines.length; ) {
    let end = at + 1
    while (end < lines.length && lines[end - 1]?.last === false) end += 1
    kept.push(...rebroken(text, lines.slice(at, end), room.balanced === true))
    at = end
  }
  return kept
}

/** Lines up to one that is ended by force or by the text. */
function rebroken(text: MeasuredText, lines: readonly Line[], balanced: boolean): readonly Line[] {
  const [first, last] = [lines[0], lines.at(-1)]
  if (first === undefined || last === undefined || lines.length < 2) return lines
  if (!balanced && !isStub(last.end - last.start, last.widthPt, last.availablePt) && lines.every((line) => line === last || costAt(text, line.end) < 0.5)) return lines
  const ends = bestEnds(text, first.start, last.end, first.availablePt, balanced)
  if (ends === null || ends.length !== lines.length) return lines
  const extents = widthsOf(text, first.start, last.end)
  return ends.map((end, index) => {
    const start = ends[index - 1] ?? first.start
    return { start, end, widthPt: extents(start, end), availablePt: first.availablePt, last: end === last.end && last.last }
  })
}

const shortestLastLine = 3
/** Of the column: a last line of one short word. */
const shortestShare = 0.25

const isStub = (clusters: number, widthPt: number, availablePt: number): boolean => clusters < shortestLastLine || widthPt < availablePt * shortestShare

/** More than all else can come to: the fewest lines come first, and a line more rather than a break that is only reluctantly taken. */
const lineCost = 1000

const costAt = (text: MeasuredText, end: number): number =>
  partingCost(text.whole, text.galley.unitAt[end] ?? 0) + (text.galley.breakAfter[end - 1] === breakLevel.free ? 0 : lineCost + 4)
const stubCost = 2

/** The ends of lines that part the text best; null where it has too few places for that. */
function bestEnds(text: MeasuredText, from: number, to: number, availablePt: number, balanced: boolean): readonly number[] | null {
  const widthOf = widthsOf(text, from, to)
  const costs = new Float64Array(to - from + 1).fill(Infinity)
  const starts = new Int32Array(to - from + 1)
  costs[0] = 0
  for (let end = from + 1; end <= to; end += 1) {
    if (end < to && (text.galley.breakAfter[end - 1] ?? 0) < breakLevel.reluctant) continue
    const own = lineCost + (end < to ? costAt(text, end) : 0)
    for (let start = end - 1; start >= from; start -= 1) {
      const widthPt = widthOf(start, end)
      if (widthPt > availablePt + 0.01) break
      const before = costs[start - from] ?? Infinity
      if (before === Infinity) continue
      const slack = (1 - widthPt / availablePt) ** 2 * (balanced ? 4 : end < to ? 1 : 0)
      const cost = before + own + slack + (end === to && isStub(end - start, widthPt, availablePt) ? stubCost : 0)
      if (cost < (costs[end - from] ?? Infinity)) {
        costs[end - from] = cost
        starts[end - from] = start
      }
    }
  }
  return costs[to - from] === Infinity ? null : endsFrom(starts, from, to)
}

function endsFrom(starts: Int32Array, from: number, to: number): readonly number[] {
  const ends: number[] = []
  for (let end = to; end > from; end = starts[end - from] ?? from) ends.unshift(end)
  return ends
}

/** Width of a line from one cluster until before another, without what falls away at both ends. */
function widthsOf({ galley: { advancePt, gapBeforePt, headTrimPt, tailTrimPt } }: MeasuredText, from: number, to: number): (start: number, end: number) => number {
  const sums = new Float64Array(to - from + 1)
  for (let index = from; index < to; index += 1) sums[index - from + 1] = (sums[index - from] ?? 0) + (gapBeforePt[index] ?? 0) + (advancePt[index] ?? 0)
  return (start, end) => (sums[end - from] ?? 0) - (sums[start - from] ?? 0) - (gapBeforePt[start] ?? 0) - (headTrimPt[start] ?? 0) - (tailTrimPt[end - 1] ?? 0)
}
