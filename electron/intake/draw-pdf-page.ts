import type { PageSize } from '#shared/pdf/read/page-frame.ts'
import { intakeLimits } from './intake-limits.ts'
import { everywhere } from './pdf-text.ts'
import { askPdfium } from './pdfium/ask-pdfium.ts'
import type { PdfiumSubject } from './pdfium/ask-pdfium.ts'
import type { GreyPage } from './recognition/recognition-task.ts'

const dotsPerInch = 220
/** Fewer letters than these are a stamp or a page number on a page that was scanned. */
const fewestLetters = 16

/** A page without text of its own, as it is shown; null for one that has some. Throws DomainError pdf-refused, too-slow. */
export async function drawPdfPage(subject: PdfiumSubject, page: number, size: PageSize | undefined): Promise<GreyPage | null> {
  if (size === undefined) return null
  const text = await askPdfium(subject, { kind: 'text-within', page, frame: everywhere })
  if (text.replace(/[\s\0]/g, '').length >= fewestLetters) return null
  const scale = Math.min(dotsPerInch / 72, Math.sqrt(intakeLimits.mostRenderedPixels / (size.widthPt * size.heightPt)), intakeLimits.longestSidePx / Math.max(size.widthPt, size.heightPt))
  const [widthPx, heightPx] = [size.widthPt, size.heightPt].map((side) => Math.max(1, Math.round(side * scale)))
  if (widthPx === undefined || heightPx === undefined) return null
  const { channels, samples } = await askPdfium(subject, { kind: 'render', page, widthPx, heightPx })
  return { widthPx, heightPx, samples: channels === 1 ? samples : greyOf(samples) }
}

/** Rec. 601, as for the grey of photographs. */
const greyOf = (samples: Uint8Array): Uint8Array => {
  const grey = new Uint8Array(samples.length / 3)
  for (let pixel = 0, at = 0; pixel < grey.length; pixel += 1, at += 3) grey[pixel] = (77 * (samples[at] ?? 0) + 150 * (samples[at + 1] ?? 0) + 29 * (samples[at + 2] ?? 0)) >> 8
  return grey
}
