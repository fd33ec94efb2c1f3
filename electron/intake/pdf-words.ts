import { DomainError } from '#shared/domain/failure.ts'
import type { FileWords, PageWords } from '#shared/domain/page-words.ts'
import { intakeLimits } from './intake-limits.ts'
import { askPdfium } from './pdfium/ask-pdfium.ts'
import type { PdfiumSubject } from './pdfium/ask-pdfium.ts'

/** The words on the first pages of a PDF with their places; a page that cannot be read ends it. */
export async function pdfWords(subject: PdfiumSubject, pages: number): Promise<FileWords> {
  const untilMs = performance.now() + intakeLimits.pdfTextSeconds * 1_000
  const read: PageWords[] = []
  try {
    for (let page = 1; page <= Math.min(pages, intakeLimits.pdfTextPages) && performance.now() < untilMs; page += 1) {
      read.push({ page, lines: await askPdfium({ ...subject, limitSeconds: intakeLimits.pdfTextSeconds }, { kind: 'page-lines', page }) })
    }
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
  }
  return { source: 'file', pages: read }
}
