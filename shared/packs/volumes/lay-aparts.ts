import type { Apart } from '#shared/pdf/layout/cut-volume.ts'
import { layoutApart } from '#shared/pdf/layout/layout-apart.ts'
import type { DocumentPart } from '#shared/pdf/layout/pack-layout-input.ts'
import type { FilledDocument } from '../fill-documents.ts'
import { allText, layoutSetting } from '../lay-out-pack.ts'
import type { PackDesk } from '../pack-order.ts'
import { packTitle } from '../pack-title.ts'
import type { PlannedPack } from '../planned-pack.ts'
import { frontLabel } from './front-label.ts'
import { volumeFront } from './volume-front.ts'
import type { IndexDetail, VolumePages } from './volume-front.ts'
import { volumeWords } from './volume-words.ts'

/** What of a volume is no part of the pack: the index of all before its pages, the list of its originals behind them. */
export type Aparts = { readonly front: Apart; readonly back: Apart | null; readonly list: FilledDocument | null }

export type VolumeHolding = VolumePages & { readonly exhibits: ReadonlySet<string> }

/** An index that would take a quarter of each volume lists only what lies in it. */
export async function layAparts(planned: PlannedPack, volumes: readonly VolumeHolding[], desk: PackDesk): Promise<readonly Aparts[]> {
  const whole = await layFronts(planned, volumes, desk, 'all')
  const { maxPages } = planned.order.limits ?? { maxPages: null }
  const fronts = maxPages !== null && (whole[0]?.layout.pages.length ?? 0) > Math.max(2, maxPages / 4) ? await layFronts(planned, volumes, desk, 'own') : whole
  const aparts: Aparts[] = []
  for (const [at, front] of fronts.entries()) {
    const volume = volumes[at]
    const list = volume === undefined || volume.exhibits.size === 0 ? null : planned.listFor({ withoutRoom: planned.withoutRoom, exhibits: volume.exhibits, volumeName: volumeWords[planned.order.language].name({ number: at + 1, of: volumes.length }) })
    const own = volume === undefined ? 0 : volume.lastPage - volume.firstPage + 1
    aparts.push({ front, back: list === null ? null : await layOne(list, planned, desk, { volume: at + 1, counted: front.layout.pages.length, pagesBefore: front.layout.pages.length + own, isFollowed: false }), list })
  }
  return aparts
}

async function layFronts(planned: PlannedPack, volumes: readonly VolumePages[], desk: PackDesk, detail: IndexDetail): Promise<readonly Apart[]> {
  const fronts: Apart[] = []
  for (const at of volumes.keys()) fronts.push(await layOne(volumeFront(planned, packTitle(planned.order, desk.templates), volumes, at + 1, detail), planned, desk, { volume: at + 1, counted: 0, pagesBefore: 0, isFollowed: true }))
  return fronts
}

/** `counted` pages of this volume have been counted apart before these. */
type Place = { readonly volume: number; readonly counted: number; readonly pagesBefore: number; readonly isFollowed: boolean }

async function layOne(part: DocumentPart, planned: PlannedPack, desk: PackDesk, { volume, counted, pagesBefore, isFollowed }: Place): Promise<Apart> {
  await desk.fonts.prepare(allText(part))
  const stamp = (page: number): string => frontLabel(volume, counted + page)
  const { exhibits: spans } = planned.laidOut.layout
  return { layout: layoutApart(part, { ...layoutSetting(planned.order), spans, stamp, pagesBefore, isFollowed }, desk.fonts), title: part.title }
}
