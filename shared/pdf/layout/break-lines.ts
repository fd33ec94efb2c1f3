import { breakLevel } from './break-opportunities.ts'
import { mayEndLine, mayStartLine } from './kinsoku.ts'
import { squeezeRoom } from './squeeze.ts'
import type { MeasuredText } from './measured-text.ts'

export type Line = {
  /** First cluster and the one after the last. */
  readonly start: number
  readonly end: number
  /** Natural width without what falls away at both ends. */
  readonly widthPt: number
  readonly availablePt: number
  /** The paragraph or a forced break ends it: never stretched. */
  readonly last: boolean
}

/** A break that leaves more than this behind gives way to one that is only reluctantly taken. */
export const holeEm = { justified: 3.2, ragged: 6 } as const

/** `squeezes`: both edges are full, and the blanks of commas and brackets may be narrowed for that. */
export type LineRoom = { readonly widthPt: number; readonly firstIndentPt?: number; readonly holeEm?: number; readonly squeezes?: boolean }

/** A justified line with more than this left is opened so far that it shows: then a few characters more are taken in (追い込み). */
const looseEm = 0.75

const tolerancePt = 0.01

/** First fit with pushing out (追い出し): what may not begin a line takes the characters before it along; a line that this leaves loose takes more in, where its marks have room. */
export function breakLines(text: MeasuredText, room: LineRoom): readonly Line[] {
  const lines: Line[] = []
  const hole = room.holeEm ?? holeEm.ragged
  let start = 0
  while (start < text.clusters.length) {
    const availablePt = lines.length === 0 ? room.widthPt - (room.firstIndentPt ?? 0) : room.widthPt
    const fitted = nextLine(text, start, availablePt, hole)
    const line = room.squeezes === true ? (fullerLine(text, fitted) ?? fitted) : fitted
    const before = lines.at(-1)
    const whole = before !== undefined && room.squeezes === true && isStub(text, before, line) ? squeezedTo(text, before, line.end) : null
    if (whole !== null) {
      lines[lines.length - 1] = { ...whole, last: true }
      break
    }
    const earlier = before === undefined ? null : earlierEnd(text, before, line)
    if (before !== undefined && earlier !== null) {
      lines[lines.length - 1] = lineTo(text, before.start, earlier, before.availablePt)
      lines.push({ ...lineTo(text, earlier, line.end, availablePt), last: true })
    } else lines.push(line)
    start = line.end
  }
  return lines
}

const shortestLastLine = 3

/** た。 alone on the last line. */
const isStub = (text: MeasuredText, before: Line, line: Line): boolean =>
  line.last && !before.last && line.end - line.start < shortestLastLine && text.classes[line.start] !== 'western'

/** The line before a stub gives it a character or two, if that costs it little. */
function earlierEnd(text: MeasuredText, before: Line, line: Line): number | null {
  if (!isStub(text, before, line)) return null
  for (let end = before.end - 1; end > before.end - shortestLastLine - 1 && end > before.start + 8; end -= 1) {
    const isTaken = line.end - end >= shortestLastLine && text.breakAfter[end - 1] === breakLevel.free
    if (isTaken && lineTo(text, end, line.end, line.availablePt).widthPt <= line.availablePt + tolerancePt) return end
  }
  return null
}

/** The line with all up to `end` taken in, its marks set closer; null where they have no room for it. */
function squeezedTo(text: MeasuredText, line: Line, end: number): Line | null {
  const longer = lineTo(text, line.start, end, line.availablePt)
  return longer.widthPt - squeezeRoom(text, line.start, end) > line.availablePt + tolerancePt ? null : longer
}

