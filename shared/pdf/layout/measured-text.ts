import { breakLevel, findBreaks } from './break-opportunities.ts'
import { characterClass, classAt, classCount, isEastAsian } from './character-class.ts'
import { reserveRoom, type Galley } from './galley.ts'
import { objectCharacter, type Run } from './run.ts'
import { isOfUnits, splitClusters } from './split-clusters.ts'
import type { TextMeasure } from './text-style.ts'

/** A paragraph ready for line breaking: the clusters of a galley from `from` until before `to`. */
export type MeasuredText = {
  readonly runs: readonly Run[]
  /** The texts of all runs, one after the other. */
  readonly whole: string
  readonly galley: Galley
  readonly from: number
  readonly to: number
}

/**
 * Space between Japanese and Western letters. Typesetters use up to a quarter em; readers of PDF text take anything
 * from a tenth of an em for a space character, and 10月3日 must be found as it was written.
 */
export const japaneseWesternGapEm = 0.095

export function measureText(runs: readonly Run[], fonts: TextMeasure): MeasuredText {
  const [first] = runs
  const whole = runs.length === 1 && first !== undefined ? first.text : runs.map((run) => run.text).join('')
  const { galley, from } = reserveRoom(whole.length)
  let to = from
  let unitAt = 0
  for (const [index, run] of runs.entries()) {
    to = isOfUnits(run.text) ? addUnits(galley, to, whole, unitAt, run, index, fonts) : addClusters(galley, to, unitAt, run, index, fonts)
    unitAt += run.text.length
  }
  const text: MeasuredText = { runs, whole, galley, from, to }
  classify(text)
  addSpacing(text)
  findBreaks(whole, galley, from, to)
  holdTogether(text)
  return text
}

/** What is written from one cluster until before another. */
export function writtenBetween({ whole, galley, to }: MeasuredText, from: number, until: number): string {
  return from >= until ? '' : whole.slice(galley.unitAt[from], until < to ? galley.unitAt[until] : whole.length)
}

/** Size of the style in which a cluster is set. */
export function sizeAt(text: MeasuredText, index: number): number {
  return text.runs[text.galley.runOf[index] ?? 0]?.style.sizePt ?? 10
}

const lineFeed = 0x0a
const objectUnit = objectCharacter.charCodeAt(0)

function addUnits({ unitAt, runOf, advancePt }: Galley, from: number, whole: string, fromUnit: number, run: Run, runIndex: number, fonts: TextMeasure): number {
  const { face, sizePt } = run.style
  const emOf = fonts.unitWidths(face)
  const count = run.text.length
  for (let offset = 0; offset < count; offset += 1) {
    const unit = whole.charCodeAt(fromUnit + offset)
    unitAt[from + offset] = fromUnit + offset
    if (runIndex > 0) runOf[from + offset] = runIndex
    advancePt[from + offset] = unit === lineFeed ? 0 : unit === objectUnit ? objectWidth(run, fonts) : emOf(unit) * sizePt
  }
  return from + count
}

function addClusters({ unitAt, runOf, advancePt }: Galley, from: number, fromUnit: number, run: Run, runIndex: number, fonts: TextMeasure): number {
  let to = from
  let at = fromUnit
  for (const cluster of splitClusters(run.text)) {
    unitAt[to] = at
    runOf[to] = runIndex
    advancePt[to] = cluster === '\n' ? 0 : cluster === objectCharacter ? objectWidth(run, fonts) : fonts.measure(run.style.face, run.style.sizePt, cluster)
    at += cluster.length
    to += 1
  }
  return to
}

function objectWidth(run: Run, fonts: TextMeasure): number {
  const meaning = run.meaning
  if (meaning.kind === 'blank' || meaning.kind === 'reserved') return meaning.widthPt
  if (meaning.kind === 'box') return run.style.sizePt * 1.45
  return fonts.measure(run.style.face, run.style.sizePt, objectCharacter)
}

function classify({ whole, galley: { unitAt, classes }, from, to }: MeasuredText): void {
  for (let index = from; index < to; index += 1) classes[index] = classAt(whole, unitAt[index] ?? 0)
}

/** 甲第18号証の12・140頁, Exhibit AA, p. 12; a volume may stand below them. */
const isLabel = (run: Run): boolean => run.text.length <= 20 && !/分冊|vol\./u.test(run.text)

/** A label and the name of a gap are parted only where no line holds them, a longer link and a tick box where that leaves no hole. */
function holdTogether({ runs, galley: { runOf, breakAfter }, from, to }: MeasuredText): void {
  if (runs.every((run) => run.meaning.kind === 'plain')) return
  for (let index = from; index + 1 < to; index += 1) {
    const run = runs[runOf[index] ?? 0]
    const level = breakAfter[index] ?? 0
    if (run === undefined || (level !== breakLevel.free && level !== breakLevel.reluctant)) continue
    if (run.meaning.kind === 'box') breakAfter[index] = breakLevel.reluctant
    if (run.meaning.kind === 'gap' && runOf[index] === runOf[index + 1] && isLabel(run)) breakAfter[index] = breakLevel.emergency
    if (run.meaning.kind === 'link' && runOf[index] === runOf[index + 1]) breakAfter[index] = isLabel(run) ? breakLevel.emergency : breakLevel.reluctant
  }
}

function addSpacing(text: MeasuredText): void {
  const { galley, from, to } = text
  const { classes, advancePt, gapBeforePt, headTrimPt, tailTrimPt } = galley
  let before: number = classes[from] ?? 0
  for (let index = from; index < to; index += 1) {
    const own = classes[index] ?? 0
    const advance = advancePt[index] ?? 0
    if (own === characterClass.space || own === characterClass.wideSpace) tailTrimPt[index] = advance
    else if (own === characterClass.closing && advance > sizeAt(text, index) * 0.9) tailTrimPt[index] = advance / 2
    else if (own === characterClass.opening && advance > sizeAt(text, index) * 0.9) headTrimPt[index] = advance / 2
    const gapEm = pairGaps[before * classCount + own] ?? 0
    if (gapEm !== 0 && index > from) gapBeforePt[index] = gapEm * Math.min(sizeAt(text, index), sizeAt(text, index - 1))
    before = own
  }
}

/** JLREQ 3.1.4: of two half-em blanks that meet one is taken away; between scripts a little is added (3.2.2). */
export function pairGapEm(before: number, after: number): number {
  const { opening, closing, middle, ideographic, western, wideSpace } = characterClass
  if (before === closing && (after === closing || after === opening)) return -0.5
  if (before === opening && after === opening) return -0.5
  if (before === wideSpace && after === opening) return -0.5
  if (before === closing && after === middle) return -0.25
  if (before === middle && after === opening) return -0.25
  if (before === ideographic && after === western) return japaneseWesternGapEm
  if (before === western && after === ideographic) return japaneseWesternGapEm
  return 0
}

const pairGaps = Float64Array.from({ length: classCount * classCount }, (_, pair) => pairGapEm(Math.floor(pair / classCount), pair % classCount))

/** True where a justified line may be stretched between two clusters. */
export function mayStretch(before: number, after: number): boolean {
  return (isEastAsian(before) || before === characterClass.space) && (isEastAsian(after) || after === characterClass.space)
}
