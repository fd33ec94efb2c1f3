import { DomainError } from '#shared/domain/failure.ts'
import { textIn } from '#shared/domain/language.ts'
import type { ByteSink, ByteSource } from '#shared/pdf/byte-source.ts'
import { utf8Bytes } from '#shared/pdf/bytes.ts'
import type { ExhibitSpan } from '#shared/pdf/layout/exhibit-spans.ts'
import type { PictureId } from '#shared/pdf/layout-types.ts'
import type { Picture } from '#shared/pdf/picture.ts'
import type { Attachment } from '#shared/pdf/write/attachments.ts'
import type { Conformance } from '#shared/pdf/write/conformance.ts'
import { writePdf } from '#shared/pdf/write/write-pdf.ts'
import type { WrittenPdf } from '#shared/pdf/write/write-pdf.ts'
import { printable } from '#shared/words/visible-text.ts'
import type { PackDesk } from './pack-order.ts'
import type { PlannedPack } from './planned-pack.ts'
import { fileNameOnPaper } from './file-name-on-paper.ts'
import { attachmentName, leftOut, manifestChecksums, manifestDates } from './originals.ts'
import type { Manifest, ManifestExhibit, OriginalsChoice } from './originals.ts'
import { packOf } from './pack-definition.ts'
import type { PackExhibit } from './pack-exhibit.ts'

/** Pages, manifest and originals as one PDF. */
export async function writePack(planned: PlannedPack, desk: PackDesk, sink: ByteSink, conformance: Conformance = 'a-3b'): Promise<WrittenPdf> {
  const { order, laidOut } = planned
  const definition = packOf(desk.templates, order.packId)
  const title = printable(textIn(order.caseFile.title, order.language))
  const info = {
    title: `${definition.title[order.language]}${order.language === 'ja' ? '　' : ' – '}${title}`.replaceAll('\n', ' '), author: printable(textIn(order.caseFile.claimant?.name, order.language)) || null,
    subject: null, language: order.language, createdAt: order.madeAt, producer: desk.program
  }
  return writePdf(laidOut.layout, { fonts: desk.fonts, pictures: pictureOf(planned), attachments: attachmentsOf(planned, desk), info }, desk.machine, watched(sink, desk), { conformance })
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

function attachmentsOf(planned: PlannedPack, desk: PackDesk): readonly Attachment[] {
  const { order } = planned
  const manifest = manifestOf(planned, desk)
  const hasEvidence = manifest.exhibits.length > 0
  if (!hasEvidence && !order.reopenable) return []
  const originalOf = new Map(planned.exhibits.map(({ id, ready }) => [id, ready?.original]))
  const originals = manifest.exhibits.flatMap((exhibit): readonly Attachment[] => {
    const source = originalOf.get(exhibit.id)
    if (exhibit.attachment === null || !source) return []
    return [{ fileName: exhibit.attachment, mimeType: exhibit.kind, description: exhibit.label, relationship: 'Source', createdAt: null, modifiedAt: null, source }]
  })
  const text = (fileName: string, mimeType: string, content: string): Attachment => ({ fileName, mimeType, description: null, relationship: 'Data', createdAt: null, modifiedAt: null, source: sourceOfText(content) })
  return [
    ...originals,
    ...(!hasEvidence ? [] : [text('manifest.json', 'application/json', `${JSON.stringify(manifest, null, 2)}\n`), text('manifest-sha256.txt', 'text/plain', manifestChecksums(manifest))]),
    ...(order.reopenable ? [text('case.json', 'application/json', `${JSON.stringify(order.caseFile, null, 2)}\n`)] : [])
  ]
}

function manifestOf(planned: PlannedPack, desk: PackDesk): Manifest {
  const { order } = planned
  const spans = new Map(planned.laidOut.layout.exhibits.map((span) => [span.exhibitId, span]))
  const byId = new Map(planned.exhibits.map((one) => [one.id, one]))
  return {
    format: 'tsuzuri-manifest', version: 1, pack: order.packId, language: order.language, madeAt: order.madeAt, program: desk.program, caseTitle: order.caseFile.title,
    exhibits: planned.exhibits.flatMap((one) => manifestExhibit(one, byId.get(one.parentId ?? ''), spans.get(one.id), order.originals))
  }
}

/** What is attached to a mail lies in the mail's own file, and goes where that goes. */
function manifestExhibit({ id, label, exhibit, ready }: PackExhibit, mail: PackExhibit | undefined, span: ExhibitSpan | undefined, originals: OriginalsChoice): readonly ManifestExhibit[] {
  if (!ready) return []
  const left = mail?.ready ? (leftOut(mail.exhibit, mail.ready.facts, originals) ?? 'within') : leftOut(exhibit, ready.facts, originals)
  return [{
    id, label, file: fileNameOnPaper(exhibit), bytes: ready.facts.bytes, sha256: ready.facts.sha256, kind: ready.facts.kind, dates: manifestDates(exhibit),
    firstPage: span?.firstPage ?? 0, lastPage: span?.lastPage ?? 0, attachment: left === null ? attachmentName(exhibit, label) : null, leftOut: left, ...(mail ? { within: mail.id } : {})
  }]
}

function sourceOfText(content: string): ByteSource {
  const bytes = utf8Bytes(content)
  return { sizeBytes: bytes.length, read: (offset, length) => Promise.resolve(bytes.subarray(offset, offset + length)) }
}
