import type { ReaderWarning } from '#shared/domain/exhibit-facts.ts'
import type { CoverReason, Portrayal } from '#shared/packs/portrayal.ts'
import { cover, coverFor, coverWarning } from './cover.ts'
import { findProgram } from './find-program.ts'
import { intakeLimits } from './intake-limits.ts'
import { joinMetadata } from './join-metadata.ts'
import { markedMetadata } from './marked-metadata.ts'
import { memorySource } from './memory-source.ts'
import { mp4Facts, noVideoFacts } from './mp4-facts.ts'
import type { VideoFacts } from './mp4-facts.ts'
import { readImage } from './read-image.ts'
import type { EvidenceFile, PortrayalRequest, Reader } from './reader.ts'
import { mayHaveStill, videoStill } from './video-still.ts'

const withMovieBox: readonly string[] = ['video/mp4', 'video/quicktime', 'video/x-m4v', 'video/3gpp', 'video/3gpp2']

/** A video stands on paper as one of its frames, where the machine has ffmpeg; else, and when it is redacted, as a cover page. */
export const readVideo: Reader = async (file) => {
  const facts = withMovieBox.includes(file.kind) ? await mp4Facts(file.source) : noVideoFacts
  const metadata = joinMetadata([{ dates: facts.dates, telling: facts.hasPosition ? ['position'] : [] }, await markedMetadata(file.source, file.marks)])
  const plan = await planFor(file)
  const warnings: readonly ReaderWarning[] = [plan.kind === 'still' ? { code: 'one-frame' } : coverWarning(plan.reason)]
  return {
    pages: 1, ...(facts.size ?? {}), ...(facts.durationSeconds === null ? {} : { durationSeconds: facts.durationSeconds }),
    ...metadata, text: null, warnings, portray: (request) => portray(file, facts, plan, request)
  }
}

type Plan = { readonly kind: 'still'; readonly ffmpeg: string } | { readonly kind: 'cover'; readonly reason: CoverReason }

async function planFor({ kind, source }: EvidenceFile): Promise<Plan> {
  if (!mayHaveStill(kind)) return { kind: 'cover', reason: 'unsupported' }
  if (source.sizeBytes > intakeLimits.videoBytes) return { kind: 'cover', reason: 'video-too-large' }
  const ffmpeg = await findProgram('ffmpeg', process.env['PATH'] ?? '')
  return ffmpeg === null ? { kind: 'cover', reason: 'no-still' } : { kind: 'still', ffmpeg }
}

async function portray(file: EvidenceFile, { durationSeconds }: VideoFacts, plan: Plan, { redactions, language }: PortrayalRequest): Promise<Portrayal> {
  const covered = (reason: CoverReason): Portrayal => cover(reason, [coverWarning(reason)])
  if (redactions.length > 0) return covered('redaction-not-possible')
  if (plan.kind === 'cover') return covered(plan.reason)
  const still = await videoStill(plan.ffmpeg, file.source, file.kind, stillAtSeconds(durationSeconds))
  if (still === null) return covered('still-failed')
  try {
    const picture = await readImage({ name: file.name, kind: 'image/jpeg', sha256: file.sha256, source: memorySource(still.jpeg), marks: [] })
    const shown = await picture.portray({ redactions: [], language })
    if (shown.kind !== 'pictures') return covered('still-failed')
    return { ...shown, notes: [{ code: 'one-frame', atSeconds: still.atSeconds, durationSeconds }], warnings: [{ code: 'one-frame' }] }
  } catch (error) {
    return coverFor(error, [])
  }
}

/** The very first frame is often black: one second in, or a tenth of what is shorter than ten. */
const stillAtSeconds = (durationSeconds: number | null): number => Math.round(Math.min(1, (durationSeconds ?? 10) / 10) * 10) / 10
