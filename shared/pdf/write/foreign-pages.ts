import { latin1Bytes } from '../bytes.ts'
import type { Machine } from '../machine.ts'
import type { Picture } from '../picture.ts'
import { guarded, openForeignDocument, refusePdf } from '../pictures/foreign-document.ts'
import type { ForeignDocument } from '../pictures/foreign-document.ts'
import { pageFrame } from '../read/page-frame.ts'
import type { PageFrame } from '../read/page-frame.ts'
import type { PdfDictionary, PdfItem } from '../read/pdf-item.ts'
import { openForeignCopier } from './copy-foreign-objects.ts'
import type { ForeignCopier } from './copy-foreign-objects.ts'
import { drawnResources } from './drawn-resources.ts'
import { drawOwnText } from './draw-own-text.ts'
import type { FieldInk } from './draw-own-text.ts'
import { appearancesOf, formOfFields } from './flatten-annotations.ts'
import type { Appearance } from './flatten-annotations.ts'
import { foreignContent } from './foreign-content.ts'
import type { PdfFile, StreamEntries } from './pdf-file.ts'
import { pdfDictionary, pdfReference } from './pdf-values.ts'
import type { PdfValue } from './pdf-values.ts'
import { withoutHiddenLayers } from './without-hidden-layers.ts'

type ForeignPage = Extract<Picture, { readonly kind: 'pdf-page' }>

/** Pages of other PDFs, drawn as forms: their text stays text, their links and programs stay behind. */
export type ForeignPages = { readonly write: (number: number, picture: ForeignPage, name: string) => Promise<void> }

type Opened = { readonly key: string; readonly foreign: ForeignDocument; readonly copier: ForeignCopier }

/** One document is kept open: the pages of an exhibit follow each other. */
export function openForeignPages(file: PdfFile, machine: Machine, ink: FieldInk): ForeignPages {
  let opened: Opened | null = null
  const open = async (picture: ForeignPage, name: string): Promise<Opened> => {
    if (opened?.key === picture.documentKey) return opened
    opened = null
    const held = picture.opened?.deref()
    const foreign = held === undefined ? await openForeignDocument(await picture.load(), name, machine.inflate, picture.mustRead) : { ...held, file: name, mustRead: picture.mustRead === true }
    return (opened = { key: picture.documentKey, foreign, copier: openForeignCopier(file, foreign) })
  }
  return {
    write: async (number, picture, name) => {
      const { foreign, copier } = await open(picture, name)
      const page = foreign.pages[picture.pageNumber - 1]
      if (page === undefined) return refusePdf(name, 'damaged')
      await guarded(name, async () => {
        await writePage(file, foreign, copier, ink, number, page)
        await copier.finish()
      })
    },
  }
}

async function writePage(file: PdfFile, foreign: ForeignDocument, copier: ForeignCopier, ink: FieldInk, number: number, page: PdfDictionary): Promise<void> {
  const frame = await pageFrame(foreign.objects, page)
  const fields = await formOfFields(foreign)
  const appearances = await appearancesOf(foreign, page, fields)
  const group = copier.copy(page.get('/Group'))
  const square = numbers(toUnitSquare(frame))
  if (appearances.length === 0) return writeContent(file, foreign, copier, number, page, { ...formOf(frame), Matrix: square, Group: group })
  // What lies on the page is drawn over the page as a form of its own, so that neither can unsettle the other.
  const content = file.reserve()
  await writeContent(file, foreign, copier, content, page, formOf(frame))
  const forms: Record<string, PdfValue> = { P: pdfReference(content) }
  for (const [index, { shows }] of appearances.entries()) forms[`A${index}`] = await writeAppearance(file, copier, ink, shows, fields?.get('/DR') ?? page.get('/Resources'))
  const operators = ['/P Do', ...appearances.map(({ matrix }, index) => `q ${matrix.map(plainNumber).join(' ')} cm /A${index} Do Q`)]
  await file.packedStream(number, { ...formOf(frame), Matrix: square, Group: group, Resources: pdfDictionary({ XObject: pdfDictionary(forms) }) }, latin1Bytes(operators.join('\n')))
}

async function writeAppearance(file: PdfFile, copier: ForeignCopier, ink: FieldInk, shows: Appearance['shows'], lent: PdfItem | undefined): Promise<PdfValue> {
  if (!('box' in shows)) return copier.copyForm(shows, lent)
  const number = file.reserve()
  const drawn = 'own' in shows ? { resources: pdfDictionary({ Font: pdfReference(ink.fontsNumber) }), operators: await drawOwnText(shows.own, ink) } : { resources: copier.copy(shows.resources), operators: shows.operators }
  await file.packedStream(number, { Type: '/XObject', Subtype: '/Form', BBox: numbers([0, 0, ...shows.box]), Matrix: numbers(shows.turn), Resources: drawn.resources }, drawn.operators)
  return pdfReference(number)
}

const formOf = ({ left, bottom, right, top }: PageFrame): StreamEntries => ({ Type: '/XObject', Subtype: '/Form', BBox: numbers([left, bottom, right, top]) })

async function writeContent(file: PdfFile, foreign: ForeignDocument, copier: ForeignCopier, number: number, page: PdfDictionary, form: StreamEntries): Promise<void> {
  const { stored, operators } = await foreignContent(foreign, page.get('/Contents'))
  const cut = operators === null ? null : await withoutHiddenLayers(foreign, page.get('/Resources'), operators)
  const entries = { ...form, Resources: copier.copy(await drawnResources(foreign, page.get('/Resources'), cut ?? operators)) }
  if (cut !== null) return file.packedStream(number, entries, cut)
  if (operators !== null && !stored?.dictionary.has('/Filter')) return file.packedStream(number, entries, operators)
  if (stored === null) return refusePdf(foreign.file, 'damaged')
  await file.stream(number, { ...entries, Filter: copier.copy(stored.dictionary.get('/Filter')), DecodeParms: copier.copy(stored.dictionary.get('/DecodeParms')) }, stored.bytes)
}

/** More decimals than elsewhere: they are multiplied by the size of a page. */
const plainNumber = (value: number): string => value.toFixed(9).replace(/\.?0+$/, '')
const numbers = (values: readonly number[]): string => `[${values.map(plainNumber).join(' ')}]`

/** Turned as `/Rotate` says (clockwise), so that the page stands upright in the unit square. */
function toUnitSquare({ left, bottom, right, top, turn }: PageFrame): readonly number[] {
  const across = 1 / (right - left)
  const up = 1 / (top - bottom)
  switch (turn) {
    case 0:
      return [across, 0, 0, up, -left * across, -bottom * up]
    case 90:
      return [0, -across, up, 0, -bottom * up, right * across]
    case 180:
      return [-across, 0, 0, -up, right * across, top * up]
    case 270:
      return [0, across, -up, 0, top * up, -left * across]
  }
}
