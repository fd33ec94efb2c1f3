import { openPdfiumDocument, PdfiumRefusal } from './pdfium-document.ts'
import type { PdfiumDocument } from './pdfium-document.ts'
import type { PdfiumEngine } from './pdfium-engine.ts'
import type { Unlocked } from './pdfium-task.ts'

/** A copy without protection, in memory alone. The empty password is the first that is tried. Throws PdfiumRefusal. */
export function unlockDocument(engine: PdfiumEngine, bytes: Uint8Array, passwords: readonly string[]): Unlocked {
  for (const password of ['', ...new Set(passwords.flatMap(spellings))]) {
    const document = openPdfiumDocument(engine, { bytes }, password)
    if (document === null) continue
    try {
      if (!engine.pdfium.EPDF_IsEncrypted(document.handle)) return { kind: 'unprotected' }
      return { kind: 'unlocked', bytes: copyWithoutProtection(engine, document), by: password === '' ? 'empty-password' : 'password' }
    } finally {
      document.close()
    }
  }
  return { kind: 'locked' }
}

/** The same letters may be composed in several ways, and SASLprep (ISO 32000-2, 7.6.4.3.2) wants a fourth. */
const spellings = (password: string): readonly string[] => [password, password.normalize('NFC'), password.normalize('NFKC'), password.normalize('NFD')]

function copyWithoutProtection(engine: PdfiumEngine, document: PdfiumDocument): Uint8Array {
  const { pdfium } = engine
  // A torn file would be mended by leaving out what is lost, and its copy would pass for the whole.
  if (!pdfium.FPDF_DocumentHasValidCrossReferenceTable(document.handle)) throw new PdfiumRefusal()
  pdfium.EPDF_RemoveEncryption(document.handle)
  const writer = pdfium.PDFiumExt_OpenFileWriter()
  try {
    pdfium.PDFiumExt_SaveAsCopy(document.handle, writer)
    const sizeBytes = pdfium.PDFiumExt_GetFileWriterSize(writer)
    return engine.within(sizeBytes, (at) => {
      pdfium.PDFiumExt_GetFileWriterData(writer, at, sizeBytes)
      return engine.take(at, sizeBytes)
    })
  } finally {
    pdfium.PDFiumExt_CloseFileWriter(writer)
  }
}
