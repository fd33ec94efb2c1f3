import { continuedPt } from './slice-picture.ts'
import { normaliseText } from '../fonts/normalise-text.ts'
import { placePicture } from './place-picture.ts'
import { quietInk, rule, type TextMeasure } from './text-style.ts'
import { unseenWords } from './unseen-words.ts'
import type { Box, Owner } from '../layout-types.ts'
import type { PackLayoutInput } from './pack-layout-input.ts'
import type { PageFrame } from './page-frame.ts'
import type { PictureSheet, SheetSlice } from './plan-exhibit.ts'

/** A picture, or one slice of a long one between dashed rules that say where it goes on. */
export function pictureBoxes({ source, frame, slice }: PictureSheet, { words }: PackLayoutInput, fonts: TextMeasure, ownerOf: (alternative: string) => Owner): readonly Box[] {
  if (slice === null) {
    const [owner, whole] = [ownerOf(source.alternative), placePicture(source.size, frame)]
    return [{ kind: 'picture', owner, ...whole, picture: source.picture }, ...unseenWords(source.words ?? [], whole, owner)]
  }
  const place = slicePlace(slice, source.size.width, frame)
  const { from, to } = slice.slice
  const crop = { from: from / source.size.height, to: to / source.size.height }
  const owner = ownerOf(words.slice(source.alternative, slice.number, slice.of))
  return [
    ...(slice.number === 1 ? [] : continuedMark(words.continuedFrom, place, 'above', fonts)),
    { kind: 'picture', owner, ...place, picture: source.picture, crop },
    ...unseenWords(source.words ?? [], place, owner, crop),
    ...(slice.number === slice.of ? [] : continuedMark(words.continuedOn, place, 'below', fonts)),
  ]
}

type Place = { readonly xPt: number; readonly yPt: number; readonly widthPt: number; readonly heightPt: number }

function slicePlace({ widthPt, slice, number }: SheetSlice, width: number, frame: PageFrame): Place {
  const yPt = frame.topPt + (number === 1 ? 0 : continuedPt)
  return { xPt: frame.leftPt + (frame.widthPt - widthPt) / 2, yPt, widthPt, heightPt: ((slice.to - slice.from) * widthPt) / width }
}

const markSizePt = 7
const markGapPt = 3

function continuedMark(text: string, { xPt, yPt, widthPt, heightPt }: Place, side: 'above' | 'below', fonts: TextMeasure): readonly Box[] {
  const rulePt = side === 'above' ? yPt - markGapPt : yPt + heightPt + markGapPt
  const baselinePt = side === 'above' ? rulePt - 3.5 : rulePt + markSizePt + 2
  const shown = normaliseText(text)
  return [
    { kind: 'line', owner: null, fromXPt: xPt, fromYPt: rulePt, toXPt: xPt + widthPt, toYPt: rulePt, stroke: rule, strokePt: 0.5, dashPt: 3 },
    { kind: 'text', owner: null, xPt: xPt + widthPt - fonts.measure('sans', markSizePt, shown), baselinePt, face: 'sans', sizePt: markSizePt, text: shown, colour: quietInk },
  ]
}
