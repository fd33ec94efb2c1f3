import { DomainError } from '#shared/domain/failure.ts'
import { textIn } from '#shared/domain/language.ts'
import type { ByteSink } from '#shared/pdf/byte-source.ts'
import type { PictureId } from '#shared/pdf/layout-types.ts'
import type { Picture } from '#shared/pdf/picture.ts'
import type { Conformance } from '#shared/pdf/write/conformance.ts'
import { writePdf } from '#shared/pdf/write/write-pdf.ts'
import type { WrittenPdf } from '#shared/pdf/write/write-pdf.ts'
import { printable } from '#shared/words/visible-text.ts'
import type { PackDesk } from './pack-order.ts'
import type { PlannedPack } from './planned-pack.ts'
import { packAttachments } from './pack-attachments.ts'
import { packTitle } from './pack-title.ts'
import { volumeWords } from './volumes/volume-words.ts'

/** Pages, manifest and originals as one PDF. */
export async function writePack(planned: PlannedPack, desk: PackDesk, sink: ByteSink, conformance: Conformance = 'a-3b'): Promise<WrittenPdf> {
  const { order, laidOut } = planned
  const info = {
    title: [packTitle(order, desk.templates), ...(planned.volume.of > 1 ? [volumeWords[order.language].name(planned.volume)] : [])].join(order.language === 'ja' ? '　' : ' – '), author: printable(textIn(order.caseFile.claimant?.name, order.language)) || null,
    subject: null, language: order.language, createdAt: order.madeAt, producer: desk.program
  }
  return writePdf(laidOut.layout, { fonts: desk.fonts, pictures: pictureOf(planned), attachments: (digests) => packAttachments(planned, desk, digests), info }, desk.machine, watched(sink, desk), { conformance })
}

/** Cancelling is noticed between two pieces of the file. */
const watched = (sink: ByteSink, desk: PackDesk): ByteSink => async (bytes) => {
  if (desk.signal.aborted) throw new DomainError({ code: 'cancelled' })
  await sink(bytes)
}

const pictureOf = ({ exhibits }: PlannedPack): ((id: PictureId) => Picture | undefined) => {
  const portrayals = new Map(exhibits.map(({ id, ready }) => [id, ready?.portrayal]))
  return ({ exhibitId, page }) => {
    const portrayal = portrayals.get(exhibitId)
    return portrayal?.kind === 'pictures' ? portrayal.pages[page - 1]?.picture : undefined
  }
}
