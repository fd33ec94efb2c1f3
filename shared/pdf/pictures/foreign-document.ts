/// <reference path="./pdf-lib-one-file.d.ts" />
import type { PDFDocument, PDFPage } from 'pdf-lib'
import { DomainError } from '#shared/domain/failure.ts'
import type { PdfRefusal } from '#shared/domain/failure.ts'

/** The library that reads PDFs; it is loaded when the first foreign PDF is met. */
export type PdfLib = typeof import('pdf-lib')

export type ForeignDocument = { readonly lib: PdfLib; readonly document: PDFDocument; readonly pages: readonly PDFPage[]; readonly file: string }
export type PageSize = { readonly widthPt: number; readonly heightPt: number }

const mostPages = 2000

export async function openForeignDocument(bytes: Uint8Array, file: string): Promise<ForeignDocument> {
  const { default: lib } = await import('pdf-lib/dist/pdf-lib.min.js')
  return guarded(file, async () => {
    // A page with a part missing must not pass for the whole: one object that cannot be read refuses the document.
    const document = await lib.PDFDocument.load(bytes, { ignoreEncryption: true, updateMetadata: false, parseSpeed: Infinity, throwOnInvalidObject: true })
    if (document.isEncrypted) return refusePdf(file, 'encrypted')
    const pages = document.getPages()
    if (pages.length === 0) return refusePdf(file, 'damaged')
    if (pages.length > mostPages) return refusePdf(file, 'too-many-pages')
    return { lib, document, pages, file }
  })
}

/** Sizes as a reader shows the pages: cropped, turned, and in the unit the page asks for. Throws DomainError pdf-refused. */
export async function pdfPageSizes(bytes: Uint8Array, file: string): Promise<readonly PageSize[]> {
  const { pages } = await openForeignDocument(bytes, file)
  return guarded(file, async () => pages.map((page) => {
    const { left, right, bottom, top, turn } = pageFrame(page, file)
    const unit = userUnit(page)
    const [widthPt, heightPt] = [(right - left) * unit, (top - bottom) * unit]
    return turn === 90 || turn === 270 ? { widthPt: heightPt, heightPt: widthPt } : { widthPt, heightPt }
  }))
}

export type PageFrame = { readonly left: number; readonly bottom: number; readonly right: number; readonly top: number; readonly turn: 0 | 90 | 180 | 270 }

/** The part of a page that is shown: ISO 32000-1, 14.11.2; a crop box that misses the page is not heeded. */
export function pageFrame(page: PDFPage, file: string): PageFrame {
  const media = page.getMediaBox()
  const crop = page.getCropBox()
  const left = Math.max(media.x, crop.x)
  const bottom = Math.max(media.y, crop.y)
  const right = Math.min(media.x + media.width, crop.x + crop.width)
  const top = Math.min(media.y + media.height, crop.y + crop.height)
  const turn = normalTurn(page.getRotation().angle)
  if (right > left && top > bottom) return { left, bottom, right, top, turn }
  if (!(media.width > 0 && media.height > 0)) refusePdf(file, 'damaged')
  return { left: media.x, bottom: media.y, right: media.x + media.width, top: media.y + media.height, turn }
}

function normalTurn(angle: number): 0 | 90 | 180 | 270 {
  const turn = ((Math.round(angle / 90) % 4) + 4) % 4
  return turn === 1 ? 90 : turn === 2 ? 180 : turn === 3 ? 270 : 0
}

function userUnit(page: PDFPage): number {
  const text = page.node.get(page.node.context.obj('UserUnit'))?.toString() ?? '1'
  const unit = Number(text)
  return unit > 0 && Number.isFinite(unit) ? unit : 1
}

export function refusePdf(file: string, reason: PdfRefusal): never {
  throw new DomainError({ code: 'pdf-refused', file, reason })
}

/** The parser throws a dozen kinds of errors, and overflows its stack on cyclic trees: all of them mean damage. */
export async function guarded<Result>(file: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof DomainError) throw error
    return refusePdf(file, 'damaged')
  }
}
