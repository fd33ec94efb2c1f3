import { basename } from 'node:path'
import type { DateFound, ExhibitFacts } from '#shared/domain/exhibit-facts.ts'
import type { RecognisedFile } from '#shared/domain/recognised-text.ts'
import type { ReadyExhibit } from '#shared/packs/portrayal.ts'
import { withTextLayer } from '#shared/packs/text-layer.ts'
import { attachedFacts } from './attached-facts.ts'
import type { AttachedFacts } from './attached-facts.ts'
import { expandAttached } from './expand-attached.ts'
import type { GivenStill } from './given-still.ts'
import { holdSource } from './hold-source.ts'
import { intakeLimits } from './intake-limits.ts'
import { mislabelled } from './mislabelled.ts'
import { openFile } from './open-file.ts'
import type { OpenedFile } from './open-file.ts'
import { openEvidence, readFacts } from './read-facts.ts'
import type { EvidenceFile, PortrayalRequest, Reading } from './reader.ts'
import { readerFor } from './reader-for.ts'
import { recogniseAttached } from './recognise-attached.ts'
import { recognise } from './recognition/recognise-file.ts'
import type { RecognitionWatch } from './recognition/recognise-file.ts'
import { slowCover } from './slow-cover.ts'
import { withSoundDates } from './sound-dates.ts'
import { openSlots } from '#shared/lib/slots.ts'
import { withinTime } from './within-time.ts'
import { wordsOfFile } from './words-of-file.ts'
import { withWords } from './words-within.ts'

/** `name` is the one that the file was given by its owner, where the path no longer has it. */
export type EvidenceAt = { readonly path: string; readonly name?: string; readonly passwords?: readonly string[]; readonly still?: GivenStill; /** When it is taken in: no date of it can lie ahead. */ readonly now?: Date }

const slots = openSlots(intakeLimits.filesAtOnce)

/**
 * What intake finds in a file, the time of the file system included. Broken content is told by warnings.
 * Throws DomainError file-unreadable, file-too-large, too-slow.
 */
export const inspectFile = (at: EvidenceAt): Promise<ExhibitFacts> => taken(at, async (one) => (await inspected(one, at.now ?? null)).facts)

/** The same of a file that was opened before, by whoever also keeps it. */
export const inspectOpened = (name: string, opened: OpenedFile, now: Date | null): Promise<ExhibitFacts> => looked(name, {}, Promise.resolve(opened), async (one) => (await inspected(one, now)).facts)

async function inspected({ file, opened, inTime }: Taken, now: Date | null): Promise<{ readonly facts: ExhibitFacts; readonly reading: Reading }> {
  const { facts: read, reading } = await inTime(readFacts(file, opened.modifiedAt))
  const facts = await inTime(withWords(withSoundDates(read, now), reading, file, { modifiedAt: opened.modifiedAt, now }))
  return { facts: { ...facts, dates: [...facts.dates, fileSystemTime(opened)] }, reading }
}

export type InspectedWhole = { readonly facts: ExhibitFacts; readonly attached: readonly AttachedFacts[] }

/** A file and what is attached to it, a mail most often, in one reading. Throws like `inspectFile`. */
export const inspectWhole = (at: EvidenceAt): Promise<InspectedWhole> => taken(at, async (one) => {
  const now = at.now ?? null
  const { facts, reading } = await inspected(one, now)
  return { facts, attached: await attachedFacts(reading.attached ?? [], at.passwords ?? [], { modifiedAt: one.opened.modifiedAt, now }) }
})

/** What recognition reads on the pages of a file that have no text of their own, and in what is attached to it. Throws like `inspectFile`. */
export const recogniseFile = (at: EvidenceAt, watch: RecognitionWatch = {}): Promise<RecognisedFile> => taken(at, async ({ file, inTime }) => {
  const reading = await inTime(readerFor(file.kind)(file))
  return { text: await recognise(reading, watch), attached: await recogniseAttached(reading.attached ?? [], at.passwords ?? [], watch) }
})

/** What can be read in a file, for the search. Throws like `inspectFile`. */
export const readWords = (at: EvidenceAt): Promise<string> => taken(at, ({ file, opened, inTime }) => inTime(wordsOfFile(file, opened.modifiedAt)))

/** An exhibit laid ready for a pack, with what is attached to it; what cannot be shown, or not be shown redacted, becomes a cover page. Throws like `inspectFile`. */
export const readyFile = (at: EvidenceAt, request: PortrayalRequest): Promise<ReadyExhibit> =>
  taken(at, (one) => readied(one, at, request).catch((error: unknown) => slowCover(error, one.file, one.opened.source)))

async function readied({ file, opened, inTime }: Taken, at: EvidenceAt, request: PortrayalRequest): Promise<ReadyExhibit> {
  const { facts, reading } = await inTime(readFacts(file, opened.modifiedAt))
  const { branches, numbers, warnings } = await expandAttached(reading.attached ?? [], request, { modifiedAt: opened.modifiedAt, passwords: at.passwords ?? [] })
  const portrayal = withTextLayer(await inTime(reading.portray({ ...request, branches: numbers })), request.recognised?.text ?? null, request.redactions)
  return { facts, portrayal: { ...portrayal, warnings: [...mislabelled(file.name, file.kind), ...portrayal.warnings, ...warnings] }, original: opened.source, branches }
}

/** A file that was opened and hashed; `inTime` lets no step with it take for ever. */
type Taken = { readonly file: EvidenceFile; readonly opened: OpenedFile; readonly inTime: <Result>(work: Promise<Result>) => Promise<Result> }

/** Opens a file safely, tells its kind and gives it to some work; few are open at once. Throws like `inspectFile`. */
export const taken = <Result>(at: EvidenceAt, work: (taken: Taken) => Promise<Result>): Promise<Result> => {
  const name = at.name ?? basename(at.path)
  return slots(() => looked(name, at, openFile(at.path, name, intakeLimits.fileBytes), work))
}

async function looked<Result>(name: string, given: Pick<EvidenceAt, 'passwords' | 'still'>, opening: Promise<OpenedFile>, work: (taken: Taken) => Promise<Result>): Promise<Result> {
  const inTime: Taken['inTime'] = (step) => withinTime(name, intakeLimits.seconds, step)
  const opened = await inTime(opening)
  const held = holdSource(opened.source)
  try {
    const file = await inTime(openEvidence(name, held.source, given.passwords))
    return await work({ file: given.still === undefined ? file : { ...file, still: given.still }, opened, inTime })
  } finally {
    held.release()
  }
}

/** When the copy on this disk was last written, which copying and unpacking change: never printed, shown by inspect alone. */
const fileSystemTime = ({ modifiedAt }: OpenedFile): DateFound => ({ role: 'captured', value: modifiedAt.toISOString().replace(/\.\d+Z$/, 'Z'), source: 'file-system', confidence: 'weak' })
