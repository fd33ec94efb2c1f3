import { breakLevel } from './break-opportunities.ts'
import { mayEndLine, mayStartLine } from './kinsoku.ts'
import { characterClass } from './character-class.ts'
import { squeezeRoom } from './squeeze.ts'
import { sizeAt, writtenBetween, type MeasuredText } from './measured-text.ts'
import { joints } from './text-extent.ts'

export type Line = {
  /** First cluster and the one after the last, as they stand in the galley. */
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
  let start = text.from
  while (start < text.to) {
    const availablePt = lines.length === 0 ? room.widthPt - (room.firstIndentPt ?? 0) : room.widthPt
    const fitted = nextLine(text, start, availablePt, hole)
    const line = room.squeezes === true ? (fullerLine(text, fitted) ?? fitted) : fitted
    const before = lines.at(-1)
    const whole = before !== undefined && room.squeezes === true && isStub(text, before, line) ? squeezedTo(text, before, line.end) : null
    if (whole !== null) {
      lines[lines.length - 1] = { ...whole, last: true }
      break
    }
    const earlier = before === undefined ? null : (earlierEnd(text, before, line) ?? (room.squeezes !== true && isRunt(text, before, line) ? wordBefore(text, before, line) : null))
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
  line.last && !before.last && line.end - line.start < shortestLastLine && text.galley.classes[line.start] !== characterClass.western

/** The line before a stub gives it a character or two, if that costs it little. */
function earlierEnd(text: MeasuredText, before: Line, line: Line): number | null {
  if (!isStub(text, before, line)) return null
  for (let end = before.end - 1; end > before.end - shortestLastLine - 1 && end > before.start + 8; end -= 1) {
    const isTaken = line.end - end >= shortestLastLine && text.galley.breakAfter[end - 1] === breakLevel.free
    if (isTaken && lineTo(text, end, line.end, line.availablePt).widthPt <= line.availablePt + tolerancePt) return end
  }
  return null
}

/** A last line of one short Western word, under a line that may stay short: of a ragged text. */
const isRunt = (text: MeasuredText, before: Line, line: Line): boolean =>
  line.last && !before.last && line.widthPt < line.availablePt * runtShare && line.end - line.start < longestRunt && text.galley.classes[line.start] === characterClass.western && text.galley.classes[before.end - 1] === characterClass.space

const [runtShare, longestRunt] = [0.12, 12]
/** So much of its width the line keeps that gives a word away. */
const keptShare = 0.75

function wordBefore(text: MeasuredText, before: Line, line: Line): number | null {
  let end = before.end - 1
  while (end > before.start && text.galley.breakAfter[end - 1] !== breakLevel.free) end -= 1
  if (end === before.start || lineTo(text, before.start, end, before.availablePt).widthPt < before.availablePt * keptShare) return null
  return lineTo(text, end, line.end, line.availablePt).widthPt <= line.availablePt + tolerancePt ? end : null
}

/** The line with all up to `end` taken in, its marks set closer; null where they have no room for it. */
function squeezedTo(text: MeasuredText, line: Line, end: number): Line | null {
  const longer = lineTo(text, line.start, end, line.availablePt)
  return longer.widthPt - squeezeRoom(text, line.start, end) > line.availablePt + tolerancePt ? null : longer
}

function nextLine(text: MeasuredText, start: number, availablePt: number, hole: number): Line {
  const { headTrimPt, gapBeforePt, advancePt, tailTrimPt, breakAfter } = text.galley
  let pen = -(headTrimPt[start] ?? 0)
  let inked = pen
  // An end of 0: no such break yet.
  let freeEnd = 0
  let freePt = 0
  let reluctantEnd = 0
  let reluctantPt = 0
  for (let index = start; index < text.to; index += 1) {
    if (index > start) pen += gapBeforePt[index] ?? 0
    const advance = advancePt[index] ?? 0
    const trim = tailTrimPt[index] ?? 0
    pen += advance
    if (trim < advance) inked = pen - trim
    if (inked > availablePt + tolerancePt) {
      const free = freeEnd === 0 ? null : { start, end: freeEnd, widthPt: freePt, availablePt, last: false }
      const reluctant = reluctantEnd === 0 ? null : { start, end: reluctantEnd, widthPt: reluctantPt, availablePt, last: false }
      return chooseBreak(text, { start, overflow: index, availablePt, hole, free, reluctant })
    }
    const level = breakAfter[index] ?? 0
    if (level < breakLevel.reluctant) continue
    if (level === breakLevel.required) return { start, end: index + 1, widthPt: inked, availablePt, last: true }
    if (level === breakLevel.free) {
      freeEnd = index + 1
      freePt = inked
    } else {
      reluctantEnd = index + 1
      reluctantPt = inked
    }
  }
  return { start, end: text.to, widthPt: inked, availablePt, last: true }
}

/** The same line with a few characters more, its marks set closer; null where it is full enough or has no room for them. */
function fullerLine(text: MeasuredText, line: Line): Line | null {
  if (line.last || line.availablePt - line.widthPt < looseEm * sizeAt(text, line.start)) return null
  for (let end = line.end + 1; end <= text.to; end += 1) {
    const longer = squeezedTo(text, line, end)
    if (longer === null || (text.galley.breakAfter[end - 1] ?? 0) >= breakLevel.free) return longer
  }
  return null
}

type Choice = { readonly start: number; readonly overflow: number; readonly availablePt: number; readonly hole: number; readonly free: Line | null; readonly reluctant: Line | null }

function chooseBreak(text: MeasuredText, { start, overflow, availablePt, hole, free, reluctant }: Choice): Line {
  if (free !== null && reluctant !== null && reluctant.end > free.end && availablePt - free.widthPt > hole * sizeAt(text, start)) return reluctant
  const chosen = free ?? reluctant
  // What does not fit stands first on the next line, however wide it is.
  if (chosen !== null && chosen.end === overflow) return chosen
  if (chosen !== null && !(availablePt - chosen.widthPt > availablePt * 0.4 && tokenIsEndless(text, chosen.end, availablePt))) return chosen
  return lineTo(text, start, emergencyEnd(text, chosen?.end ?? start, overflow), availablePt)
}

/** A token such as a long web address that does not fit on a line of its own either. */
function tokenIsEndless(text: MeasuredText, from: number, availablePt: number): boolean {
  const { advancePt, breakAfter } = text.galley
  let width = 0
  for (let index = from; index < text.to; index += 1) {
    width += advancePt[index] ?? 0
    if (width > availablePt) return true
    if ((breakAfter[index] ?? 0) >= breakLevel.reluctant) return false
  }
  return false
}

/** Where a token is torn that fits on no line: between its parts if there are any, never against kinsoku if avoidable. */
function emergencyEnd(text: MeasuredText, from: number, overflow: number): number {
  const latest = Math.max(overflow, from + 1)
  const clusterAt = (index: number): string => writtenBetween(text, index, Math.min(index + 1, text.to))
  const isGood = (end: number): boolean => mayEndLine(clusterAt(end - 1)) && mayStartLine(clusterAt(end))
  const last = (fits: (end: number) => boolean, earliest: number): number | undefined => {
    for (let end = latest; end > earliest; end -= 1) if (fits(end)) return end
    return undefined
  }
  const third = from + Math.floor((latest - from) / 3)
  return (
    last((end) => text.galley.breakAfter[end - 1] === breakLevel.emergency, from) ??
    last((end) => joints.includes(clusterAt(end - 1)) && isGood(end), third) ??
    last(isGood, from) ??
    latest
  )
}

function lineTo(text: MeasuredText, start: number, end: number, availablePt: number): Line {
  const { headTrimPt, advancePt, gapBeforePt, tailTrimPt } = text.galley
  let width = -(headTrimPt[start] ?? 0)
  for (let index = start; index < end; index += 1) width += (advancePt[index] ?? 0) + (index > start ? (gapBeforePt[index] ?? 0) : 0)
  return { start, end, widthPt: width - (tailTrimPt[end - 1] ?? 0), availablePt, last: end >= text.to }
}
