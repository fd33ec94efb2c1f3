import type { Finding } from '#shared/domain/finding.ts'
import type { ByteSink } from '#shared/pdf/byte-source.ts'
import type { WrittenPdf } from '#shared/pdf/write/write-pdf.ts'
import { leftOut } from '../originals.ts'
import { packFileName } from '../pack-file-name.ts'
import type { PackDesk } from '../pack-order.ts'
import type { PlannedPack } from '../planned-pack.ts'
import { writePack } from '../write-pack.ts'
import { nothingMeasured, planVolumes, singleVolume } from './plan-volumes.ts'
import type { Measured, PlannedVolume, PlannedVolumes } from './plan-volumes.ts'
import { reshape } from './reshape.ts'
import { volumeFindings } from './volume-findings.ts'

/** Where the volumes go while it is not yet sure that they will stay as they are. */
export type VolumeShelf = { readonly write: (name: string, pack: PlannedPack, write: (sink: ByteSink) => Promise<WrittenPdf>) => Promise<WrittenPdf>; readonly discard: () => Promise<void> }

export type WrittenVolume = WrittenPdf & { readonly name: string; readonly volume: PlannedVolume }
/** `planned` is the whole pack as it was laid out for these volumes. */
export type WrittenVolumes = { readonly planned: PlannedPack; readonly volumes: readonly WrittenVolume[]; readonly findings: readonly Finding[] }

/** So often is a pack cut anew because a file came out larger than expected. */
const mostTries = 12

/** Writes the files of a pack, measures them, and cuts anew where one is too large; the sizes of the result are exact. */
export async function writeVolumes(given: PlannedPack, desk: PackDesk, shelf: VolumeShelf): Promise<WrittenVolumes> {
  let { planned, measured } = await weigh(given, desk)
  for (let round = 1; ; round += 1) {
    const plan = await planVolumes(planned, desk, measured)
    const volumes = await writeAll(plan, desk, shelf)
    const over = volumes.filter((volume) => isOver(volume, planned))
    const relieved = over.flatMap(({ volume }) => originalToLeaveOut(volume))
    const parted = over.filter(({ volume }) => volume.pieces.length > 1)
    if (round === mostTries || (relieved.length === 0 && (parted.length === 0 || planned.order.limits?.files === 'one'))) {
      return { planned: plan.planned, volumes, findings: volumeFindings(plan.planned, volumes) }
    }
    await shelf.discard()
    if (relieved.length > 0) planned = await reshape(planned, { withoutRoom: new Set([...planned.withoutRoom, ...relieved]), isSplit: false }, desk)
    measured = { fitsWhole: false, scale: corrected(plan, measured, parted) }
  }
}

/** A pack that may just fit, or may just not, is measured as one file first: expectations of decoded pictures can be far off. */
async function weigh(planned: PlannedPack, desk: PackDesk): Promise<{ readonly planned: PlannedPack; readonly measured: Measured }> {
  const one = singleVolume(planned)
  const expected = one.volumes[0]?.expectedBytes ?? 0
  const { maxBytes, maxPages } = planned.order.limits ?? { maxBytes: null, maxPages: null }
  if (maxBytes === null || expected > 2 * maxBytes || expected < maxBytes / 2 || (maxPages !== null && planned.laidOut.layout.pages.length > maxPages)) return { planned, measured: nothingMeasured }
  const { bytes } = await writePack(planned, desk, async () => undefined)
  // A good expectation is left as it was told before: borders then lie where they were foretold.
  const factor = Math.abs(bytes / expected - 1) < 0.05 ? 1 : bytes / expected
  return { planned, measured: { fitsWhole: bytes <= maxBytes, scale: one.pieces.map(() => factor) } }
}

async function writeAll({ volumes }: PlannedVolumes, desk: PackDesk, shelf: VolumeShelf): Promise<readonly WrittenVolume[]> {
  const written: WrittenVolume[] = []
  for (const volume of volumes) {
    const { order, volume: number } = volume.pack
    const name = packFileName(order.packId, order.language, number)
    written.push({ name, volume, ...(await shelf.write(name, volume.pack, (sink) => writePack(volume.pack, desk, sink))) })
  }
  return written
}

const isOver = ({ bytes }: WrittenVolume, { order }: PlannedPack): boolean => bytes > (order.limits?.maxBytes ?? Infinity)

/** An exhibit that is too large by itself may fit when its original is not carried along. */
function originalToLeaveOut({ pack, pieces }: PlannedVolume): readonly string[] {
  const only = pack.exhibits.find(({ id }) => id === pieces[0]?.exhibitId)
  if (pieces.length > 1 || !only?.ready || only.parentId !== null || pack.withoutRoom.has(only.id)) return []
  return leftOut(only.exhibit, only.ready.facts, pack.order.originals) === null ? [only.id] : []
}

/** What was larger than expected is expected to be so again, and never smaller than that. */
function corrected({ pieces }: PlannedVolumes, { scale }: Measured, over: readonly WrittenVolume[]): readonly number[] {
  const factors = pieces.map((_, at) => scale[at] ?? 1)
  for (const { bytes, volume } of over) {
    const factor = Math.max(1.01, bytes / volume.expectedBytes)
    for (const { at } of volume.pieces) factors[at] = (factors[at] ?? 1) * factor
  }
  return factors
}
