import { breakLines } from './break-lines.ts'
import { breakPhrases } from './break-phrases.ts'
import { ink, lightRule, quietInk, type TextMeasure, type TextStyle } from './text-style.ts'
import { measureText, writtenBetween } from './measured-text.ts'
import { normaliseText } from '../fonts/normalise-text.ts'
import { placeLine } from './place-line.ts'
import type { Box, Owner } from '../layout-types.ts'
import type { ExhibitPart, PackLayoutInput } from './pack-layout-input.ts'
import type { PageFrame } from './page-frame.ts'

const labelStyle: TextStyle = { face: 'sans-bold', sizePt: 12, colour: ink }
const plate = { paddingPt: 8, heightPt: 24 } as const
const gapUnderPt = 10

type LineKind = 'title' | 'caption' | 'note'
type LineLook = { readonly style: TextStyle; readonly leadingPt: number; readonly most: number }

/** A title of any length takes no more than this; the index has it whole. */
const looks: Readonly<Record<LineKind, LineLook>> = {
  title: { style: { face: 'sans-bold', sizePt: 10, colour: ink }, leadingPt: 14, most: 3 },
  caption: { style: { face: 'sans', sizePt: 8.5, colour: quietInk }, leadingPt: 12, most: 3 },
  note: { style: { face: 'sans', sizePt: 8.5, colour: ink }, leadingPt: 12, most: 4 },
}

export type HeaderOwners = Readonly<Record<'label' | LineKind, Owner>>

type HeaderText = { readonly kind: LineKind; readonly text: string }

const textsOf = ({ title, caption, notes = [] }: ExhibitPart): readonly HeaderText[] =>
  [{ kind: 'title' as const, text: title }, { kind: 'caption' as const, text: caption }, { kind: 'note' as const, text: notes.join('\n') }].filter(({ kind, text }) => kind === 'title' || text !== '')

/** The plate and the lines stand in a band of their own above the content, so that they never cover it. */
export function exhibitHeaderHeight(part: ExhibitPart, page: PageFrame, input: PackLayoutInput, fonts: TextMeasure): number {
  const widthPt = captionWidth(part, input, page, fonts)
  return Math.max(plate.heightPt, textsOf(part).reduce((sum, text) => sum + heightOf(text, widthPt, fonts), 0)) + gapUnderPt + 4
}

export function exhibitHeader(part: ExhibitPart, frame: PageFrame, label: string, owners: HeaderOwners, input: PackLayoutInput, fonts: TextMeasure): readonly Box[] {
  const widthPt = captionWidth(part, input, frame, fonts)
  let topPt = frame.topPt
  const lines = textsOf(part).flatMap((text) => {
    const boxes = setLines(text.text, looks[text.kind], { leftPt: frame.leftPt, topPt, widthPt, owner: owners[text.kind] }, fonts)
    topPt += heightOf(text, widthPt, fonts)
    return boxes
  })
  const rulePt = frame.topPt + exhibitHeaderHeight(part, frame, input, fonts) - gapUnderPt
  return [
    ...plateBoxes(normaliseText(label), frame, owners.label, fonts),
    ...lines,
    { kind: 'line', owner: null, fromXPt: frame.leftPt, fromYPt: rulePt, toXPt: frame.leftPt + frame.widthPt, toYPt: rulePt, stroke: lightRule, strokePt: 0.5 },
  ]
}

function heightOf({ kind, text }: HeaderText, widthPt: number, fonts: TextMeasure): number {
  const { style, leadingPt, most } = looks[kind]
  return Math.min(most, countLines(text, style, widthPt, fonts)) * leadingPt
}

function plateBoxes(label: string, frame: PageFrame, owner: Owner, fonts: TextMeasure): readonly Box[] {
  const most = frame.widthPt / 2 - plate.paddingPt * 2
  const natural = fonts.measure(labelStyle.face, labelStyle.sizePt, label)
  const sizePt = natural > most ? (labelStyle.sizePt * most) / natural : labelStyle.sizePt
  const widthPt = Math.min(natural, most) + plate.paddingPt * 2
  const xPt = frame.leftPt + frame.widthPt - widthPt
  return [
    { kind: 'rectangle', owner: null, xPt, yPt: frame.topPt, widthPt, heightPt: plate.heightPt, fill: [1, 1, 1], stroke: ink, strokePt: 0.9, radiusPt: 2 },
    { kind: 'text', owner, xPt: xPt + plate.paddingPt, baselinePt: frame.topPt + plate.heightPt / 2 + sizePt * 0.38, face: labelStyle.face, sizePt, text: label, colour: labelStyle.colour },
  ]
}

/** Room left of the widest plate that the exhibit can have. */
function captionWidth(part: ExhibitPart, input: PackLayoutInput, frame: PageFrame, fonts: TextMeasure): number {
  const widest = fonts.measure(labelStyle.face, labelStyle.sizePt, input.words.runningLabel(part.label, 888, 888))
  return frame.widthPt - Math.min(widest + plate.paddingPt * 2, frame.widthPt / 2) - 14
}

type LinesPlace = { readonly leftPt: number; readonly topPt: number; readonly widthPt: number; readonly owner: Owner }

function setLines(text: string, look: LineLook, place: LinesPlace, fonts: TextMeasure): readonly Box[] {
  const { style, leadingPt, most } = look
  const measured = measureText([{ text: normaliseText(text), style, meaning: { kind: 'plain' } }], fonts)
  const lines = breakPhrases(measured, { widthPt: place.widthPt })
  const end = lines[most - 1]?.end ?? 0
  if (lines.length > most) return setLines(`${writtenBetween(measured, measured.from, end - 2)}…`, look, place, fonts)
  return lines.flatMap((line, index) => {
    const baselinePt = place.topPt + index * leadingPt + leadingPt / 2 + style.sizePt * 0.38
    return placeLine(measured, line, { leftPt: place.leftPt, baselinePt, align: 'left', justify: false, owners: [place.owner] }).boxes
  })
}

function countLines(text: string, style: TextStyle, widthPt: number, fonts: TextMeasure): number {
  return breakLines(measureText([{ text: normaliseText(text), style, meaning: { kind: 'plain' } }], fonts), { widthPt }).length
}
