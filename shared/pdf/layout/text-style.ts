import type { Colour, FaceId } from '../layout-types.ts'

export type TextStyle = { readonly face: FaceId; readonly sizePt: number; readonly colour: Colour }

/** What the layout asks of the fonts; `sizePt` scales linearly. */
export type TextMeasure = {
  readonly measure: (face: FaceId, sizePt: number, text: string) => number
  /** For text in which every UTF-16 unit is a character by itself. */
  readonly unitWidths: (face: FaceId) => UnitWidths
}

/** Width of a UTF-16 unit in ems. */
export type UnitWidths = (unit: number) => number

export function strongStyle(style: TextStyle): TextStyle {
  const face: FaceId = style.face === 'serif' || style.face === 'serif-bold' ? 'serif-bold' : 'sans-bold'
  return { ...style, face }
}

export const ink: Colour = [0.1, 0.1, 0.12]
export const quietInk: Colour = [0.38, 0.38, 0.42]
/** A citation: dark enough to print as text, blue enough to be seen as a link. */
export const linkInk: Colour = [0.09, 0.23, 0.47]
export const ochre: Colour = [0.66, 0.42, 0.05]
export const ochreTint: Colour = [1, 0.97, 0.88]
export const rule: Colour = [0.35, 0.35, 0.38]
export const lightRule: Colour = [0.78, 0.78, 0.8]
/** The line beside a quotation. */
export const quoteInk: Colour = [0.52, 0.54, 0.6]
export const tint: Colour = [0.953, 0.953, 0.96]
