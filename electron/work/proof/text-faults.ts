import type { RedactionFault } from '#shared/domain/failure.ts'
import type { Block, Cell } from '#shared/documents/block.ts'
import { plainText } from '#shared/pdf/layout/plain-text.ts'
import type { Page } from '#shared/pdf/layout-types.ts'
import { askPdfium } from '#electron/intake/pdfium/ask-pdfium.ts'
import type { PdfiumSubject } from '#electron/intake/pdfium/ask-pdfium.ts'
import type { Frame } from '#electron/intake/pdfium/pdfium-task.ts'
import type { WrittenPack } from './prove-redactions.ts'
import { faultOf } from './redacted-exhibit.ts'
import type { RedactedExhibit } from './redacted-exhibit.ts'
import { searchable } from './searchable.ts'

/**
 * Words that were to be hidden in a mail or a text and can be read on its pages, also where a page ends within one. A word that stands in
 * our own terms and heads (添付 in 添付ファイル) may be read as often as they are printed. A cover page has no words of the exhibit.
 */
export async function textFaults(subject: PdfiumSubject, { layout, exhibits }: WrittenPack, exhibit: RedactedExhibit): Promise<readonly RedactionFault[]> {
  const { portrayal } = exhibit.one.ready ?? {}
  if (exhibit.texts.length === 0 || portrayal?.kind !== 'text') return []
  const ours = ourWords(portrayal.blocks)
  const read: { readonly page: number; readonly end: number }[] = []
  // A mail names the exhibits that were attached to it; longer labels first, since one may begin another.
  const labels = exhibits.map(({ label }) => searchable(label)).toSorted((a, b) => b.length - a.length)
  let text = ''
  for (const page of exhibit.pages) {
    text += withoutLabels(searchable(await askPdfium(subject, { kind: 'text-within', page, frame: contentFrame(layout.pages[page - 1]) })), labels)
    read.push({ page, end: text.length })
  }
  return exhibit.texts.flatMap((word) => {
    const found = placesOf(word, text)
    const lawful = placesOf(word, ours.terms).length + placesOf(word, ours.heads).length * exhibit.pages.length
    const [first] = found.length > lawful ? found : []
    return first === undefined ? [] : [faultOf(exhibit, read.find(({ end }) => first < end)?.page ?? null, 'text')]
  })
}

/** Heads are printed anew on every page that a table reaches. */
function ourWords(blocks: readonly Block[]): { readonly terms: string; readonly heads: string } {
  // A table of the evidence itself has heads that are its words.
  const joined = (cells: readonly Cell[]): string => cells.map((cell) => searchable(plainText(cell))).join('\n')
  return {
    terms: joined(blocks.flatMap((block) => (block.kind === 'fields' ? block.rows.map(({ term }) => term) : []))),
    heads: joined(blocks.flatMap((block) => (block.kind === 'table' && block.found === undefined ? block.columns.map(({ head }) => head) : [])))
  }
}

function placesOf(word: string, text: string): readonly number[] {
  const places: number[] = []
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) places.push(at)
  return places
}

const withoutLabels = (text: string, labels: readonly string[]): string => labels.reduce((rest, label) => rest.replaceAll(label, '\n'), text)

/** Between the rule under the exhibit's head and the stamp at the foot: label, date and page number are not the exhibit's words. */
function contentFrame(page: Page | undefined): Frame {
  if (page === undefined) return { left: 0, top: 0, right: 1, bottom: 1 }
  const rules = page.boxes.flatMap((box) => (box.kind === 'line' && box.owner === null && box.fromYPt === box.toYPt ? [box.fromYPt] : []))
  const footers = page.boxes.flatMap((box) => (box.kind === 'text' && box.artifact === 'footer' ? [box.baselinePt - box.sizePt] : []))
  return { left: 0, top: Math.min(page.heightPt, ...rules) / page.heightPt, right: 1, bottom: Math.min(page.heightPt, ...footers) / page.heightPt }
}
