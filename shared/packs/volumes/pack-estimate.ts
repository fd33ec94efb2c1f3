import type { Finding } from '#shared/domain/finding.ts'
import { packFileName } from '../pack-file-name.ts'
import type { PlannedVolumes } from './plan-volumes.ts'
import { volumeFindings } from './volume-findings.ts'

/** What a pack will come to before it is written: exact pages, expected bytes, and what is left of the limits of each file; null where there is no limit. */
export type PackEstimate = {
  readonly files: readonly { readonly name: string; readonly expectedBytes: number; readonly pages: number; readonly room: { readonly bytes: number | null; readonly pages: number | null } }[]
  readonly pages: number
  readonly exhibits: readonly PlacedExhibit[]
  readonly findings: readonly Finding[]
}

/** Pages as they are stamped, running through all volumes. */
export type PlacedExhibit = { readonly id: string; readonly label: string; readonly firstPage: number; readonly lastPage: number; readonly volume: number }

export function packEstimate({ planned, volumes }: PlannedVolumes): PackEstimate {
  const { order } = planned
  const { maxBytes, maxPages } = order.limits ?? { maxBytes: null, maxPages: null }
  const files = volumes.map(({ pack, expectedBytes, pages }) => ({
    name: packFileName(order.packId, order.language, pack.volume), expectedBytes, pages,
    room: { bytes: maxBytes === null ? null : maxBytes - expectedBytes, pages: maxPages === null ? null : maxPages - pages }
  }))
  const measured = volumes.map((volume, at) => ({ name: files[at]?.name ?? '', bytes: volume.expectedBytes, volume }))
  return { files, pages: planned.laidOut.layout.pages.length, exhibits: placedExhibits(volumes), findings: [...planned.findings, ...volumeFindings(planned, measured)] }
}

export const placedExhibits = (volumes: PlannedVolumes['volumes']): readonly PlacedExhibit[] =>
  volumes.flatMap(({ pack }) => pack.laidOut.layout.exhibits.map(({ exhibitId, label, firstPage, lastPage }) => {
    const { pageOffset } = pack.laidOut.layout
    return { id: exhibitId, label, firstPage: firstPage + pageOffset, lastPage: lastPage + pageOffset, volume: pack.volume.number }
  }))
