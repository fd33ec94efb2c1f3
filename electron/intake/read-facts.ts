import type { ExhibitFacts } from '#shared/domain/exhibit-facts.ts'
import { DomainError } from '#shared/domain/failure.ts'
import type { ByteSource } from '#shared/pdf/byte-source.ts'
import { cover, coverReason, coverWarning } from './cover.ts'
import { fileNameDates } from './file-name-dates.ts'
import { findIdentifiers } from './find-identifiers.ts'
import { findKind, headBytes } from './find-kind.ts'
import { uniqueDates } from './join-metadata.ts'
import { markedMetadata } from './marked-metadata.ts'
import { mislabelled } from './mislabelled.ts'
import type { EvidenceFile, Reading } from './reader.ts'
import { readerFor } from './reader-for.ts'
import { scanBytes } from './scan-bytes.ts'

/** Tells the kind by content and hashes all of it. */
export async function openEvidence(name: string, source: ByteSource, passwords: readonly string[] = []): Promise<EvidenceFile> {
  const head = await source.read(0, Math.min(source.sizeBytes, headBytes))
  const kind = await findKind(head, head.length === source.sizeBytes, name)
  return { name, kind, source, passwords, ...(await scanBytes(source)) }
}

/** What the reader for its kind finds in a file; `modifiedAt` is when it, or the file that it lies in, was last written. */
export async function readFacts(file: EvidenceFile, modifiedAt: Date): Promise<{ readonly facts: ExhibitFacts; readonly reading: Reading }> {
  const reading = await readOrCover(file)
  const { pages, widthPx, heightPx, durationSeconds, telling, title, author, people = [], agents = [], orders = [] } = reading
  const facts: ExhibitFacts = {
    ...bareFacts(file), pages,
    ...(widthPx === undefined ? {} : { widthPx }), ...(heightPx === undefined ? {} : { heightPx }), ...(durationSeconds === undefined ? {} : { durationSeconds }),
    dates: uniqueDates([...reading.dates, ...fileNameDates(file.name, modifiedAt)]),
    identifiers: findIdentifiers(`${file.name}\n${reading.text ?? ''}`), telling,
    warnings: [...mislabelled(file.name, file.kind), ...(reading.hasImpossibleDate === true ? [{ code: 'date-impossible' } as const] : []), ...reading.warnings],
    ...(title === undefined ? {} : { title }), ...(author === undefined ? {} : { author }), ...(people.length === 0 ? {} : { people }), ...(agents.length === 0 ? {} : { agents }), ...(orders.length === 0 ? {} : { orders })
  }
  return { facts, reading }
}

/** What is known of a file that no reader has looked into. */
export const bareFacts = ({ kind, source, sha256 }: EvidenceFile): ExhibitFacts =>
  ({ kind, bytes: source.sizeBytes, sha256, pages: 1, dates: [], identifiers: [], telling: [], warnings: [] })

/** Broken content costs its own page only; its metadata may be whole all the same. */
async function readOrCover(file: EvidenceFile): Promise<Reading> {
  try {
    return await readerFor(file.kind)(file)
  } catch (error) {
    const reason = error instanceof DomainError ? coverReason(error.failure) : null
    if (reason === null) throw error
    const warnings = [coverWarning(reason)]
    return { pages: 1, ...(await markedMetadata(file.source, file.marks)), text: null, warnings, portray: async () => cover(reason, warnings) }
  }
}