function nextLine(text: MeasuredText, start: number, availablePt: number, hole: number): Line {
  let pen = -(text.headTrimPt[start] ?? 0)
  let inked = pen
  let free: Line | null = null
  let reluctant: Line | null = null
  for (let index = start; index < text.clusters.length; index += 1) {
    if (index > start) pen += text.gapBeforePt[index] ?? 0
    pen += text.advancePt[index] ?? 0
    const trimmed = pen - (text.tailTrimPt[index] ?? 0)
    const blank = (text.tailTrimPt[index] ?? 0) >= (text.advancePt[index] ?? 0)
    inked = blank ? inked : trimmed
    if (inked > availablePt + tolerancePt) return chooseBreak(text, { start, overflow: index, availablePt, hole, free, reluctant })
    const level = text.breakAfter[index]
    if (level === undefined || level < breakLevel.reluctant) continue
    const line = { start, end: index + 1, widthPt: inked, availablePt, last: level === breakLevel.required }
    if (line.last) return line
    if (level === breakLevel.free) free = line
    else reluctant = line
  }
  return { start, end: text.clusters.length, widthPt: inked, availablePt, last: true }
}

/** The same line with a few characters more, its marks set closer; null where it is full enough or has no room for them. */
function fullerLine(text: MeasuredText, line: Line): Line | null {
  const sizePt = text.runs[text.runOf[line.start] ?? 0]?.style.sizePt ?? 10
  if (line.last || line.availablePt - line.widthPt < looseEm * sizePt) return null
  for (let end = line.end + 1; end <= text.clusters.length; end += 1) {
    const longer = squeezedTo(text, line, end)
    if (longer === null || (text.breakAfter[end - 1] ?? 0) >= breakLevel.free) return longer
  }
  return null
}

type Choice = { readonly start: number; readonly overflow: number; readonly availablePt: number; readonly hole: number; readonly free: Line | null; readonly reluctant: Line | null }

function chooseBreak(text: MeasuredText, { start, overflow, availablePt, hole, free, reluctant }: Choice): Line {
  const sizePt = text.runs[text.runOf[start] ?? 0]?.style.sizePt ?? 10
  if (free !== null && reluctant !== null && reluctant.end > free.end && availablePt - free.widthPt > hole * sizePt) return reluctant
  const chosen = free ?? reluctant
  // What does not fit stands first on the next line, however wide it is.
  if (chosen !== null && chosen.end === overflow) return chosen
  if (chosen !== null && !(availablePt - chosen.widthPt > availablePt * 0.4 && tokenIsEndless(text, chosen.end, availablePt))) return chosen
  return lineTo(text, start, emergencyEnd(text, chosen?.end ?? start, overflow), availablePt)
}

/** A token such as a long web address that does not fit on a line of its own either. */
function tokenIsEndless(text: MeasuredText, from: number, availablePt: number): boolean {
  let width = 0
  for (let index = from; index < text.clusters.length; index += 1) {
    width += text.advancePt[index] ?? 0
    if (width > availablePt) return true
    if ((text.breakAfter[index] ?? 0) >= breakLevel.reluctant) return false
  }
  return false
}

/** Where a token is torn that fits on no line: between its parts if there are any, never against kinsoku if avoidable. */
function emergencyEnd(text: MeasuredText, from: number, overflow: number): number {
  const latest = Math.max(overflow, from + 1)
  const isGood = (end: number): boolean => mayEndLine(text.clusters[end - 1] ?? '') && mayStartLine(text.clusters[end] ?? '')
  const last = (fits: (end: number) => boolean, earliest: number): number | undefined => {
    for (let end = latest; end > earliest; end -= 1) if (fits(end)) return end
    return undefined
  }
  const half = from + Math.floor((latest - from) / 2)
  return (
    last((end) => text.breakAfter[end - 1] === breakLevel.emergency, from) ??
    last((end) => '/?&=_-.~'.includes(text.clusters[end - 1] ?? '\n') && isGood(end), half) ??
    last(isGood, from) ??
    latest
  )
}

function lineTo(text: MeasuredText, start: number, end: number, availablePt: number): Line {
  let width = -(text.headTrimPt[start] ?? 0)
  for (let index = start; index < end; index += 1) width += (text.advancePt[index] ?? 0) + (index > start ? (text.gapBeforePt[index] ?? 0) : 0)
  return { start, end, widthPt: width - (text.tailTrimPt[end - 1] ?? 0), availablePt, last: end >= text.clusters.length }
}
