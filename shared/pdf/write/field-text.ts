import type { ForeignDocument } from '../pictures/foreign-document.ts'
import { latin1Bytes } from '../bytes.ts'
import { contentOperators } from '../read/content-operators.ts'
import { isArray, isName, numberOf, resolved, resolvedDictionary, resolvedItems } from '../read/pdf-item.ts'
import type { PdfDictionary, PdfItem, PdfObject } from '../read/pdf-item.ts'
import { textOf } from '../read/text-string.ts'
import { pdfHex, pdfNumber } from './pdf-values.ts'

/** The text of a field that the file leaves its reader to draw. */
export type FieldText = { readonly operators: Uint8Array; readonly resources: PdfItem; readonly box: readonly [width: number, height: number] }

const deepestField = 16
const marginPt = 2
const multilineFlag = 4096
const passwordFlag = 8192
/** For fields that name no size, as readers take it; and the face for those that name none. */
const ordinarySizePt = 12
const ordinaryFace: PdfDictionary = new Map([['/Type', '/Font'], ['/Subtype', '/Type1'], ['/BaseFont', '/Helvetica'], ['/Encoding', '/WinAnsiEncoding']])

/** Null for what is no field of text, is empty, or cannot be written in the letters of Western Europe. Source: ISO 32000-1, 12.7.3.3 and 12.7.4.3. */
export async function fieldText(foreign: ForeignDocument, widget: PdfDictionary, form: PdfDictionary | null, [width, height]: readonly [number, number]): Promise<FieldText | null> {
  const inherited = async (key: string): Promise<PdfObject> => resolved(foreign.objects, (await fromAbove(foreign, widget, key)) ?? form?.get(key))
  const flags = numberOf(await inherited('/Ff')) ?? 0
  const kind = await inherited('/FT')
  const text = (kind === '/Ch' ? await chosen(foreign, textOf(await inherited('/V')), await inherited('/Opt')) : textOf(await inherited('/V'))).replace(/\r\n?/g, '\n')
  if ((kind !== '/Tx' && kind !== '/Ch') || (kind === '/Tx' && (flags & passwordFlag) !== 0) || text === '' || /[^\n\x20-\x7E\xA0-\xFF]/.test(text)) return null
  const manner = mannerOf(textOf(await inherited('/DA')))
  const isMultiline = kind === '/Tx' && (flags & multilineFlag) !== 0
  const sizePt = manner.sizePt > 0 ? manner.sizePt : Math.min(ordinarySizePt, height * 0.7)
  const firstPt = isMultiline ? height - marginPt - sizePt : (height - sizePt) / 2 + sizePt * 0.22
  const lines = text.split('\n').map((line) => `${pdfHex(latin1Bytes(line))} Tj T*`).join(' ')
  const operators = `q BT ${manner.colour} ${manner.font} ${pdfNumber(sizePt)} Tf ${pdfNumber(sizePt * 1.15)} TL ${marginPt} ${pdfNumber(firstPt)} Td ${lines} ET Q`
  return { operators: latin1Bytes(operators), resources: await fontUnder(foreign, manner.font, form), box: [width, height] }
}

/** Of a choice the words that stand for its value: ISO 32000-1, 12.7.4.4. */
async function chosen({ objects }: ForeignDocument, value: string, options: PdfObject): Promise<string> {
  for (const option of isArray(options) ? options : []) {
    const pair = await resolvedItems(objects, option)
    if (pair.length === 2 && textOf(pair[0]) === value) return textOf(pair[1])
  }
  return value
}

/** A field hands its entries down to its widgets: ISO 32000-1, 12.7.3.1. */
async function fromAbove({ objects }: ForeignDocument, widget: PdfDictionary, key: string): Promise<PdfItem | undefined> {
  let field: PdfDictionary | null = widget
  for (let depth = 0; field !== null && depth < deepestField; depth += 1) {
    if (field.has(key)) return field.get(key)
    field = await resolvedDictionary(objects, field.get('/Parent'))
  }
  return undefined
}

type Manner = { readonly font: string; readonly sizePt: number; readonly colour: string }

/** Of the operators that a field asks for, only its font and colour are taken. */
function mannerOf(appearance: string): Manner {
  let manner: Manner = { font: '/Helv', sizePt: 0, colour: '0 g' }
  try {
    for (const { operator, operands } of contentOperators(latin1Bytes(appearance.replace(/[^\x20-\x7E]/g, ' ')))) {
      const [first] = operands
      if (operator === 'Tf' && isName(first)) manner = { ...manner, font: first, sizePt: numberOf(operands[1]) ?? 0 }
      if (['g', 'rg', 'k'].includes(operator) && operands.every((operand) => numberOf(operand) !== null)) manner = { ...manner, colour: `${operands.join(' ')} ${operator}` }
    }
  } catch {
    return manner
  }
  return manner
}

async function fontUnder({ objects }: ForeignDocument, name: string, form: PdfDictionary | null): Promise<PdfItem> {
  const lent = await resolvedDictionary(objects, form?.get('/DR'))
  const fonts = await resolvedDictionary(objects, lent?.get('/Font'))
  return new Map([['/Font', new Map([[name, fonts?.get(name) ?? ordinaryFace]])]])
}
