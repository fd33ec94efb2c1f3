import { contentOf, openForeignCopier } from './copy-foreign-objects.ts'
import type { ForeignCopier } from './copy-foreign-objects.ts'
import { guarded, openForeignDocument, pageFrame, refusePdf } from '../pictures/foreign-document.ts'
import type { ForeignDocument, PageFrame } from '../pictures/foreign-document.ts'
import type { Picture } from '../picture.ts'
import type { PdfFile } from './pdf-file.ts'

type ForeignPage = Extract<Picture, { readonly kind: 'pdf-page' }>

/** Pages of other PDFs, drawn as forms: their text stays text, their links and programs stay behind. */
export type ForeignPages = { readonly write: (number: number, picture: ForeignPage, name: string) => Promise<void> }

type Opened = { readonly key: string; readonly foreign: ForeignDocument; readonly copier: ForeignCopier }

/** One document is kept open: the pages of an exhibit follow each other. */
export function openForeignPages(file: PdfFile): ForeignPages {
  let opened: Opened | null = null
  const open = async (picture: ForeignPage, name: string): Promise<Opened> => {
    if (opened?.key === picture.documentKey) return opened
    opened = null
    const foreign = await openForeignDocument(await picture.load(), name)
    return (opened = { key: picture.documentKey, foreign, copier: openForeignCopier(file, foreign) })
  }
  return {
    write: async (number, picture, name) => {
      const { foreign, copier } = await open(picture, name)
      await guarded(name, () => writePage(file, foreign, copier, number, picture.pageNumber))
    },
  }
}

async function writePage(file: PdfFile, foreign: ForeignDocument, copier: ForeignCopier, number: number, pageNumber: number): Promise<void> {
  const page = foreign.pages[pageNumber - 1]
  if (page === undefined) return refusePdf(foreign.file, 'damaged')
  const { lib } = foreign
  const frame = pageFrame(page, foreign.file)
  const content = contentOf(foreign, page.node.get(lib.PDFName.of('Contents')))
  const entries = {
    Type: '/XObject',
    Subtype: '/Form',
    BBox: numbers([frame.left, frame.bottom, frame.right, frame.top]),
    Matrix: numbers(toUnitSquare(frame)),
    Resources: copier.copy(page.node.Resources()) ?? '<<>>',
    Group: copier.copy(page.node.get(lib.PDFName.of('Group'))),
  }
  if (content.filter === undefined) await file.packedStream(number, entries, content.bytes)
  else await file.stream(number, { ...entries, Filter: copier.copy(content.filter), DecodeParms: copier.copy(content.parameters) }, content.bytes)
  await copier.finish()
}

/** More decimals than elsewhere: they are multiplied by the size of a page. */
const numbers = (values: readonly number[]): string => `[${values.map((value) => value.toFixed(9).replace(/\.?0+$/, '')).join(' ')}]`

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
