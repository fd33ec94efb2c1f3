import { breakLevel, breakOpportunities } from './break-opportunities.ts'
import { classOf, isEastAsian, type CharacterClass } from './character-class.ts'
import { objectCharacter, type Run } from './run.ts'
import { splitClusters } from './split-clusters.ts'
import type { TextMeasure, TextStyle } from './text-style.ts'

/** A paragraph ready for line breaking: one entry a cluster in every array, all lengths in points. */
export type MeasuredText = {
  readonly runs: readonly Run[]
  readonly clusters: readonly string[]
  readonly classes: readonly CharacterClass[]
  readonly runOf: readonly number[]
  readonly advancePt: readonly number[]
  /** Added before the cluster where another stands before it on the same line; negative where marks meet. */
  readonly gapBeforePt: readonly number[]
  /** Blank that falls away at the head of a line (the empty half of an opening bracket). */
  readonly headTrimPt: readonly number[]
  /** Blank that falls away at the end of a line (the empty half of 、, a space). */
  readonly tailTrimPt: readonly number[]
  /** A `breakLevel`. */
  readonly breakAfter: readonly number[]
}

/**
 * Space between Japanese and Western letters. Typesetters use up to a quarter em; readers of PDF text take anything
 * from a tenth of an em for a space character, and 10月3日 must be found as it was written.
 */
export const japaneseWesternGapEm = 0.095

export function measureText(runs: readonly Run[], fonts: TextMeasure): MeasuredText {
  const perRun = runs.map((run) => splitClusters(run.text))
  const clusters = perRun.length === 1 ? (perRun[0] ?? []) : perRun.flat()
  const runOf = perRun.length === 1 ? zeros(clusters.length) : perRun.flatMap((own, run) => own.map(() => run))
  const classes = clusters.map(classOf)
  const advancePt = advances(runs, clusters, runOf, fonts)
  return { runs, clusters, classes, runOf, advancePt, ...spacing(runs, clusters, classes, runOf, advancePt), breakAfter: levels(runs, clusters, runOf) }
}

function advances(runs: readonly Run[], clusters: readonly string[], runOf: readonly number[], fonts: TextMeasure): readonly number[] {
  const advancePt = zeros(clusters.length)
  clusters.forEach((cluster, index) => {
    const run = runs[runOf[index] ?? 0]
    if (run === undefined) return
    if (cluster === '\n') return
    advancePt[index] = cluster === objectCharacter ? objectWidth(run, fonts) : fonts.measure(run.style.face, run.style.sizePt, cluster)
  })
  return advancePt
}

function objectWidth(run: Run, fonts: TextMeasure): number {
  const meaning = run.meaning
  if (meaning.kind === 'blank' || meaning.kind === 'reserved') return meaning.widthPt
  if (meaning.kind === 'box') return run.style.sizePt * 1.45
  return fonts.measure(run.style.face, run.style.sizePt, objectCharacter)
}

function levels(runs: readonly Run[], clusters: readonly string[], runOf: readonly number[]): readonly number[] {
  const found = breakOpportunities(clusters)
  if (runs.every((run) => run.meaning.kind === 'plain')) return found
  for (let index = 0; index + 1 < clusters.length; index += 1) {
    const run = runs[runOf[index] ?? 0]
    if (run === undefined || (found[index] ?? 0) !== breakLevel.free) continue
    if (run.meaning.kind === 'box') found[index] = breakLevel.reluctant
    if (run.meaning.kind === 'link' && runOf[index] === runOf[index + 1]) found[index] = breakLevel.reluctant
  }
  return found
}

type Spacing = Pick<MeasuredText, 'gapBeforePt' | 'headTrimPt' | 'tailTrimPt'>

function spacing(
  runs: readonly Run[],
  clusters: readonly string[],
  classes: readonly CharacterClass[],
  runOf: readonly number[],
  advancePt: readonly number[],
): Spacing {
  const count = clusters.length
  const gapBeforePt = zeros(count)
  const headTrimPt = zeros(count)
  const tailTrimPt = zeros(count)
  for (let index = 0; index < count; index += 1) {
    const own = classes[index] ?? 'other'
    const advance = advancePt[index] ?? 0
    const style = runs[runOf[index] ?? 0]?.style
    const wide = style !== undefined && advance > style.sizePt * 0.9
    if (own === 'opening' && wide) headTrimPt[index] = advance / 2
    if (own === 'closing' && wide) tailTrimPt[index] = advance / 2
    if (own === 'space' || own === 'wide-space') tailTrimPt[index] = advance
    if (index > 0 && style !== undefined) gapBeforePt[index] = pairGapEm(classes[index - 1] ?? 'other', own) * pairSize(runs, runOf, index, style)
  }
  return { gapBeforePt, headTrimPt, tailTrimPt }
}

function pairSize(runs: readonly Run[], runOf: readonly number[], index: number, style: TextStyle): number {
  return Math.min(style.sizePt, runs[runOf[index - 1] ?? 0]?.style.sizePt ?? style.sizePt)
}

/** JLREQ 3.1.4: of two half-em blanks that meet one is taken away; between scripts a little is added (3.2.2). */
export function pairGapEm(before: CharacterClass, after: CharacterClass): number {
  if (before === 'closing' && (after === 'closing' || after === 'opening')) return -0.5
  if (before === 'opening' && after === 'opening') return -0.5
  if (before === 'wide-space' && after === 'opening') return -0.5
  if (before === 'closing' && after === 'middle') return -0.25
  if (before === 'middle' && after === 'opening') return -0.25
  if (before === 'ideographic' && after === 'western') return japaneseWesternGapEm
  if (before === 'western' && after === 'ideographic') return japaneseWesternGapEm
  return 0
}

/** True where a justified line may be stretched between two clusters. */
export function mayStretch(before: CharacterClass, after: CharacterClass): boolean {
  return (isEastAsian(before) || before === 'space') && (isEastAsian(after) || after === 'space')
}

/** Plain arrays: a table has thousands of short texts, for which typed arrays cost more than they save. */
function zeros(count: number): number[] {
  return new Array<number>(count).fill(0)
}
