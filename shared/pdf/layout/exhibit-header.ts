import { breakLines } from './break-lines.ts'
import { exhibitFrame, type PageFrame } from './page-frame.ts'
import { ink, lightRule, quietInk, type TextMeasure, type TextStyle } from './text-style.ts'
import { measureText } from './measured-text.ts'
import { normaliseText } from '../fonts/normalise-text.ts'
import { placeLine } from './place-line.ts'
import type { Box, Owner } from '../layout-types.ts'
import type { ExhibitPart, PackLayoutInput } from './pack-layout-input.ts'

const labelStyle: TextStyle = { face: 'sans-bold', sizePt: 12, colour: ink }
const titleStyle: TextStyle = { face: 'sans-bold', sizePt: 10, colour: ink }
const captionStyle: TextStyle = { face: 'sans', sizePt: 8.5, colour: quietInk }
const plate = { paddingPt: 8, heightPt: 24 } as const
const titleLeadingPt = 14
const captionLeadingPt = 12
const gapUnderPt = 10
/** A title of any length takes no more than this; the index has it whole. */
const mostTitleLines = 3
const mostCaptionLines = 3

export type HeaderOwners = { readonly label: Owner; readonly title: Owner; readonly caption: Owner }

/** The plate and the caption stand in a band of their own above the content, so that they never cover it. */
export function exhibitHeaderHeight(part: ExhibitPart, input: PackLayoutInput, fonts: TextMeasure): number {
  const textWidthPt = captionWidth(part, input, exhibitFrame(input.paper), fonts)
  const titles = Math.min(mostTitleLines, countLines(part.title, titleStyle, textWidthPt, fonts))
  const captions = Math.min(mostCaptionLines, countLines(part.caption, captionStyle, textWidthPt, fonts))
  return Math.max(plate.heightPt, titles * titleLeadingPt + captions * captionLeadingPt) + gapUnderPt + 4
}

export function exhibitHeader(part: ExhibitPart, label: string, owners: HeaderOwners, input: PackLayoutInput, fonts: TextMeasure): readonly Box[] {
  const frame = exhibitFrame(input.paper)
  const widthPt = captionWidth(part, input, frame, fonts)
  const yPt = frame.topPt
  const titles = setLines(part.title, titleStyle, { leftPt: frame.leftPt, topPt: yPt, widthPt, leadingPt: titleLeadingPt, most: mostTitleLines, owner: owners.title }, fonts)
  const captionTopPt = yPt + Math.min(mostTitleLines, countLines(part.title, titleStyle, widthPt, fonts)) * titleLeadingPt
  const captions = setLines(part.caption, captionStyle, { leftPt: frame.leftPt, topPt: captionTopPt, widthPt, leadingPt: captionLeadingPt, most: mostCaptionLines, owner: owners.caption }, fonts)
  const rulePt = yPt + exhibitHeaderHeight(part, input, fonts) - gapUnderPt
  return [
    ...plateBoxes(normaliseText(label), frame, owners.label, fonts),
    ...titles,
    ...captions,
    { kind: 'line', owner: null, fromXPt: frame.leftPt, fromYPt: rulePt, toXPt: frame.leftPt + frame.widthPt, toYPt: rulePt, stroke: lightRule, strokePt: 0.5 },
  ]
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

type LinesPlace = { readonly leftPt: number; readonly topPt: number; readonly widthPt: number; readonly leadingPt: number; readonly most: number; readonly owner: Owner }

function setLines(text: string, style: TextStyle, place: LinesPlace, fonts: TextMeasure): readonly Box[] {
  const measured = measureText([{ text: normaliseText(text), style, meaning: { kind: 'plain' } }], fonts)
  const lines = breakLines(measured, { widthPt: place.widthPt })
  const end = lines[place.most - 1]?.end ?? 0
  if (lines.length > place.most) return setLines(`${measured.clusters.slice(0, end - 2).join('')}…`, style, place, fonts)
  return lines.flatMap((line, index) => {
    const baselinePt = place.topPt + index * place.leadingPt + place.leadingPt / 2 + style.sizePt * 0.38
    return placeLine(measured, line, { leftPt: place.leftPt, baselinePt, align: 'left', justify: false, owners: [place.owner] }).boxes
  })
}

function countLines(text: string, style: TextStyle, widthPt: number, fonts: TextMeasure): number {
  return breakLines(measureText([{ text: normaliseText(text), style, meaning: { kind: 'plain' } }], fonts), { widthPt }).length
}
