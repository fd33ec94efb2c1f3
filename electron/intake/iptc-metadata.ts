import type { Telling } from '#shared/domain/exhibit-facts.ts'
import type { Metadata } from './exif-metadata.ts'

/** Data sets of record 2 that name a person or a place. Source: IIM 4.2, chapter 6. */
const tellingSets: ReadonlyMap<number, Telling> = new Map<number, Telling>([[80, 'owner'], [116, 'owner'], [90, 'position'], [92, 'position']])

/** Reads the resource that begins with `8BIM` 0404, as far as its data sets follow each other. Source: Photoshop file formats, image resources. */
export function iptcMetadata(block: Uint8Array): Metadata {
  const nameLength = block[6] ?? 0
  let at = 6 + 1 + nameLength + ((nameLength + 1) % 2) + 4
  const telling = new Set<Telling>()
  while (block[at] === 0x1c) {
    const length = ((block[at + 3] ?? 0) << 8) | (block[at + 4] ?? 0)
    const word = block[at + 1] === 2 ? tellingSets.get(block[at + 2] ?? 0) : undefined
    if (word !== undefined && length > 0 && at + 5 + length <= block.length) telling.add(word)
    at += 5 + length
  }
  return { dates: [], telling: [...telling] }
}
