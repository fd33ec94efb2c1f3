import type { PdfiumEngine } from './pdfium-engine.ts'
import type { OpenableDocument } from './pdfium-task.ts'
import { openPdfiumFile } from './pdfium-file.ts'

export type PdfiumDocument = { readonly handle: number; readonly pages: number; readonly close: () => void }

/** FPDF_GetLastError. Source: PDFium, public/fpdfview.h. */
const wrongPassword = 4

/** Opens a document; null where the password is not its own. Throws PdfiumRefusal. */
export function openPdfiumDocument(engine: PdfiumEngine, document: OpenableDocument, password: string): PdfiumDocument | null {
  return 'bytes' in document ? openBytes(engine, document.bytes, password) : opened(engine, openPdfiumFile(engine, document.path, password))
}

function openBytes(engine: PdfiumEngine, bytes: Uint8Array, password: string): PdfiumDocument | null {
  const at = engine.put(bytes)
  return opened(engine, { handle: engine.pdfium.FPDF_LoadMemDocument(at, bytes.length, password), close: () => { engine.free(at) } })
}

function opened(engine: PdfiumEngine, { handle, close }: { readonly handle: number; readonly close: () => void }): PdfiumDocument | null {
  if (handle !== 0) return { handle, pages: engine.pdfium.FPDF_GetPageCount(handle), close: () => { engine.pdfium.FPDF_CloseDocument(handle); close() } }
  close()
  if (engine.pdfium.FPDF_GetLastError() === wrongPassword) return null
  throw new PdfiumRefusal()
}

/** PDFium could not read a document or one of its pages. */
export class PdfiumRefusal extends Error {}

/** One page for the time of some work; pages count from 1. Throws PdfiumRefusal. */
export function withPage<Result>({ pdfium }: PdfiumEngine, document: PdfiumDocument, page: number, work: (handle: number) => Result): Result {
  const handle = page >= 1 && page <= document.pages ? pdfium.FPDF_LoadPage(document.handle, page - 1) : 0
  if (handle === 0) throw new PdfiumRefusal()
  try {
    return work(handle)
  } finally {
    pdfium.FPDF_ClosePage(handle)
  }
}
