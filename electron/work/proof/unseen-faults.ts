import type { AreaRedaction } from '#shared/domain/case-file.ts'
import type { RedactionFault } from '#shared/domain/failure.ts'
import type { Page } from '#shared/pdf/layout-types.ts'
import { askPdfium } from '#electron/intake/pdfium/ask-pdfium.ts'
import type { PdfiumSubject } from '#electron/intake/pdfium/ask-pdfium.ts'
import type { WrittenPack } from './prove-redactions.ts'
import { faultOf } from './redacted-exhibit.ts'
import type { RedactedExhibit } from './redacted-exhibit.ts'
import { searchable } from './searchable.ts'

/**
 * Words under an area that stand unseen on another page of the exhibit, beyond what is drawn of it: there nobody sees them, and a search finds
 * them. Where they are seen they may stand, and so may our own words around the page.
 */
export async function unseenFaults(subject: PdfiumSubject, { layout }: WrittenPack, exhibit: RedactedExhibit): Promise<readonly RedactionFault[]> {
  const faults: RedactionFault[] = []
  for (const pageNumber of exhibit.wordsUnder.length === 0 ? [] : exhibit.pages) {
    const page = layout.pages[pageNumber - 1]
    const around = page === undefined ? null : aroundPictures(page)
    if (page === undefined || around === null) continue
    const ours = searchable(page.boxes.flatMap((box) => (box.kind === 'text' ? [box.text] : [])).join(' '))
    const words = exhibit.wordsUnder.filter((word) => !ours.includes(word))
    const unseen = (await askPdfium(subject, { kind: 'words-under', page: pageNumber, areas: around })).flat().map(searchable)
    if (unseen.some((text) => words.some((word) => text.includes(word)))) faults.push(faultOf(exhibit, pageNumber, 'text'))
  }
  return faults
}

/** A letter that touches the edge is seen. */
const edge = 0.002
const far = 1e6

function aroundPictures({ boxes, widthPt, heightPt }: Page): readonly AreaRedaction[] | null {
  const drawn = boxes.flatMap((box) => (box.kind === 'picture' ? [box] : []))
  if (drawn.length === 0) return null
  const left = Math.min(...drawn.map(({ xPt }) => xPt)) / widthPt - edge
  const right = Math.max(...drawn.map((box) => box.xPt + box.widthPt)) / widthPt + edge
  const top = Math.min(...drawn.map(({ yPt }) => yPt)) / heightPt - edge
  const bottom = Math.max(...drawn.map((box) => box.yPt + box.heightPt)) / heightPt + edge
  return [{ x: left - far, y: -far, width: far, height: 2 * far }, { x: right, y: -far, width: far, height: 2 * far }, { x: -far, y: top - far, width: 2 * far, height: far }, { x: -far, y: bottom, width: 2 * far, height: far }]
}
