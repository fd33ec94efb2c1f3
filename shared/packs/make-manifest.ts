import { maskCardNumbers } from '#shared/domain/card-number.ts'
import type { Exhibit } from '#shared/domain/case-file.ts'
import type { ExhibitFacts } from '#shared/domain/exhibit-facts.ts'
import { textIn } from '#shared/domain/language.ts'
import type { ExhibitSpan } from '#shared/pdf/layout/exhibit-spans.ts'
import type { FileDigests } from '#shared/pdf/write/digest-recorder.ts'
import { printable } from '#shared/words/visible-text.ts'
import { fileNameOnPaper } from './file-name-on-paper.ts'
import type { Manifest, ManifestExhibit } from './manifest.ts'
import { attachmentName, leftOut, partId } from './originals.ts'
import type { LeftOut, OriginalsChoice } from './originals.ts'
import type { PackExhibit } from './pack-exhibit.ts'
import type { VolumeNumber } from './pack-file-name.ts'
import type { PackOrder } from './pack-order.ts'
import type { ReadyExhibit } from './portrayal.ts'

/** What an exhibit's original is, and whether it goes in; known before anything is laid out. */
export type ManifestRow = Omit<ManifestExhibit, 'firstPage' | 'lastPage'>

/** `withoutRoom` names exhibits whose originals would make a file too large. */
export function manifestRows(exhibits: readonly PackExhibit[], originals: OriginalsChoice, withoutRoom: ReadonlySet<string>): readonly ManifestRow[] {
  const whyNot = ({ id, exhibit }: PackExhibit, { facts }: ReadyExhibit): LeftOut => leftOut(exhibit, facts, originals) ?? (withoutRoom.has(id) ? 'no-room' : null)
  const byId = new Map(exhibits.map((one) => [one.id, one]))
  return exhibits.flatMap((one) => {
    const { id, parentId, label, exhibit, ready } = one
    if (!ready) return []
    const mail = byId.get(parentId ?? '')
    // What is attached to a mail lies in the mail's own file, and goes where that goes.
    const left = mail?.ready ? (whyNot(mail, mail.ready) ?? 'within') : whyNot(one, ready)
    return [{
      id, label, ...(mail === undefined ? {} : { within: mail.id }),
      file: fileNameOnPaper(exhibit), bytes: ready.facts.bytes, sha256: ready.facts.sha256, kind: ready.facts.kind, dates: manifestDates(exhibit),
      attachment: left === null ? attachmentName(exhibit, label) : null, leftOut: left
    }, ...partRows(one, ready, (facts) => leftOut(exhibit, facts, originals) ?? (withoutRoom.has(id) ? 'no-room' : null))]
  })
}

/** The pictures that an exhibit was put together from go where its own original goes. */
const partRows = ({ id, label, exhibit }: PackExhibit, { parts }: ReadyExhibit, whyNot: (facts: ExhibitFacts) => LeftOut): readonly ManifestRow[] =>
  (exhibit.madeFrom ?? []).map((part, index) => {
    const found = parts?.find(({ file }) => file === part.file)?.found ?? null
    const left = found === null ? 'absent' : whyNot(found.facts)
    const own = { ...part.was, file: part.file, redactions: exhibit.redactions }
    return {
      id: partId(id, index), label, partOf: id, rows: part.rows, file: fileNameOnPaper(own), bytes: part.bytes, sha256: part.sha256, kind: found?.facts.kind ?? 'application/octet-stream', dates: manifestDates(own),
      attachment: left === null ? attachmentName(own, `${label} (${index + 1})`) : null, leftOut: left
    }
  })

/** The exhibit on whose pages a row stands. */
export const shownAs = ({ id, partOf }: Pick<ManifestRow, 'id' | 'partOf'>): string => partOf ?? id

export const manifestDates = (exhibit: Exhibit): ManifestExhibit['dates'] => [
  { role: 'happened', value: exhibit.happenedAt, source: exhibit.happenedAtSource }, { role: 'written', value: exhibit.writtenAt, source: exhibit.writtenAtSource }, { role: 'captured', value: exhibit.capturedAt, source: exhibit.capturedAtSource }
].flatMap(({ role, value, source }) => (value ? [{ role, value, source: source ?? null }] : []))

export type ManifestParts = {
  readonly order: PackOrder
  readonly program: string
  readonly exhibits: readonly PackExhibit[]
  /** Of this file, their pages as they are stamped. */
  readonly spans: readonly ExhibitSpan[]
  readonly withoutRoom: ReadonlySet<string>
  readonly volume: VolumeNumber
  readonly digests: FileDigests
  readonly case: Manifest['case'] | null
}

/** The manifest of a written pack, or of one volume with what lies in it. */
export function makeManifest({ order, program, exhibits, spans, withoutRoom, volume, digests, case: reopened }: ManifestParts): Manifest {
  const spanOf = new Map(spans.map((span) => [span.exhibitId, span]))
  const rows = manifestRows(exhibits, order.originals, withoutRoom)
  const isHere = (row: ManifestRow): boolean => volume.of === 1 || spanOf.has(shownAs(row))
  return {
    format: 'tsuzuri-manifest', version: 1, program, pack: order.packId, language: order.language, madeAt: order.madeAt, caseTitle: maskCardNumbers(printable(textIn(order.caseFile.title, order.language))),
    ...(volume.of === 1 ? {} : { volume }),
    exhibits: rows.filter(isHere).map((row) => ({ ...row, firstPage: spanOf.get(shownAs(row))?.firstPage ?? 0, lastPage: spanOf.get(shownAs(row))?.lastPage ?? 0 })),
    ...(reopened && volume.of > 1 ? { others: rows.filter((row) => !isHere(row) && row.within === undefined).map(({ id, kind, bytes, sha256 }) => ({ id, kind, bytes, sha256 })) } : {}),
    ...digests, ...(reopened ? { case: reopened } : {})
  }
}
