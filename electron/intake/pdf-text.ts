import { DomainError } from '#shared/domain/failure.ts'
import { intakeLimits } from './intake-limits.ts'
import { askPdfium } from './pdfium/ask-pdfium.ts'
import type { PdfiumSubject } from './pdfium/ask-pdfium.ts'

/** Beyond the page, so that the line ends are among it, which lie nowhere. */
export const everywhere = { left: -2, top: -2, right: 3, bottom: 3 }

/** The words on the first pages of a PDF, in the order in which they are stored; what cannot be read says nothing. */
export async function pdfText(subject: PdfiumSubject, pages: number): Promise<string> {
  const untilMs = performance.now() + intakeLimits.pdfTextSeconds * 1_000
  const texts: string[] = []
  try {
    for (let page = 1; page <= Math.min(pages, intakeLimits.pdfTextPages) && performance.now() < untilMs; page += 1) {
      texts.push(await askPdfium({ ...subject, limitSeconds: intakeLimits.pdfTextSeconds }, { kind: 'text-within', page, frame: everywhere }))
    }
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
  }
  return texts.join('\n').replaceAll('\0', '').replace(/\r\n?/g, '\n')
}
