import type { RedactionFault } from '#shared/domain/failure.ts'
import type { Page } from '#shared/pdf/layout-types.ts'
import { askPdfium } from '#electron/intake/pdfium/ask-pdfium.ts'
import type { PdfiumSubject } from '#electron/intake/pdfium/ask-pdfium.ts'
import type { Frame } from '#electron/intake/pdfium/pdfium-task.ts'
import type { WrittenPack } from './prove-redactions.ts'
import { faultOf } from './redacted-exhibit.ts'
import type { RedactedExhibit } from './redacted-exhibit.ts'
import { searchable } from './searchable.ts'

/** Words that were to be hidden in a mail or a text and can be read on its pages, also where a page ends within one. */
export async function textFaults(subject: PdfiumSubject, { layout }: WrittenPack, exhibit: RedactedExhibit): Promise<readonly RedactionFault[]> {
  if (exhibit.texts.length === 0) return []
  const read: { readonly page: number; readonly end: number }[] = []
  let text = ''
  for (const page of exhibit.pages) {
    text += searchable(await askPdfium(subject, { kind: 'text-within', page, frame: contentFrame(layout.pages[page - 1]) }))
    read.push({ page, end: text.length })
  }
  return exhibit.texts.flatMap((word) => {
    const at = text.indexOf(word)
    return at < 0 ? [] : [faultOf(exhibit, read.find(({ end }) => at < end)?.page ?? null, 'text')]
  })
}

/** Between the rule under the exhibit's head and the stamp at the foot: label, date and page number are not the exhibit's words. */
function contentFrame(page: Page | undefined): Frame {
  if (page === undefined) return { left: 0, top: 0, right: 1, bottom: 1 }
  const rules = page.boxes.flatMap((box) => (box.kind === 'line' && box.owner === null && box.fromYPt === box.toYPt ? [box.fromYPt] : []))
  const footers = page.boxes.flatMap((box) => (box.kind === 'text' && box.artifact === 'footer' ? [box.baselinePt - box.sizePt] : []))
  return { left: 0, top: Math.min(page.heightPt, ...rules) / page.heightPt, right: 1, bottom: Math.min(page.heightPt, ...footers) / page.heightPt }
}
