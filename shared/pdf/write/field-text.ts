import type { ForeignDocument } from '../pictures/foreign-document.ts'
import { latin1Bytes } from '../bytes.ts'
import { normaliseText } from '../fonts/normalise-text.ts'
import { contentOperators } from '../read/content-operators.ts'
import { countOf, isArray, isName, isStream, numberOf, resolved, resolvedDictionary, resolvedItems } from '../read/pdf-item.ts'
import type { PdfDictionary, PdfItem, PdfObject } from '../read/pdf-item.ts'
import { textOf } from '../read/text-string.ts'
import { linesWithin } from './field-lines.ts'
import { hasKnownLetters, placeOwnText, wideMeasure } from './own-text.ts'
import type { OwnText, Quadding } from './own-text.ts'
import { pdfHex, pdfNumber } from './pdf-values.ts'

/** The text of a field that the file leaves its reader to draw. `isWhole` where its frame surely holds it, and it is all that a reader shows. */
export type FieldText = { readonly operators: Uint8Array; readonly resources: PdfItem; readonly box: readonly [width: number, height: number]; readonly isWhole: boolean } | { readonly own: OwnText; readonly box: readonly [width: number, height: number]; readonly isWhole: boolean }

const deepestField = 16
const marginPt = 2
const multilineFlag = 4096
const passwordFlag = 8192
const comboFlag = 131_072
const combFlag = 16_777_216
/** More cells than a form has. */
const mostCells = 500
const leadingOfSize = 1.15
/** For fields that name no size, as readers take it; and the face for those that name none. */
const ordinarySizePt = 12
const ordinaryFace: PdfDictionary = new Map([['/Type', '/Font'], ['/Subtype', '/Type1'], ['/BaseFont', '/Helvetica'], ['/Encoding', '/WinAnsiEncoding']])

/**
 * Null for what is no field of text or is empty. What the fonts of forms are sure to have, the letters of Western Europe at the left of a
 * frame that surely holds them, is drawn in the field's own font; anything else in the bundled ones, whose letters and widths are known;
 * `undrawable` is a text that cannot be read. Source: ISO 32000-1, 12.7.3.3 and 12.7.4.3.
 */
export async function fieldText(foreign: ForeignDocument, widget: PdfDictionary, form: PdfDictionary | null, [width, height]: readonly [number, number]): Promise<FieldText | 'undrawable' | null> {
  const inherited = async (key: string): Promise<PdfObject> => inheritedBy(foreign, widget, form, key)
  const flags = numberOf(await inherited('/Ff')) ?? 0
  const kind = await inherited('/FT')
  if ((kind !== '/Tx' && kind !== '/Ch') || (kind === '/Tx' && (flags & passwordFlag) !== 0)) return null
  const value = await inherited('/V')
  if (isStream(value)) return 'undrawable'
  const text = normaliseText(kind === '/Ch' ? await chosenWords(foreign, value, await inherited('/Opt')) : textOf(value))
  if (text === '') return null
  const manner = mannerOf(textOf(await inherited('/DA')))
  const isMultiline = isArray(value) || (kind === '/Tx' && (flags & multilineFlag) !== 0)
  // Of a list a reader shows what was not chosen too.
  const isList = kind === '/Ch' && (flags & comboFlag) === 0
  const cells = kind === '/Tx' && !isMultiline && (flags & combFlag) !== 0 ? (countOf(await inherited('/MaxLen')) ?? 0) : 0
  const own: OwnText = { text, colour: manner.colour, sizePt: Math.max(0, manner.sizePt), quadding: quaddings[numberOf(await inherited('/Q')) ?? 0] ?? 'left', cells: cells > 0 && cells <= mostCells ? cells : null, isMultiline, box: [width, height] }
  const ordinary = own.quadding === 'left' && own.cells === null && !/[^\n\x20-\x7E\xA0-\xFF]/.test(text) ? await inOwnFont(foreign, own, manner, form) : null
  if (ordinary !== null && (ordinary.isWhole || own.sizePt > 0)) return { ...ordinary, isWhole: ordinary.isWhole && !isList }
  return { own, box: own.box, isWhole: hasKnownLetters(text) && placeOwnText(own, wideMeasure).isWithin && !isList }
}

const quaddings: readonly Quadding[] = ['left', 'centre', 'right']

async function inOwnFont(foreign: ForeignDocument, { text, isMultiline, box: [width, height] }: OwnText, manner: Manner, form: PdfDictionary | null): Promise<Extract<FieldText, { readonly resources: PdfItem }>> {
  const sizePt = manner.sizePt > 0 ? manner.sizePt : Math.min(ordinarySizePt, height * 0.7)
  const { lines, isWithin } = linesWithin(text, width - 2 * marginPt, sizePt, isMultiline)
  const firstPt = isMultiline ? height - marginPt - sizePt : (height - sizePt) / 2 + sizePt * 0.22
  const lowestPt = firstPt - (lines.length - 1) * sizePt * leadingOfSize
  const shown = lines.map((line) => `${pdfHex(latin1Bytes(line))} Tj T*`).join(' ')
  const operators = `q BT ${manner.colour} ${manner.font} ${pdfNumber(sizePt)} Tf ${pdfNumber(sizePt * leadingOfSize)} TL ${marginPt} ${pdfNumber(firstPt)} Td ${shown} ET Q`
  return { operators: latin1Bytes(operators), resources: await fontUnder(foreign, manner.font, form), box: [width, height], isWhole: isWithin && lowestPt >= 0 }
}

/** A box that is ticked, or the one of several that is chosen. */
export async function isSetButton(foreign: ForeignDocument, widget: PdfDictionary, form: PdfDictionary | null): Promise<boolean> {
  if ((await inheritedBy(foreign, widget, form, '/FT')) !== '/Btn') return false
  const own = await resolved(foreign.objects, widget.get('/AS'))
  const state = isName(own) ? own : await inheritedBy(foreign, widget, form, '/V')
  return isName(state) && state !== '/Off'
}

const inheritedBy = async (foreign: ForeignDocument, widget: PdfDictionary, form: PdfDictionary | null, key: string): Promise<PdfObject> =>
  resolved(foreign.objects, (await fromAbove(foreign, widget, key)) ?? form?.get(key))

/** Of several choices each on a line of its own. */
async function chosenWords(foreign: ForeignDocument, value: PdfObject, options: PdfObject): Promise<string> {
  const values = isArray(value) ? await resolvedItems(foreign.objects, value) : [value]
  return (await Promise.all(values.map((one) => chosen(foreign, textOf(one), options)))).join('\n')
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
  const font = await resolvedDictionary(objects, fonts?.get(name))
  // The codes of a composite font are not letters: through it other words would appear.
  const isLent = font !== null && (await resolved(objects, font.get('/Subtype'))) !== '/Type0'
  return new Map([['/Font', new Map([[name, isLent ? (fonts?.get(name) ?? ordinaryFace) : ordinaryFace]])]])
}
