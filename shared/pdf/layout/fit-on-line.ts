import type { LineStyle } from './style-sheet.ts'
import { splitClusters } from './split-clusters.ts'
import type { TextMeasure } from './text-style.ts'

export type FittedText = { readonly text: string; readonly sizePt: number; readonly widthPt: number }

/** Smaller than this nobody reads. */
const smallestShare = 0.6

/** A name that must stand on one line: set smaller where the room is short, and cut with … where that is not enough. */
export function fitOnLine(whole: string, style: LineStyle, roomPt: number, fonts: TextMeasure): FittedText {
  const one = whole.replaceAll('\n', ' ')
  const widthOf = (text: string, sizePt: number): number => fonts.measure(style.face, sizePt, text)
  const naturalPt = widthOf(one, style.sizePt)
  const sizePt = style.sizePt * Math.min(1, Math.max(smallestShare, roomPt / Math.max(naturalPt, 1)))
  const widthPt = widthOf(one, sizePt)
  if (widthPt <= roomPt + 0.01) return { text: one, sizePt, widthPt }
  const clusters = splitClusters(one)
  const share = Math.max(0, (roomPt - widthOf('…', sizePt)) / widthPt)
  for (let kept = Math.min(clusters.length, Math.ceil(clusters.length * share * 2)); kept > 0; kept -= 1) {
    const text = `${clusters.slice(0, kept).join('')}…`
    if (widthOf(text, sizePt) <= roomPt) return { text, sizePt, widthPt: widthOf(text, sizePt) }
  }
  return { text: '…', sizePt, widthPt: widthOf('…', sizePt) }
}
