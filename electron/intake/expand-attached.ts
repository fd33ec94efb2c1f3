import { DomainError } from '#shared/domain/failure.ts'
import type { ReaderWarning } from '#shared/domain/exhibit-facts.ts'
import type { Portrayal, ReadyBranch } from '#shared/packs/portrayal.ts'
import { withTextLayer } from '#shared/packs/text-layer.ts'
import { cover, coverReason, coverWarning } from './cover.ts'
import { intakeLimits } from './intake-limits.ts'
import { mailWords } from './mail-words.ts'
import { mislabelled } from './mislabelled.ts'
import { outlookKind } from './outlook-kind.ts'
import { bareFacts, readFacts } from './read-facts.ts'
import type { AttachedFile, EvidenceFile, PortrayalRequest, Reading } from './reader.ts'
import { mailKind, webArchiveKind } from './text-kind.ts'
import { walkAttached } from './walk-attached.ts'
import type { AttachedLimits } from './walk-attached.ts'
import { withinTime } from './within-time.ts'

/** The attachments of a mail laid ready one by one, and for each file of its list the number that it got, null where it is only listed. */
export type Expansion = { readonly branches: readonly ReadyBranch[]; readonly numbers: readonly (number | null)[]; readonly warnings: readonly ReaderWarning[] }

/** When the file of the mail was last written, and the passwords that were given for it and serve what lies in it. */
export type MailFile = { readonly modifiedAt: Date; readonly passwords?: readonly string[] }

/** Attachments of attached mails follow their mail, under the next numbers; one that is broken or slow costs its own page only. */
export async function expandAttached(files: readonly AttachedFile[], request: PortrayalRequest, mail: MailFile, limits: AttachedLimits = intakeLimits): Promise<Expansion> {
  const { found, numbers, isCut } = await walkAttached<ReadyBranch>(files, { limits, ...(mail.passwords === undefined ? {} : { passwords: mail.passwords }) }, async ({ file, number }, inner) => {
    const { facts, reading } = await readOrGiveUp(file, mail.modifiedAt)
    const below = await inner(reading.attached ?? [])
    const portrayal = await portrayAttached(file, reading, { ...request, branches: below.numbers })
    const name = file.name !== '' ? file.name : (facts.title ?? mailWords[request.language].unnamedFile(number))
    return [{ name, ready: { facts, portrayal: { ...portrayal, warnings: [...mislabelled(file.name, file.kind), ...portrayal.warnings] }, original: file.source, branches: [] } }, ...below.found]
  })
  return { branches: found, numbers, warnings: isCut ? [{ code: 'attachments-left' }] : [] }
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
