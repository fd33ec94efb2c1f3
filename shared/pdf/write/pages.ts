import type { Destination, Layout, Page } from '../layout-types.ts'
import { openContentBytes } from './content-bytes.ts'
import type { GrowingTags } from './growing-tags.ts'
import { writeLinks } from './links.ts'
import { pageContent } from './page-content.ts'
import type { PdfFile } from './pdf-file.ts'
import { pdfArray, pdfDictionary, pdfNumber, pdfNumbers, pdfReference } from './pdf-values.ts'
import type { PictureRegister } from './picture-register.ts'
import { picturesAhead } from './read-ahead.ts'
import type { ParentKey, StructureLeaf } from './structure-tree.ts'
import type { TextEncoder } from './text-encoder.ts'

export type WrittenPages = {
  readonly pageTree: number
  /** Of the page objects, in order. */
  readonly numbers: readonly number[]
  readonly leaves: readonly StructureLeaf[]
  readonly parents: readonly ParentKey[]
  readonly figures: ReadonlyMap<number, readonly [number, number, number, number]>
  readonly destination: (target: Destination) => string
}

type Gathering = { readonly leaves: StructureLeaf[]; readonly parents: ParentKey[]; readonly figures: Map<number, readonly [number, number, number, number]>; nextKey: number }

/** Pages with their pictures, one after the other; only their numbers and tags are kept. `fonts` is the number under which they look for their fonts, which are written when all pages are. */
export async function writePages(file: PdfFile, layout: Layout, encoder: TextEncoder, fonts: number, register: PictureRegister, tags: GrowingTags, pageDone: (pagesDone: number) => void): Promise<WrittenPages> {
  const pageTree = file.reserve()
  const pageNumbers = layout.pages.map(() => file.reserve())
  const gathering: Gathering = { leaves: [], parents: [], figures: new Map(), nextKey: layout.pages.length }
  const room = openContentBytes()
  const destination = destinationIn(layout.pages, pageNumbers)
  for (const [index, page] of layout.pages.entries()) {
    const number = pageNumbers[index] ?? 0
    const onPage = new Map<string, number>()
    const content = pageContent(page, { encoder, content: room, tags, drawPicture: (box, xPt, bottomPt) => register.draw(box, xPt, bottomPt, onPage) })
    const stream = file.reserve()
    await file.packedStream(stream, {}, content.bytes)
    for (const [sequence, owner] of content.markedOwners.entries()) gathering.leaves.push({ kind: 'marked', owner, pageNumber: number, sequence })
    if (content.markedOwners.length > 0) gathering.parents.push({ key: index, owners: content.markedOwners })
    noteFigures(page, gathering)
    const annotations = await writeLinks(file, page, number, destination, gathering)
    await file.object(number, pageObject(page, { pageTree, fonts, stream, structureKey: content.markedOwners.length > 0 ? index : null, onPage, annotations }))
    await register.writeWaiting(layout.pages.slice(index + 1, index + 1 + picturesAhead))
    pageDone(index + 1)
  }
  await file.object(pageTree, pdfDictionary({ Type: '/Pages', Count: String(pageNumbers.length), Kids: pdfArray(pageNumbers.map(pdfReference)) }))
  // The parent tree is searched by key: ISO 32000-1, 7.9.7.
  return { pageTree, numbers: pageNumbers, leaves: gathering.leaves, parents: gathering.parents.toSorted((a, b) => a.key - b.key), figures: gathering.figures, destination }
}

type PageParts = {
  readonly pageTree: number
  readonly fonts: number
  readonly stream: number
  readonly structureKey: number | null
  readonly onPage: ReadonlyMap<string, number>
  readonly annotations: readonly number[]
}

function pageObject(page: Page, parts: PageParts): string {
  const pictures = Object.fromEntries([...parts.onPage].map(([key, number]) => [key, pdfReference(number)]))
  return pdfDictionary({
    Type: '/Page',
    Parent: pdfReference(parts.pageTree),
    MediaBox: pdfNumbers([0, 0, page.widthPt, page.heightPt]),
    Resources: pdfDictionary({ Font: pdfReference(parts.fonts), XObject: parts.onPage.size === 0 ? null : pdfDictionary(pictures) }),
    Contents: pdfReference(parts.stream),
    StructParents: parts.structureKey === null ? null : String(parts.structureKey),
    Annots: parts.annotations.length === 0 ? null : pdfArray(parts.annotations.map(pdfReference)),
    // Tab key follows the tags: PDF/UA asks for it wherever there are annotations.
    Tabs: parts.annotations.length === 0 ? null : '/S',
  })
}

function noteFigures(page: Page, { figures }: Gathering): void {
  for (const box of page.boxes) {
    if (box.kind !== 'picture' || box.owner === null || figures.has(box.owner)) continue
    const bottomPt = page.heightPt - box.yPt - box.heightPt
    figures.set(box.owner, [box.xPt, bottomPt, box.xPt + box.widthPt, bottomPt + box.heightPt])
  }
}

/** A place in the document; the reader's zoom is kept. */
const destinationIn = (pages: Layout['pages'], pageNumbers: readonly number[]) => (target: Destination): string => {
  const page = pages[target.pageIndex]
  const number = pageNumbers[target.pageIndex]
  if (page === undefined || number === undefined) throw new Error(`a link leads to page ${target.pageIndex + 1}, which is not there`)
  return `[${pdfReference(number)} /XYZ null ${pdfNumber(page.heightPt - target.yPt)} null]`
}
