import type { Colour } from '../layout-types.ts'
import { pdfNumber } from './pdf-values.ts'

/** Remembers the colours, so that they are set only when they change. */
export type Pen = { readonly fill: (colour: Colour) => string; readonly stroke: (colour: Colour, widthPt: number) => string }

export function openPen(): Pen {
  let filled = ''
  let stroked = ''
  return {
    fill: (colour) => {
      const operator = `${colour.map(pdfNumber).join(' ')} rg\n`
      if (operator === filled) return ''
      filled = operator
      return operator
    },
    stroke: (colour, widthPt) => {
      const operator = `${colour.map(pdfNumber).join(' ')} RG ${pdfNumber(widthPt)} w\n`
      if (operator === stroked) return ''
      stroked = operator
      return operator
    },
  }
}
