import type { ByteSource } from '../byte-source.ts'
import { viewOf } from '../bytes.ts'

/** The table directory of a TrueType file; tables are read when they are asked for. */
export type SfntTables = {
  readonly has: (tag: string) => boolean
  /** The bytes of a table as a view, read once and kept; throws when the font lacks it, which a bundled font never does. */
  readonly read: (tag: string) => Promise<DataView>
  /** So many bytes from `offset` within a table; `into` may be filled instead of a new array where it is long enough. */
  readonly readPart: (tag: string, offset: number, length: number, into?: Uint8Array) => Promise<Uint8Array>
}

/** Source: OpenType 1.9, "Organization of an OpenType font". */
export async function openSfntTables(source: ByteSource): Promise<SfntTables> {
  const tableCount = viewOf(await source.read(0, 12)).getUint16(4)
  const directory = viewOf(await source.read(12, tableCount * 16))
  const places = new Map<string, { readonly offset: number; readonly length: number }>()
  for (let at = 0; at < tableCount * 16; at += 16) {
    const tag = String.fromCharCode(directory.getUint8(at), directory.getUint8(at + 1), directory.getUint8(at + 2), directory.getUint8(at + 3))
    places.set(tag, { offset: directory.getUint32(at + 8), length: directory.getUint32(at + 12) })
  }
  const placeOf = (tag: string): { readonly offset: number; readonly length: number } => {
    const place = places.get(tag)
    if (place === undefined) throw new Error(`font without a ${tag} table`)
    return place
  }
  const kept = new Map<string, DataView>()
  return {
    has: (tag) => places.has(tag),
    read: async (tag) => {
      const table = kept.get(tag) ?? viewOf(await source.read(placeOf(tag).offset, placeOf(tag).length))
      kept.set(tag, table)
      return table
    },
    readPart: (tag, offset, length, into) => source.read(placeOf(tag).offset + offset, length, into),
  }
}
