import type { ReaderWarning } from '#shared/domain/exhibit-facts.ts'
import { DomainError } from '#shared/domain/failure.ts'
import type { CoverReason, Portrayal } from '#shared/packs/portrayal.ts'
import type { ByteSource } from '#shared/pdf/byte-source.ts'
import { cover, coverFor, coverWarning } from './cover.ts'
import { findProgram } from './find-program.ts'
import { stillAtSeconds } from './given-still.ts'
import type { GivenStill, TakenStill } from './given-still.ts'
import { intakeLimits } from './intake-limits.ts'
import { joinMetadata } from './join-metadata.ts'
import { markedMetadata } from './marked-metadata.ts'
import { memorySource } from './memory-source.ts'
import { openFile } from './open-file.ts'
import { readImage } from './read-image.ts'
import { readVideoFacts } from './read-video-facts.ts'
import type { EvidenceFile, PortrayalRequest, Reader, Reading } from './reader.ts'
import type { GreyPage } from './recognition/recognition-task.ts'
import type { VideoFacts } from './video-facts.ts'
import { mayHaveStill, videoStill } from './video-still.ts'

/** A video stands on paper as one of its frames, where the app gives one or the machine has ffmpeg; else, and when it is redacted, as a cover page. */
export const readVideo: Reader = async (file) => {
  const stated = await readVideoFacts(file.kind, file.source)
  const facts = completed(stated ?? noFacts, file.still)
  // Its head says whether it holds a position: what looks like one among gigabytes of frames is none.
  const marks = stated === null ? file.marks : file.marks.filter(({ kind }) => kind !== 'video-position')
  const metadata = joinMetadata([{ dates: facts.dates, telling: facts.hasPosition ? ['position'] : [] }, await markedMetadata(file.source, marks)])
  const plan = await planFor(file)
  const warnings: readonly ReaderWarning[] = [plan.kind === 'cover' ? coverWarning(plan.reason) : { code: isHeadless(facts) ? 'damaged' : 'one-frame' }]
  return {
    pages: 1, ...(facts.size ?? {}), ...(facts.durationSeconds === null ? {} : { durationSeconds: facts.durationSeconds }),
    ...metadata, text: null, warnings, ...(plan.kind === 'cover' ? {} : { draw: () => drawFrame(file, facts.durationSeconds, plan) }), portray: (request) => portray(file, facts, plan, request)
  }
}

/** Neither how long it lasts nor how large it is: its head is missing, and no frame will come of it. */
const isHeadless = ({ durationSeconds, size }: VideoFacts): boolean => durationSeconds === null && size === null

const noFacts: VideoFacts = { durationSeconds: null, size: null, dates: [], hasPosition: false }

/** What the file itself states comes first. */
const completed = (facts: VideoFacts, still: GivenStill | undefined): VideoFacts =>
  (still?.kind === 'taken' ? { ...facts, durationSeconds: facts.durationSeconds ?? still.durationSeconds, size: facts.size ?? { widthPx: still.widthPx, heightPx: still.heightPx } } : facts)

type ShownPlan = Exclude<Plan, { readonly kind: 'cover' }>
type Plan = { readonly kind: 'given'; readonly still: TakenStill } | { readonly kind: 'ffmpeg'; readonly ffmpeg: string } | { readonly kind: 'cover'; readonly reason: CoverReason }

async function planFor({ kind, source, still }: EvidenceFile): Promise<Plan> {
  if (!mayHaveStill(kind)) return { kind: 'cover', reason: 'unsupported' }
  if (still?.kind === 'taken') return { kind: 'given', still }
  if (source.sizeBytes > intakeLimits.videoBytes) return { kind: 'cover', reason: 'video-too-large' }
  const ffmpeg = await findProgram('ffmpeg', process.env['PATH'] ?? '')
  return ffmpeg === null ? { kind: 'cover', reason: still?.reason ?? 'no-still' } : { kind: 'ffmpeg', ffmpeg }
}

async function portray(file: EvidenceFile, { durationSeconds }: VideoFacts, plan: Plan, { redactions, language }: PortrayalRequest): Promise<Portrayal> {
  const covered = (reason: CoverReason): Portrayal => cover(reason, [coverWarning(reason)])
  if (redactions.length > 0) return covered('redaction-not-possible')
  if (plan.kind === 'cover') return covered(plan.reason)
  try {
    const frame = await frameOf(file, durationSeconds, plan)
    if (frame === null) return covered('still-failed')
    const picture = await pictureOf(file, frame)
    const shown = await picture.portray({ redactions: [], language })
    if (shown.kind !== 'pictures') return covered('still-failed')
    return { ...shown, notes: [{ code: 'one-frame', atSeconds: frame.atSeconds, durationSeconds }], warnings: [{ code: 'one-frame' }] }
  } catch (error) {
    return coverFor(error, [])
  }
}

/** The same frame as on paper, for recognition; null where there is none. */
async function drawFrame(file: EvidenceFile, durationSeconds: number | null, plan: ShownPlan): Promise<GreyPage | null> {
  const frame = await frameOf(file, durationSeconds, plan)
  return frame === null ? null : ((await (await pictureOf(file, frame)).draw?.(1)) ?? null)
}

const frameOf = (file: EvidenceFile, durationSeconds: number | null, plan: ShownPlan): Promise<Frame | null> => (plan.kind === 'given' ? givenFrame(plan.still) : ffmpegFrame(plan.ffmpeg, file, durationSeconds))
const pictureOf = ({ name, sha256 }: EvidenceFile, { jpeg }: Frame): Promise<Reading> => readImage({ name, kind: 'image/jpeg', sha256, source: jpeg, marks: [] })

type Frame = { readonly jpeg: ByteSource; readonly atSeconds: number }

/** Null where it was cleared away since it was promised. */
async function givenFrame({ path, atSeconds }: TakenStill): Promise<Frame | null> {
  try {
    return { jpeg: (await openFile(path, path, intakeLimits.stillBytes)).source, atSeconds }
  } catch (error) {
    if (error instanceof DomainError) return null
    throw error
  }
}

async function ffmpegFrame(ffmpeg: string, { source, kind }: EvidenceFile, durationSeconds: number | null): Promise<Frame | null> {
  const still = await videoStill(ffmpeg, source, kind, stillAtSeconds(durationSeconds))
  return still === null ? null : { jpeg: memorySource(still.jpeg), atSeconds: still.atSeconds }
}
