import { characterClass, isEastAsian } from './character-class.ts'
import { isGapFrame, placeGapFrame, placeObject } from './place-object.ts'
import { mayStretch, sizeAt, writtenBetween, type MeasuredText } from './measured-text.ts'
import { squeezeAt, squeezeRoom } from './squeeze.ts'
import type { Box, Owner } from '../layout-types.ts'
import type { Line } from './break-lines.ts'
import type { PlacedCite } from './strip.ts'
import type { Run } from './run.ts'

export type LinePlace = {
  readonly leftPt: number
  readonly baselinePt: number
  readonly align: 'left' | 'right' | 'centre'
  /** Stretch to both edges. */
  readonly justify: boolean
  /** Node that owns the boxes of each run. */
  readonly owners: readonly Owner[]
}

export type PlacedLine = { readonly boxes: readonly Box[]; readonly cites: readonly PlacedCite[] }

/** The most that a justified line is opened between two characters; beyond it a line stays short. */
const mostStretchEm = 0.09

/** Sets one line: as few text boxes as styles, scripts and tightened marks allow. */
export function placeLine(text: MeasuredText, line: Line, place: LinePlace): PlacedLine {
  const stretchPt = place.justify && !line.last ? stretchOf(text, line) : 0
  const squeeze = squeezeShare(text, line)
  const boxes: Box[] = []
  const cites: PlacedCite[] = []
  const { headTrimPt, gapBeforePt, tailTrimPt, runOf } = text.galley
  let pen = startOf(line, place) - (headTrimPt[line.start] ?? 0)
  for (let from = line.start; from < line.end; ) {
    const to = endOfSegment(text, line, from, squeeze > 0)
    const run = text.runs[runOf[from] ?? 0]
    if (run === undefined) break
    if (from > line.start) pen += (gapBeforePt[from] ?? 0) + (stretchPt > 0 && stretches(text, from) ? stretchPt : 0) - (squeeze > 0 ? squeezeAt(text, from) * squeeze : 0)
    const widthPt = segmentWidth(text, from, to, stretchPt)
    const inkWidthPt = to === line.end ? widthPt - (tailTrimPt[to - 1] ?? 0) : widthPt
    const owner = place.owners[runOf[from] ?? 0] ?? null
    placeSegment({ text, run, from, to, begins: from === line.start || runOf[from - 1] !== runOf[from], endsLine: to === line.end, owner, penPt: pen, inkWidthPt, baselinePt: place.baselinePt, stretchPt, roomPt: Math.max(1, place.leftPt + line.availablePt - pen) }, boxes, cites)
    pen += widthPt
    from = to
  }
  return { boxes, cites: joinCites(cites) }
}

type Segment = {
  readonly text: MeasuredText
  readonly run: Run
  readonly from: number
  readonly to: number
  /** First of its run on this line. */
  readonly begins: boolean
  readonly endsLine: boolean
  readonly owner: Owner
  readonly penPt: number
  readonly inkWidthPt: number
  readonly baselinePt: number
  readonly stretchPt: number
  /** Up to the right edge of the line. */
  readonly roomPt: number
}

function placeSegment(segment: Segment, boxes: Box[], cites: PlacedCite[]): void {
  const { run, owner, penPt, inkWidthPt, baselinePt } = segment
  const { face, sizePt, colour } = run.style
  const meaning = run.meaning
  if (meaning.kind === 'gap') placeGap(segment, boxes)
  if (meaning.kind === 'box' || meaning.kind === 'blank') return void boxes.push(...placeObject(meaning.kind === 'blank' ? { ...meaning, widthPt: Math.min(meaning.widthPt, segment.roomPt) } : meaning, owner, penPt, baselinePt, sizePt))
  const written = meaning.kind === 'reserved' ? meaning.shown : writtenBetween(segment.text, segment.from, segment.to).replace('\n', '')
  const spaced = segment.stretchPt > 0 && segment.to - segment.from > 1 && stretches(segment.text, segment.from + 1)
  if (written !== '') {
    const box: Box = { kind: 'text', owner, xPt: penPt, baselinePt, face, sizePt, text: written, colour }
    boxes.push(spaced ? { ...box, letterSpacingPt: segment.stretchPt } : box)
  }
  if (meaning.kind === 'link' || meaning.kind === 'reserved') {
    const [page, isListing] = meaning.kind === 'link' ? [meaning.page, meaning.isListing] : [null, true]
    cites.push({ owner, exhibitId: meaning.exhibitId, page, isListing, xPt: penPt, yPt: baselinePt - sizePt * 0.95, widthPt: inkWidthPt, heightPt: sizePt * 1.25 })
  }
}

