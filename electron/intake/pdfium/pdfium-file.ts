import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import type { PdfiumEngine } from './pdfium-engine.ts'

/** FPDF_FILEACCESS: length, block reader, parameter. Source: PDFium, public/fpdfview.h. */
const fileAccessBytes = 12

/** Opens a file that PDFium reads a piece at a time, so that a pack of any size can be opened again. */
export function openPdfiumFile(engine: PdfiumEngine, path: string, password: string): { readonly handle: number; readonly close: () => void } {
  const file = openSync(path, 'r')
  const memory = engine.pdfium.pdfium
  const read = memory.addFunction((_: number, offset: number, into: number, length: number) => {
    const place = memory.HEAPU8.subarray(into >>> 0, (into >>> 0) + length)
    return readSync(file, place, 0, length, offset >>> 0) === length ? 1 : 0
  }, 'iiiii')
  const access = engine.put(new Uint8Array(fileAccessBytes))
  engine.view().setUint32(access, fstatSync(file).size, true)
  engine.view().setUint32(access + 4, read, true)
  const close = (): void => {
    engine.free(access)
    memory.removeFunction(read)
    closeSync(file)
  }
  return { handle: engine.pdfium.FPDF_LoadCustomDocument(access, password), close }
}
