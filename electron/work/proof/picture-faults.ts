import type { RedactionFault } from '#shared/domain/failure.ts'
import type { Box, Page } from '#shared/pdf/layout-types.ts'
import { askPdfium } from '#electron/intake/pdfium/ask-pdfium.ts'
import type { PdfiumSubject } from '#electron/intake/pdfium/ask-pdfium.ts'
import type { Frame } from '#electron/intake/pdfium/pdfium-task.ts'
import type { WrittenPack } from './prove-redactions.ts'
import { faultOf } from './redacted-exhibit.ts'
import type { RedactedExhibit } from './redacted-exhibit.ts'

type PictureBox = Extract<Box, { readonly kind: 'picture' }>

/** Pages with areas: there is one picture and no text in its frame, and every area is black in the stored picture and on the page. */
export async function pictureFaults(subject: PdfiumSubject, { layout }: WrittenPack, exhibit: RedactedExhibit): Promise<readonly RedactionFault[]> {
  const faults: RedactionFault[] = []
  if (exhibit.one.ready?.portrayal.kind !== 'pictures') return faults
  for (const pageNumber of exhibit.pages) {
    const page = layout.pages[pageNumber - 1]
    for (const box of picturesOf(page, exhibit)) {
      const areas = exhibit.areas.filter((area) => (area.page ?? 1) === box.picture.page)
      if (page === undefined || areas.length === 0) continue
      const frame = frameOf(box, page)
      if ((await askPdfium(subject, { kind: 'text-within', page: pageNumber, frame })).trim() !== '') faults.push(faultOf(exhibit, pageNumber, 'text'))
      const { drawn, isBlackStored, isBlackShown } = await askPdfium(subject, { kind: 'look-at-picture', page: pageNumber, frame, crop: box.crop ?? { from: 0, to: 1 }, areas })
      if (drawn !== 1 || !isBlackStored || !isBlackShown) faults.push(faultOf(exhibit, pageNumber, 'pixels'))
    }
  }
  return faults
}

/** SHA-256 of the pictures on pages with areas, packed as they lie in the file. */
export async function picturesSeen(subject: PdfiumSubject, { layout }: WrittenPack, redacted: readonly RedactedExhibit[]): Promise<ReadonlySet<string>> {
  const seen = new Set<string>()
  for (const exhibit of redacted) {
    const withAreas = exhibit.pages.filter((page) => picturesOf(layout.pages[page - 1], exhibit).some((box) => exhibit.areas.some((area) => (area.page ?? 1) === box.picture.page)))
    for (const page of withAreas) for (const hash of await askPdfium(subject, { kind: 'picture-hashes', page })) seen.add(hash)
  }
  return seen
}

const picturesOf = (page: Page | undefined, { one }: RedactedExhibit): readonly PictureBox[] =>
  (page?.boxes ?? []).flatMap((box) => (box.kind === 'picture' && box.picture.exhibitId === one.id ? [box] : []))

const frameOf = ({ xPt, yPt, widthPt, heightPt }: PictureBox, page: Page): Frame =>
  ({ left: xPt / page.widthPt, top: yPt / page.heightPt, right: (xPt + widthPt) / page.widthPt, bottom: (yPt + heightPt) / page.heightPt })
