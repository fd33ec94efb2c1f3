import { basename } from 'node:path'
import type { DateFound, ExhibitFacts } from '#shared/domain/exhibit-facts.ts'
import { DomainError } from '#shared/domain/failure.ts'
import type { ReadyExhibit } from '#shared/packs/portrayal.ts'
import type { ByteSource } from '#shared/pdf/byte-source.ts'
import { cover, coverReason, coverWarning } from './cover.ts'
import { fileNameDates } from './file-name-dates.ts'
import { findIdentifiers } from './find-identifiers.ts'
import { findKind, headBytes } from './find-kind.ts'
import { holdSource } from './hold-source.ts'
import { intakeLimits } from './intake-limits.ts'
import { uniqueDates } from './join-metadata.ts'
import { markedMetadata } from './marked-metadata.ts'
import { mislabelled } from './mislabelled.ts'
import { openFile } from './open-file.ts'
import type { OpenedFile } from './open-file.ts'
import type { EvidenceFile, PortrayalRequest, Reading } from './reader.ts'
import { readerFor } from './reader-for.ts'
import { scanBytes } from './scan-bytes.ts'
import { openSlots } from './slots.ts'
import { withinTime } from './within-time.ts'

/** `name` is the one that the file was given by its owner, where the path no longer has it. */
export type EvidenceAt = { readonly path: string; readonly name?: string; readonly passwords?: readonly string[] }

const slots = openSlots(intakeLimits.filesAtOnce)

/**
 * What intake finds in a file, the time of the file system included. Broken content is told by warnings.
 * Throws DomainError file-unreadable, file-too-large, too-slow.
 */
export const inspectFile = (at: EvidenceAt): Promise<ExhibitFacts> => taken(at, async (file, opened) => {
  const { facts } = await readFacts(file, opened)
  return { ...facts, dates: [...facts.dates, fileSystemTime(opened)] }
})

/** An exhibit laid ready for a pack; what cannot be shown, or not be shown redacted, becomes a cover page. Throws like `inspectFile`. */
export const readyFile = (at: EvidenceAt, request: PortrayalRequest): Promise<ReadyExhibit> => taken(at, async (file, opened) => {
  const { facts, reading } = await readFacts(file, opened)
  const portrayal = await reading.portray(request)
  return { facts, portrayal: { ...portrayal, warnings: [...mislabelled(file.name, file.kind), ...portrayal.warnings] }, original: opened.source }
})

const taken = <Result>(at: EvidenceAt, work: (file: EvidenceFile, opened: OpenedFile) => Promise<Result>): Promise<Result> => {
  const name = at.name ?? basename(at.path)
  return slots(() => withinTime(name, intakeLimits.seconds, (async () => {
    const opened = await openFile(at.path, name, intakeLimits.fileBytes)
    const held = holdSource(opened.source)
    try {
      return await work(await openEvidence(name, held.source, at.passwords), opened)
    } finally {
      held.release()
    }
  })()))
}

async function openEvidence(name: string, source: ByteSource, passwords: readonly string[] = []): Promise<EvidenceFile> {
  const head = await source.read(0, Math.min(source.sizeBytes, headBytes))
  const kind = await findKind(head, head.length === source.sizeBytes, name)
  return { name, kind, source, passwords, ...(await scanBytes(source)) }
}

async function readFacts(file: EvidenceFile, opened: OpenedFile): Promise<{ readonly facts: ExhibitFacts; readonly reading: Reading }> {
  const reading = await readOrCover(file)
  const { pages, widthPx, heightPx, telling, title, author } = reading
  const facts: ExhibitFacts = {
    kind: file.kind, bytes: file.source.sizeBytes, sha256: file.sha256, pages,
    ...(widthPx === undefined ? {} : { widthPx }), ...(heightPx === undefined ? {} : { heightPx }),
    dates: uniqueDates([...reading.dates, ...fileNameDates(file.name, opened.modifiedAt)]),
    identifiers: findIdentifiers(`${file.name}\n${reading.text ?? ''}`), telling,
    warnings: [...mislabelled(file.name, file.kind), ...reading.warnings],
    ...(title === undefined ? {} : { title }), ...(author === undefined ? {} : { author })
  }
  return { facts, reading }
}

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

/** When the copy on this disk was last written, which copying and unpacking change: never printed, shown by inspect alone. */
const fileSystemTime = ({ modifiedAt }: OpenedFile): DateFound => ({ role: 'captured', value: modifiedAt.toISOString().replace(/\.\d+Z$/, 'Z'), source: 'file-system', confidence: 'weak' })
