import { readdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { caseFileLimits } from '#shared/domain/field-schemas.ts'
import { DomainError } from '#shared/domain/failure.ts'
import { reopenPack } from '#shared/packs/reopen-pack.ts'
import type { ReopenedPack, StatedOriginal } from '#shared/packs/reopen-pack.ts'
import { openFileSource } from './file-source.ts'
import { nodeMachine } from './machine.ts'

export type PackVolume = { readonly path: string; readonly pack: ReopenedPack }

/** The pack, and the other volumes of it that lie beside it: those of its name that hold the very same case. */
export async function openVolumes(path: string): Promise<readonly [PackVolume, ...PackVolume[]]> {
  const own = await openVolume(path)
  const volumes: [PackVolume, ...PackVolume[]] = [own]
  for (const beside of own.pack.volume === null ? [] : await siblingsOf(path)) {
    const volume = await openVolume(beside).catch(unlessUnfit)
    if (volume !== null && volume.pack.caseSha256 === own.pack.caseSha256 && volume.pack.volume?.of === own.pack.volume?.of) volumes.push(volume)
  }
  return volumes
}

const openVolume = async (path: string): Promise<PackVolume> => ({ path, pack: await reopenPack(await openFileSource(path), nodeMachine, path, { caseBytes: caseFileLimits.bytes }) })

/** One that is damaged or of another program is as good as not there: what it should hold is told to be missing. */
function unlessUnfit(error: unknown): null {
  if (error instanceof DomainError && (error.failure.code === 'not-a-pack' || error.failure.code === 'file-unreadable')) return null
  throw error
}

async function siblingsOf(path: string): Promise<readonly string[]> {
  const [own, name] = [partsOf(basename(path)), basename(path)]
  if (own === null) return []
  const names = (await readdir(dirname(path))).filter((other) => other !== name && partsOf(other)?.stem === own.stem && partsOf(other)?.of === own.of)
  return names.toSorted().map((other) => join(dirname(path), other))
}

function partsOf(name: string): { readonly stem: string; readonly of: string } | null {
  const [, stem, of] = /^(.*)\.[1-9]\d{0,3}of([1-9]\d{0,3})\.pdf$/i.exec(name.normalize('NFC')) ?? []
  return stem === undefined || of === undefined ? null : { stem, of }
}

/** What a volume says of an exhibit; the one that was opened is believed before the others. */
export const statedIn = (volumes: readonly PackVolume[], id: string): StatedOriginal | undefined => volumes.map(({ pack }) => pack.exhibits.get(id)).find((stated) => stated !== undefined)

/** The embedded original out of whichever volume holds the very same. */
export function originalIn(volumes: readonly PackVolume[], { id, sha256 }: StatedOriginal): { readonly path: string; readonly pieces: AsyncIterable<Uint8Array> } | null {
  for (const { path, pack } of volumes) {
    const stated = pack.exhibits.get(id)
    const pieces = stated?.sha256 === sha256 ? pack.originalOf(stated) : null
    if (pieces !== null) return { path, pieces }
  }
  return null
}
