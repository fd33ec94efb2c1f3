import { writeAtomically } from '#electron/files/atomic-write.ts'
import { openFileSource } from '#electron/files/file-source.ts'
import { stitchPictures } from '#electron/intake/alike/stitch-pictures.ts'
import type { PictureToStitch, StitchPlan } from '#electron/intake/alike/stitch-pictures.ts'
import { DomainError } from '#shared/domain/failure.ts'
import type { StitchedPart } from '#shared/domain/stitch-case.ts'
import type { PictureFile } from './alike-among.ts'

/** What was made at the target, and which rows of which original stand in it. */
export type StitchedFile = { readonly widthPx: number; readonly heightPx: number; readonly parts: readonly StitchedPart[] }

/** One PNG from the originals of screens that continue one another, the top one first; whole or not at all. */
export async function stitchFiles(files: readonly PictureFile[], target: string, signal: { readonly aborted: boolean }): Promise<StitchedFile> {
  const pictures: PictureToStitch[] = []
  for (const { path, name, widthPx, heightPx } of files) pictures.push({ name, source: await openFileSource(path), widthPx, heightPx })
  const plans: StitchPlan[] = []
  await writeAtomically(target, async (sink) => { plans.push(await stitchPictures(pictures, sink, signal)) })
  const [plan] = plans
  if (plan === undefined) throw new DomainError({ code: 'cancelled' })
  const parts = files.flatMap(({ id, sha256, widthPx, heightPx }, index): readonly StitchedPart[] => {
    const planned = plan.parts[index]
    return planned ? [{ id, sha256, bytes: pictures[index]?.source.sizeBytes ?? 0, size: [widthPx, heightPx], rows: [planned.from, planned.to], top: planned.topPx, bars: [planned.headPx, planned.footPx] }] : []
  })
  return { widthPx: plan.widthPx, heightPx: plan.heightPx, parts }
}
