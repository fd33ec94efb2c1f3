import { createHash } from 'node:crypto'
import { withPage } from './pdfium-document.ts'
import type { PdfiumDocument } from './pdfium-document.ts'
import type { PdfiumEngine } from './pdfium-engine.ts'

/** FPDF_PAGEOBJ_IMAGE, FPDF_PAGEOBJ_FORM. Source: PDFium, public/fpdf_edit.h. */
const kinds = { image: 3, form: 5 } as const
const deepest = 12

/** SHA-256 of the data of each image that a page draws, packed as it is in the file. Throws PdfiumRefusal. */
export const pictureHashes = (engine: PdfiumEngine, document: PdfiumDocument, page: number): readonly string[] => withPage(engine, document, page, (handle) => {
  const { pdfium } = engine
  const within = (count: number, objectAt: (index: number) => number, depth: number): readonly string[] => Array.from({ length: Math.max(0, count) }, (_, index) => objectAt(index)).flatMap((object) => {
    const kind = pdfium.FPDFPageObj_GetType(object)
    if (kind === kinds.image) return [hashOf(engine, object)]
    return kind === kinds.form && depth < deepest ? within(pdfium.FPDFFormObj_CountObjects(object), (index) => pdfium.FPDFFormObj_GetObject(object, index), depth + 1) : []
  })
  return within(pdfium.FPDFPage_CountObjects(handle), (index) => pdfium.FPDFPage_GetObject(handle, index), 0)
})

function hashOf(engine: PdfiumEngine, image: number): string {
  const lengthBytes = engine.pdfium.FPDFImageObj_GetImageDataRaw(image, 0, 0)
  return engine.within(lengthBytes, (at) => {
    engine.pdfium.FPDFImageObj_GetImageDataRaw(image, at, lengthBytes)
    return createHash('sha256').update(engine.take(at, lengthBytes)).digest('hex')
  })
}
