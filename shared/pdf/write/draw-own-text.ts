import { latin1Bytes } from '../bytes.ts'
import type { FontLibrary } from '../fonts/font-library.ts'
import type { OwnText } from './own-text.ts'
import { placeOwnText } from './own-text.ts'
import { pdfNumber } from './pdf-values.ts'
import type { TextEncoder } from './text-encoder.ts'

/** What fields are written with where their own fonts will not do: the fonts of the whole pack, under the number that its pages find them by. */
export type FieldInk = { readonly fonts: FontLibrary; readonly encoder: TextEncoder; readonly fontsNumber: number }

const face = 'sans'

/** The operators that show a field's text within its frame. */
export async function drawOwnText(own: OwnText, { fonts, encoder }: FieldInk): Promise<Uint8Array> {
  await fonts.prepare(own.text)
  const { sizePt, pieces } = placeOwnText(own, (text, size) => fonts.measure(face, size, text))
  const shown = pieces.filter(({ text }) => text !== '').map(({ text, xPt, yPt }) => {
    const runs = encoder.encode(face, text).map(({ fontKey, codes }) => `/${fontKey} ${pdfNumber(sizePt)} Tf <${codesInHex(codes)}> Tj`)
    return `1 0 0 1 ${pdfNumber(xPt)} ${pdfNumber(yPt)} Tm ${runs.join(' ')}`
  })
  return latin1Bytes(`q BT ${own.colour}\n${shown.join('\n')}\nET Q`)
}

const codesInHex = (codes: readonly number[]): string => codes.map((code) => code.toString(16).padStart(4, '0')).join('')
