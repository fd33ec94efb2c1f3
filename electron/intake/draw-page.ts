import type { Pixels } from '#shared/pdf/picture.ts'
import type { PageSize } from '#shared/pdf/read/page-frame.ts'
import { decodePicture, loadSharp } from './decode-picture.ts'
import { askPdfium } from './pdfium/ask-pdfium.ts'
import type { PdfiumSubject } from './pdfium/ask-pdfium.ts'
import type { EvidenceFile } from './reader.ts'
import { isShownAlike } from './redact-pdf-page.ts'

export type DrawnPage = { readonly mediaType: 'image/webp' | 'image/jpeg'; readonly bytes: Uint8Array }

/** Enough to read small print at twice the size; a scrolled screenshot of any length still has all its width. */
const mostShownPixels = 12_000_000
/** Source: WebP container, 14 bits a side. */
const webpSidePx = 16_383
const quality = 88

/** A page of a PDF to look at; null where two readers crop or turn it differently: what were marked on it could not be found. */
export async function drawPdfPage(subject: PdfiumSubject, page: number, size: PageSize): Promise<DrawnPage | null> {
  if (!(await isShownAlike(subject, page, size))) return null
  const { width, height } = shownSize(size.widthPt * enlarged, size.heightPt * enlarged)
  const { channels, samples } = await askPdfium(subject, { kind: 'render', page, widthPx: width, heightPx: height })
  return packed({ channels, samples, alpha: null, iccProfile: null }, width, height)
}

/** 180 dots an inch. */
const enlarged = 2.5

/** A picture to look at, upright and without any of its metadata; `page` counts those of a TIFF from 1. */
export async function drawPicture(file: EvidenceFile, page: number, width: number, height: number): Promise<DrawnPage> {
  return packed(await decodePicture(file.source, file.name, page - 1), width, height)
}

function shownSize(width: number, height: number): { readonly width: number; readonly height: number } {
  const scale = Math.min(1, Math.sqrt(mostShownPixels / (width * height)))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

async function packed(pixels: Pixels, widthPx: number, heightPx: number): Promise<DrawnPage> {
  const sharp = await loadSharp()
  const { width, height } = shownSize(widthPx, heightPx)
  const shown = sharp(onWhite(pixels), { raw: { width: widthPx, height: heightPx, channels: pixels.channels }, limitInputPixels: widthPx * heightPx }).resize(width, height, { fit: 'fill' })
  return Math.max(width, height) > webpSidePx
    ? { mediaType: 'image/jpeg', bytes: await shown.jpeg({ quality }).toBuffer() }
    : { mediaType: 'image/webp', bytes: await shown.webp({ quality }).toBuffer() }
}

/** As on paper. */
function onWhite({ channels, samples, alpha }: Pixels): Uint8Array {
  if (alpha === null) return samples
  return samples.map((sample, at) => {
    const opacity = (alpha[Math.floor(at / channels)] ?? 255) / 255
    return Math.round(sample * opacity + 255 * (1 - opacity))
  })
}
