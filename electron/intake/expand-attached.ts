import { DomainError } from '#shared/domain/failure.ts'
import type { ReaderWarning } from '#shared/domain/exhibit-facts.ts'
import type { Portrayal, ReadyBranch } from '#shared/packs/portrayal.ts'
import { withTextLayer } from '#shared/packs/text-layer.ts'
import { cover, coverReason, coverWarning } from './cover.ts'
import { intakeLimits } from './intake-limits.ts'
import { mailWords } from './mail-words.ts'
import { mislabelled } from './mislabelled.ts'
import { outlookKind } from './outlook-kind.ts'
import { bareFacts, openEvidence, readFacts } from './read-facts.ts'
import type { AttachedFile, EvidenceFile, PortrayalRequest, Reading } from './reader.ts'
import { mailKind, webArchiveKind } from './text-kind.ts'
import { withinTime } from './within-time.ts'

/** The attachments of a mail laid ready one by one, and for each file of its list the number that it got, null where it is only listed. */
export type Expansion = { readonly branches: readonly ReadyBranch[]; readonly numbers: readonly (number | null)[]; readonly warnings: readonly ReaderWarning[] }

/** When the file of the mail was last written, and the passwords that were given for it and serve what lies in it. */
export type MailFile = { readonly modifiedAt: Date; readonly passwords?: readonly string[] }

export type AttachedLimits = { readonly attachments: number; readonly attachedBytes: number; readonly attachedSeconds: number; readonly forwardedDepth: number }

/** Attachments of attached mails follow their mail, under the next numbers; one that is broken or slow costs its own page only. */
export async function expandAttached(files: readonly AttachedFile[], request: PortrayalRequest, mail: MailFile, limits: AttachedLimits = intakeLimits): Promise<Expansion> {
  const room: Room = { limits, mail, untilMs: performance.now() + limits.attachedSeconds * 1_000, count: 0, bytes: 0, isFull: false }
  const { branches, numbers } = await takeIn(files, request, room, 1)
  return { branches, numbers, warnings: room.isFull ? [{ code: 'attachments-left' }] : [] }
}

type Room = { readonly limits: AttachedLimits; readonly mail: MailFile; readonly untilMs: number; count: number; bytes: number; isFull: boolean }
type Taken = Pick<Expansion, 'branches' | 'numbers'>

async function takeIn(files: readonly AttachedFile[], request: PortrayalRequest, room: Room, depth: number): Promise<Taken> {
  const numbers: (number | null)[] = []
  const branches: ReadyBranch[] = []
  for (const file of files) {
    const number = file.isTrimming ? null : nextNumber(file, room, depth)
    numbers.push(number)
    if (number !== null) branches.push(...await branchesOf(file, number, request, room, depth))
  }
  return { branches, numbers }
}

function nextNumber({ source }: AttachedFile, room: Room, depth: number): number | null {
  const { limits } = room
  const fits = depth <= limits.forwardedDepth && room.count < limits.attachments && room.bytes + source.sizeBytes <= limits.attachedBytes && performance.now() < room.untilMs
  if (!fits) {
    room.isFull = true
    return null
  }
  room.bytes += source.sizeBytes
  room.count += 1
  return room.count
}

/** The file itself and, where it is a mail, what is attached to it. */
async function branchesOf(file: AttachedFile, number: number, request: PortrayalRequest, room: Room, depth: number): Promise<readonly ReadyBranch[]> {
  const evidence = await openEvidence(file.name, file.source, room.mail.passwords)
  const { facts, reading } = await readOrGiveUp(evidence, room.mail.modifiedAt)
  const inner = await takeIn(reading.attached ?? [], request, room, depth + 1)
  const portrayal = await portrayAttached(evidence, reading, { ...request, branches: inner.numbers })
  const name = file.name !== '' ? file.name : (facts.title ?? mailWords[request.language].unnamedFile(number))
  return [{ name, ready: { facts, portrayal: { ...portrayal, warnings: [...mislabelled(file.name, evidence.kind), ...portrayal.warnings] }, original: file.source, branches: [] } }, ...inner.branches]
}

async function readOrGiveUp(evidence: EvidenceFile, modifiedAt: Date): ReturnType<typeof readFacts> {
  try {
    return await withinTime(evidence.name, intakeLimits.seconds, readFacts(evidence, modifiedAt))
  } catch (error) {
    const reason = error instanceof DomainError ? coverReason(error.failure) : null
    if (reason === null) throw error
    const warnings = [coverWarning(reason)]
    return { facts: { ...bareFacts(evidence), warnings }, reading: { pages: 1, dates: [], telling: [], text: null, warnings, portray: async () => cover(reason, warnings) } }
  }
}

/** Redactions of a mail are words: what is no text cannot be searched for them, and is not shown. Areas were drawn on the mail, not on this. */
async function portrayAttached({ kind, sha256 }: EvidenceFile, reading: Reading, request: PortrayalRequest): Promise<Portrayal> {
  const isText = kind.startsWith('text/') || kind === 'application/json' || kind === mailKind || kind === outlookKind || kind === webArchiveKind
  if (request.redactions.length > 0 && !isText) return cover('redaction-not-possible', reading.warnings)
  return withTextLayer(await reading.portray(request), request.recognised?.attached.find((one) => one.sha256 === sha256)?.text ?? null, request.redactions)
}
