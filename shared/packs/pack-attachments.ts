import { hexOf, utf8Bytes } from '#shared/pdf/bytes.ts'
import type { ByteSource } from '#shared/pdf/byte-source.ts'
import type { ExhibitSpan } from '#shared/pdf/layout/exhibit-spans.ts'
import type { PackLayout } from '#shared/pdf/layout/layout-pack.ts'
import type { Attachment } from '#shared/pdf/write/attachments.ts'
import type { FileDigests } from '#shared/pdf/write/digest-recorder.ts'
import { makeManifest } from './make-manifest.ts'
import { caseName, checksumsName, manifestChecksums, manifestName } from './manifest.ts'
import { partId } from './originals.ts'
import type { PackDesk } from './pack-order.ts'
import type { PlannedPack } from './planned-pack.ts'

/** The originals that may go in, the manifest of everything, its checksums, and the case itself where it was asked for. */
export function packAttachments({ order, exhibits, laidOut, withoutRoom, volume }: PlannedPack, desk: PackDesk, digests: FileDigests): readonly Attachment[] {
  const caseBytes = order.reopenable ? utf8Bytes(`${JSON.stringify(order.caseFile, null, 2)}\n`) : null
  const manifest = makeManifest({
    order, program: desk.program, exhibits, spans: stampedSpans(laidOut.layout), withoutRoom, volume, digests,
    case: caseBytes === null ? null : { bytes: caseBytes.length, sha256: hexOf(desk.machine.sha256(caseBytes)) }
  })
  const originalOf = new Map<string, ByteSource | undefined>(exhibits.flatMap(({ id, ready, exhibit }) => [
    [id, ready?.original] as const, ...(exhibit.madeFrom ?? []).map(({ file }, index) => [partId(id, index), ready?.parts?.find((part) => part.file === file)?.found?.original] as const)
  ]))
  const originals = manifest.exhibits.flatMap((exhibit): readonly Attachment[] => {
    const source = originalOf.get(exhibit.id)
    if (exhibit.attachment === null || !source) return []
    return [{ fileName: exhibit.attachment, mimeType: exhibit.kind, description: exhibit.label, relationship: 'Source', createdAt: null, modifiedAt: null, source }]
  })
  return [
    ...originals, beside(manifestName, 'application/json', 'Data', utf8Bytes(`${JSON.stringify(manifest, null, 2)}\n`)),
    ...(manifest.exhibits.length === 0 ? [] : [beside(checksumsName, 'text/plain', 'Data', utf8Bytes(manifestChecksums(manifest.exhibits)))]),
    ...(caseBytes === null ? [] : [beside(caseName, 'application/json', 'Supplement', caseBytes)])
  ]
}

const stampedSpans = ({ exhibits, pageOffset }: PackLayout): readonly ExhibitSpan[] => exhibits.map((span) => ({ ...span, firstPage: span.firstPage + pageOffset, lastPage: span.lastPage + pageOffset }))

const beside = (fileName: string, mimeType: string, relationship: Attachment['relationship'], bytes: Uint8Array): Attachment =>
  ({ fileName, mimeType, description: null, relationship, createdAt: null, modifiedAt: null, source: sourceOf(bytes) })

const sourceOf = (bytes: Uint8Array): ByteSource => ({ sizeBytes: bytes.length, read: (offset, length) => Promise.resolve(bytes.subarray(offset, offset + length)) })
