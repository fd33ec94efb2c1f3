import type { PdfiumDocument } from './pdfium-document.ts'
import { withPage } from './pdfium-document.ts'
import type { PdfiumEngine } from './pdfium-engine.ts'
import type { RenderedPage } from './pdfium-task.ts'

/** FPDFBitmap_BGR, FPDF_ANNOT. Source: PDFium, public/fpdfview.h. */
const threeBytesAPixel = 2
const withAnnotations = 1
const white = 0xffffffff

/** A page as it is shown (cropped, turned, with its annotations) on so many pixels. Throws PdfiumRefusal. */
export const renderPage = (engine: PdfiumEngine, document: PdfiumDocument, page: number, widthPx: number, heightPx: number): RenderedPage => withPage(engine, document, page, (handle) => {
  const { pdfium } = engine
  const bitmap = pdfium.FPDFBitmap_CreateEx(widthPx, heightPx, threeBytesAPixel, 0, 0)
  if (bitmap === 0) throw new RangeError('PDFium has no memory for the page')
  try {
    pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, widthPx, heightPx, white)
    pdfium.FPDF_RenderPageBitmap(bitmap, handle, 0, 0, widthPx, heightPx, 0, withAnnotations)
    const strideBytes = pdfium.FPDFBitmap_GetStride(bitmap)
    const rows = engine.take(pdfium.FPDFBitmap_GetBuffer(bitmap) >>> 0, strideBytes * heightPx)
    return { ...samplesOf(rows, strideBytes, widthPx, heightPx), widthPt: pdfium.FPDF_GetPageWidthF(handle), heightPt: pdfium.FPDF_GetPageHeightF(handle) }
  } finally {
    pdfium.FPDFBitmap_Destroy(bitmap)
  }
})

/** From blue, green, red with padded rows to red, green, blue; a page without colours needs one channel. */
function samplesOf(rows: Uint8Array, strideBytes: number, widthPx: number, heightPx: number): Pick<RenderedPage, 'channels' | 'samples'> {
  const samples = new Uint8Array(widthPx * heightPx * 3)
  let isGrey = true
  for (let row = 0, to = 0; row < heightPx; row += 1) {
    for (let from = row * strideBytes, end = from + widthPx * 3; from < end; from += 3) {
      const [blue, green, red] = [rows[from] ?? 0, rows[from + 1] ?? 0, rows[from + 2] ?? 0]
      samples[to++] = red
      samples[to++] = green
      samples[to++] = blue
      isGrey &&= red === green && green === blue
    }
  }
  return isGrey ? { channels: 1, samples: samples.filter((_, at) => at % 3 === 0) } : { channels: 3, samples }
}
