import type { Box } from '../layout-types.ts'
import { pdfNumber } from './pdf-values.ts'
import type { TextEncoder } from './text-encoder.ts'

type UnseenBox = Extract<Box, { readonly kind: 'unseen' }>

/** A word in text rendering mode 3, neither filled nor stroked, stretched to its width. Source: ISO 32000-1, 9.3.4 (horizontal scaling) and 9.3.6. */
export function drawUnseen(box: UnseenBox, baselinePt: number, encoder: TextEncoder): string {
  const runs = encoder.encode('sans', box.text)
  const naturalPt = (runs.reduce((sum, { advance }) => sum + advance, 0) * box.sizePt) / 1000
  if (naturalPt <= 0 || box.widthPt <= 0) return ''
  const shown = runs.map(({ fontKey, codes }) => `/${fontKey} ${pdfNumber(box.sizePt)} Tf <${codes.map((code) => code.toString(16).padStart(4, '0')).join('')}> Tj`)
  return `q BT 3 Tr ${pdfNumber((box.widthPt / naturalPt) * 100)} Tz ${pdfNumber(box.xPt)} ${pdfNumber(baselinePt)} Td ${shown.join(' ')} ET Q\n`
}
