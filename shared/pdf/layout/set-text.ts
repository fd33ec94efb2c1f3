import { addNode, type FlowContext } from './flow-context.ts'
import { breakLines, holeEm, type Line } from './break-lines.ts'
import { breakPhrases, narrowEm } from './break-phrases.ts'
import { inlineRuns } from './inline-runs.ts'
import { measureText, type MeasuredText } from './measured-text.ts'
import { placeLine, type PlacedLine } from './place-line.ts'
import type { Inline } from '#shared/documents/block.ts'
import type { LineStyle } from './style-sheet.ts'
import type { Owner } from '../layout-types.ts'
import type { Run } from './run.ts'

export type TextPlace = {
  readonly leftPt: number
  readonly widthPt: number
  readonly indentPt: number
  readonly align: 'left' | 'right' | 'centre'
  readonly justify: boolean
  /** Lines of about one length, parted between phrases. */
  readonly isTitle?: true
  /** Empty space above the first line. */
  readonly topPt?: number
  /** Node of the text; links and drawn boxes become its children. */
  readonly owner: Owner
}

/** The inlines of one paragraph or cell, measured in a style. */
export function measureInlines(children: readonly Inline[], style: LineStyle, context: FlowContext): MeasuredText {
  return measureText(inlineRuns(children, style, context.pages, context.fonts), context.fonts)
}

/** Lines of a text, each relative to the top of its own strip of one leading (the first with `topPt` above it). */
export function setText(text: MeasuredText, style: LineStyle, place: TextPlace, context: FlowContext): readonly PlacedLine[] {
  const owners = text.runs.map((run) => ownerOf(run, place.owner, context))
  const baselinePt = baselineIn(style)
  return linesIn(text, style, place).map((line, index) =>
    placeLine(text, line, { leftPt: place.leftPt + (index === 0 ? place.indentPt : 0), baselinePt: baselinePt + (index === 0 ? (place.topPt ?? 0) : 0), align: place.align, justify: place.justify, owners }),
  )
}

function linesIn(text: MeasuredText, style: LineStyle, { widthPt, indentPt, justify, isTitle }: TextPlace): readonly Line[] {
  if (isTitle === true || (!justify && indentPt === 0 && widthPt < style.sizePt * narrowEm)) return breakPhrases(text, { widthPt, balanced: isTitle === true })
  return breakLines(text, { widthPt, firstIndentPt: indentPt, holeEm: justify ? holeEm.justified : holeEm.ragged, squeezes: justify })
}

/** Distance from the top of a line to its baseline: the em box of a Japanese face, 0.88 over and 0.12 under, in the middle. */
export function baselineIn(style: LineStyle): number {
  return style.leadingPt / 2 + style.sizePt * 0.38
}

function ownerOf(run: Run, owner: Owner, context: FlowContext): Owner {
  if (owner === null) return null
  const { meaning } = run
  if (meaning.kind === 'box') return addNode(context, 'Span', owner, meaning.checked ? context.words.ticked : context.words.unticked)
  return meaning.kind === 'link' || meaning.kind === 'reserved' ? addNode(context, 'Link', owner) : owner
}
