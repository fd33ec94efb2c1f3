import type { Exhibit } from '#shared/domain/case-file.ts'
import { DomainError } from '#shared/domain/failure.ts'
import { textIn } from '#shared/domain/language.ts'
import type { ByteSink, ByteSource } from '#shared/pdf/byte-source.ts'
import { utf8Bytes } from '#shared/pdf/bytes.ts'
import type { PictureId } from '#shared/pdf/layout-types.ts'
import type { Picture } from '#shared/pdf/picture.ts'
import type { Attachment } from '#shared/pdf/write/attachments.ts'
import { writePdf } from '#shared/pdf/write/write-pdf.ts'
import { printable } from '#shared/words/visible-text.ts'
import type { PackDesk } from './pack-order.ts'
import type { PlannedPack } from './planned-pack.ts'
import { fileNameOnPaper } from './file-name-on-paper.ts'
import { attachmentName, leftOut, manifestChecksums, manifestDates } from './originals.ts'
import type { Manifest, ManifestExhibit } from './originals.ts'
import { packOf } from './pack-definition.ts'

/** Pages, manifest and originals as one PDF. */
export async function writePack(planned: PlannedPack, desk: PackDesk, sink: ByteSink): Promise<{ readonly pages: number; readonly bytes: number }> {
  const { order, laidOut } = planned
  const definition = packOf(desk.templates, order.packId)
  const title = printable(textIn(order.caseFile.title, order.language))
  const info = {
    title: `${definition.title[order.language]}${order.language === 'ja' ? '　' : ' – '}${title}`.replaceAll('\n', ' '), author: printable(textIn(order.caseFile.claimant?.name, order.language)) || null,
    subject: null, language: order.language, createdAt: order.madeAt, producer: desk.program
  }
  const written = await writePdf(laidOut.layout, { fonts: desk.fonts, pictures: pictureOf(planned), attachments: attachmentsOf(planned, desk), info }, desk.machine, watched(sink, desk))
  return { pages: laidOut.layout.pages.length, bytes: written.bytes }
}

/** Cancelling is noticed between two pieces of the file. */
const watched = (sink: ByteSink, desk: PackDesk): ByteSink => async (bytes) => {
  if (desk.signal.aborted) throw new DomainError({ code: 'cancelled' })
  await sink(bytes)
}

const pictureOf = (planned: PlannedPack) => (id: PictureId): Picture | undefined => {
  const portrayal = planned.ready.get(id.exhibitId)?.portrayal
  return portrayal?.kind === 'pictures' ? portrayal.pages[id.page - 1]?.picture : undefined
}

function attachmentsOf(planned: PlannedPack, desk: PackDesk): readonly Attachment[] {
  const { order, ready } = planned
  if (ready.size === 0 && !order.reopenable) return []
  const manifest = manifestOf(planned, desk)
  const originals = manifest.exhibits.flatMap((exhibit): readonly Attachment[] => {
    const one = ready.get(exhibit.id)
    if (exhibit.attachment === null || !one) return []
    return [{ fileName: exhibit.attachment, mimeType: exhibit.kind, description: exhibit.label, relationship: 'Source', createdAt: null, modifiedAt: null, source: one.original }]
  })
  const text = (fileName: string, mimeType: string, content: string): Attachment => ({ fileName, mimeType, description: null, relationship: 'Data', createdAt: null, modifiedAt: null, source: sourceOfText(content) })
  return [
    ...originals,
    ...(ready.size === 0 ? [] : [text('manifest.json', 'application/json', `${JSON.stringify(manifest, null, 2)}\n`), text('manifest-sha256.txt', 'text/plain', manifestChecksums(manifest))]),
    ...(order.reopenable ? [text('case.json', 'application/json', `${JSON.stringify(order.caseFile, null, 2)}\n`)] : [])
  ]
}

function manifestOf(planned: PlannedPack, desk: PackDesk): Manifest {
  const { order } = planned
  return {
    format: 'tsuzuri-manifest', version: 1, pack: order.packId, language: order.language, madeAt: order.madeAt, program: desk.program, caseTitle: order.caseFile.title,
    exhibits: (order.caseFile.exhibits ?? []).flatMap((exhibit) => manifestExhibit(exhibit, planned))
  }
}

function manifestExhibit(exhibit: Exhibit, planned: PlannedPack): readonly ManifestExhibit[] {
  const one = planned.ready.get(exhibit.id)
  if (!one) return []
  const span = planned.laidOut.layout.exhibits.find((item) => item.exhibitId === exhibit.id)
  const label = planned.labels.get(exhibit.id) ?? exhibit.id
  const left = leftOut(exhibit, one.facts, planned.order.originals)
  return [{
    id: exhibit.id, label, file: fileNameOnPaper(exhibit), bytes: one.facts.bytes, sha256: one.facts.sha256, kind: one.facts.kind, dates: manifestDates(exhibit),
    firstPage: span?.firstPage ?? 0, lastPage: span?.lastPage ?? 0, attachment: left === null ? attachmentName(exhibit, label) : null, leftOut: left
  }]
}

function sourceOfText(content: string): ByteSource {
  const bytes = utf8Bytes(content)
  return { sizeBytes: bytes.length, read: (offset, length) => Promise.resolve(bytes.subarray(offset, offset + length)) }
}
