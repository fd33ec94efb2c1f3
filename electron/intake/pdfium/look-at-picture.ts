import type { AreaRedaction } from '#shared/domain/case-file.ts'
import { withPage } from './pdfium-document.ts'
import type { PdfiumDocument } from './pdfium-document.ts'
import type { PdfiumEngine } from './pdfium-engine.ts'
import type { Frame, PictureSeen, Question } from './pdfium-task.ts'
import { renderPage } from './render-page.ts'

/** FPDF_PAGEOBJ_IMAGE, FPDF_PAGEOBJ_FORM. Source: PDFium, public/fpdf_edit.h. */
const kinds = { image: 3, form: 5 } as const
/** Fine enough for an area of a few millimetres. */
const shownWidthPx = 1_240
/** Edges are softened where a picture is scaled. */
const softEdgePx = 2
/** What a decoder of its own may make of black. */
const nearlyBlack = 2

type Look = Extract<Question, { readonly kind: 'look-at-picture' }>
type Rows = { readonly samples: Uint8Array; readonly step: number; readonly strideBytes: number; readonly widthPx: number; readonly heightPx: number }

/** The one picture of a redacted page: whether every area is black in it as it is stored, and black on the page. Throws PdfiumRefusal. */
export function lookAtPicture(engine: PdfiumEngine, document: PdfiumDocument, look: Look): PictureSeen {
  const { drawn, isBlackStored } = withPage(engine, document, look.page, (handle) => storedPicture(engine, handle, look.areas))
  const { heightPt, widthPt } = renderPage(engine, document, look.page, 1, 1)
  const page = renderPage(engine, document, look.page, shownWidthPx, Math.round((shownWidthPx * heightPt) / widthPt))
  const rows: Rows = { samples: page.samples, step: page.channels, strideBytes: shownWidthPx * page.channels, widthPx: shownWidthPx, heightPx: Math.round((shownWidthPx * heightPt) / widthPt) }
  return { drawn, isBlackStored, isBlackShown: look.areas.every((area) => isBlack(rows, shownAt(area, look), softEdgePx)) }
}

function storedPicture(engine: PdfiumEngine, page: number, areas: readonly AreaRedaction[]): Pick<PictureSeen, 'drawn' | 'isBlackStored'> {
  const { pdfium } = engine
  const objects = Array.from({ length: Math.max(0, pdfium.FPDFPage_CountObjects(page)) }, (_, index) => pdfium.FPDFPage_GetObject(page, index))
  const images = objects.filter((object) => pdfium.FPDFPageObj_GetType(object) === kinds.image)
  const forms = objects.filter((object) => pdfium.FPDFPageObj_GetType(object) === kinds.form)
  return { drawn: images.length + forms.length, isBlackStored: images.length > 0 && images.every((image) => isBlackIn(engine, image, areas)) }
}

function isBlackIn(engine: PdfiumEngine, image: number, areas: readonly AreaRedaction[]): boolean {
  const { pdfium } = engine
  const bitmap = pdfium.FPDFImageObj_GetBitmap(image)
  if (bitmap === 0) return false
  try {
    const [strideBytes, widthPx, heightPx] = [pdfium.FPDFBitmap_GetStride(bitmap), pdfium.FPDFBitmap_GetWidth(bitmap), pdfium.FPDFBitmap_GetHeight(bitmap)]
    const step = bytesAPixel[pdfium.FPDFBitmap_GetFormat(bitmap)] ?? 0
    const rows: Rows = { samples: engine.take(pdfium.FPDFBitmap_GetBuffer(bitmap) >>> 0, strideBytes * heightPx), step, strideBytes, widthPx, heightPx }
    return step > 0 && areas.every((area) => isBlack(rows, { left: area.x, top: area.y, right: area.x + area.width, bottom: area.y + area.height }, 0))
  } finally {
    pdfium.FPDFBitmap_Destroy(bitmap)
  }
}

/** FPDFBitmap_Gray, _BGR, _BGRx, _BGRA. Source: PDFium, public/fpdfview.h. */
const bytesAPixel: Readonly<Record<number, number>> = { 1: 1, 2: 3, 3: 4, 4: 4 }

/** Where an area lies on the page: within the part of the picture that its frame shows. */
function shownAt({ x, y, width, height }: AreaRedaction, { frame, crop }: Look): Frame {
  const across = (value: number): number => frame.left + value * (frame.right - frame.left)
  const down = (value: number): number => frame.top + Math.min(1, Math.max(0, (value - crop.from) / (crop.to - crop.from))) * (frame.bottom - frame.top)
  return { left: across(x), right: across(x + width), top: down(y), bottom: down(y + height) }
}

/** Every pixel that lies wholly within, less an edge. A fourth byte says how opaque a pixel is, or nothing. */
function isBlack({ samples, step, strideBytes, widthPx, heightPx }: Rows, frame: Frame, edgePx: number): boolean {
  const [left, right] = [Math.ceil(frame.left * widthPx - hair) + edgePx, Math.floor(frame.right * widthPx + hair) - edgePx]
  const [top, bottom] = [Math.ceil(frame.top * heightPx - hair) + edgePx, Math.floor(frame.bottom * heightPx + hair) - edgePx]
  for (let row = top; row < bottom; row += 1) {
    for (let column = left; column < right; column += 1) {
      const at = row * strideBytes + column * step
      for (let channel = 0; channel < Math.min(3, step); channel += 1) if ((samples[at + channel] ?? 0) > nearlyBlack) return false
    }
  }
  return true
}

/** Fractions that name whole pixels come out a hair beside them. */
const hair = 1e-6
