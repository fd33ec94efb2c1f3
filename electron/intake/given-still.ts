import type { ExhibitFacts, ReaderWarning } from '#shared/domain/exhibit-facts.ts'
import type { CoverReason } from '#shared/packs/portrayal.ts'
import { coverWarning } from './cover.ts'

/** What the app's own window got of a video by opening it: a JPEG of one frame, or why it has none. Without it ffmpeg is asked, where the machine has it. */
export type GivenStill = TakenStill | { readonly kind: 'none'; readonly reason: StillRefusal }
export type TakenStill = StillNote & { readonly kind: 'taken'; readonly path: string }
/** Sizes are those of the video as it is shown, not of the still; `durationSeconds` is null where the video does not know it. */
export type StillNote = { readonly atSeconds: number; readonly durationSeconds: number | null; readonly widthPx: number; readonly heightPx: number }
export type StillRefusal = Extract<CoverReason, 'not-decodable' | 'still-failed' | 'too-large' | 'too-slow'>

/** The very first frame is often black: one second in, or a tenth of what is shorter than ten. */
export const stillAtSeconds = (durationSeconds: number | null): number => Math.round(Math.min(1, (durationSeconds ?? 10) / 10) * 10) / 10

const aboutStills: ReadonlySet<ReaderWarning['code']> = new Set(['no-still', 'one-frame', 'still-failed'])

/** The facts of a video, with what its still adds to them: what the file itself states comes first. */
export function factsWithStill(facts: ExhibitFacts, still: GivenStill | null): ExhibitFacts {
  if (still === null) return facts
  if (still.kind === 'none') return { ...facts, warnings: facts.warnings.map((warning) => (warning.code === 'no-still' ? coverWarning(still.reason) : warning)) }
  return { ...withMeasures(facts, still), warnings: [...facts.warnings.filter(({ code }) => !aboutStills.has(code)), { code: 'one-frame' }] }
}

const withMeasures = (facts: ExhibitFacts, { durationSeconds, widthPx, heightPx }: StillNote): ExhibitFacts =>
  ({ widthPx, heightPx, ...(durationSeconds === null ? {} : { durationSeconds }), ...facts })
