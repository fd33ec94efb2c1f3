import type { Colour } from '../layout-types.ts'
import { pdfNumber } from './pdf-values.ts'

/** Remembers the colours, so that they are set only when they change. */
export type Pen = { readonly fill: (colour: Colour) => string; readonly stroke: (colour: Colour, widthPt: number) => string }

export function openPen(): Pen {
  let filled: Colour | null = null
  let stroked: Colour | null = null
  let strokedPt = 0
  return {
    fill: (colour) => {
      if (isSame(colour, filled)) return ''
      filled = colour
      return `${colour.map(pdfNumber).join(' ')} rg\n`
    },
    stroke: (colour, widthPt) => {
      if (widthPt === strokedPt && isSame(colour, stroked)) return ''
      stroked = colour
      strokedPt = widthPt
      return `${colour.map(pdfNumber).join(' ')} RG ${pdfNumber(widthPt)} w\n`
    },
  }
}

const isSame = (one: Colour, other: Colour | null): boolean =>
  one === other || (other !== null && one[0] === other[0] && one[1] === other[1] && one[2] === other[2])