/** One frame around all of a gap on this line, from the ink of its opening bracket to that of its closing one. */
function placeGap({ text: { galley }, from, to, begins, endsLine, run, penPt, inkWidthPt, baselinePt }: Segment, boxes: Box[]): void {
  const endPt = penPt + inkWidthPt - (endsLine ? 0 : (galley.tailTrimPt[to - 1] ?? 0) * bracketBlank)
  const at = begins ? -1 : boxes.findLastIndex(isGapFrame)
  const open = boxes[at]
  if (open?.kind === 'rectangle') boxes[at] = { ...open, widthPt: endPt - open.xPt }
  else boxes.push(placeGapFrame(penPt + (galley.headTrimPt[from] ?? 0) * bracketBlank, baselinePt, endPt, run.style.sizePt))
}

/** Of the empty half of a bracket. */
const bracketBlank = 0.8

/** Segments of one citation on one line become one area to click. */
function joinCites(cites: readonly PlacedCite[]): readonly PlacedCite[] {
  if (cites.length < 2) return cites
  const joined: PlacedCite[] = []
  for (const cite of cites) {
    const last = joined.at(-1)
    if (last !== undefined && last.owner === cite.owner) joined[joined.length - 1] = { ...last, widthPt: cite.xPt + cite.widthPt - last.xPt }
    else joined.push(cite)
  }
  return joined
}

function startOf(line: Line, place: LinePlace): number {
  const restPt = Math.max(0, line.availablePt - line.widthPt)
  if (place.align === 'right') return place.leftPt + restPt
  return place.align === 'centre' ? place.leftPt + restPt / 2 : place.leftPt
}

function stretches(text: MeasuredText, index: number): boolean {
  return mayStretch(text.galley.classes[index - 1] ?? 0, text.galley.classes[index] ?? 0)
}

function stretchOf(text: MeasuredText, line: Line): number {
  let places = 0
  let end = line.end
  const { classes } = text.galley
  while (end > line.start && (classes[end - 1] === characterClass.space || classes[end - 1] === characterClass.wideSpace)) end -= 1
  for (let index = line.start + 1; index < end; index += 1) if (stretches(text, index)) places += 1
  const slackPt = line.availablePt - line.widthPt
  return places === 0 || slackPt <= 0.01 ? 0 : Math.min(slackPt / places, mostStretchEm * sizeAt(text, line.start))
}

/** How much of what its marks could give an overfull line needs, 0 to 1. */
function squeezeShare(text: MeasuredText, line: Line): number {
  const overPt = line.widthPt - line.availablePt
  if (overPt <= 0.01) return 0
  const room = squeezeRoom(text, line.start, line.end)
  return room === 0 ? 0 : Math.min(1, overPt / room)
}

/** A segment is what one text box can hold: one run, evenly spaced. */
function endOfSegment(text: MeasuredText, line: Line, from: number, isSqueezed: boolean): number {
  const { runOf, gapBeforePt, classes } = text.galley
  const run = runOf[from]
  const isWide = isEastAsian(classes[from] ?? 0)
  let to = from + 1
  while (to < line.end && runOf[to] === run && gapBeforePt[to] === 0 && isEastAsian(classes[to] ?? 0) === isWide && !(isSqueezed && squeezeAt(text, to) > 0)) to += 1
  return to
}

function segmentWidth(text: MeasuredText, from: number, to: number, stretchPt: number): number {
  const { advancePt } = text.galley
  let width = 0
  for (let index = from; index < to; index += 1) width += (advancePt[index] ?? 0) + (stretchPt > 0 && index > from && stretches(text, index) ? stretchPt : 0)
  return width
}
