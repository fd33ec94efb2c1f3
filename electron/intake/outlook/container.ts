import { BrokenContainer } from './broken-container.ts'
import { sectorReader } from './sectors.ts'
import type { Sectors } from './sectors.ts'

/** A folder within a container, by the names in it. Streams are read when they are asked for. */
export type Storage = { readonly storages: ReadonlyMap<string, Storage>; readonly streams: ReadonlyMap<string, Stream> }
export type Stream = { readonly sizeBytes: number; readonly read: () => Uint8Array }

/** A mail has a dozen for itself, six for each attachment and recipient. */
const mostEntries = 20_000
const deepest = 40
const entryBytes = 128

type Kind = 'storage' | 'stream' | 'root'
const kinds: Readonly<Record<number, Kind>> = { 1: 'storage', 2: 'stream', 5: 'root' }
type Entry = { readonly name: string; readonly kind: Kind; readonly left: number; readonly right: number; readonly child: number; readonly start: number; readonly sizeBytes: number }

/**
 * Reads a compound file (Word, Excel and Outlook wrote it). Each entry is visited once and each chain of sectors takes as many steps as its length asks for;
 * all that is read of it is together no larger than the file, so that what overlaps cannot swell. Source: MS-CFB. Throws BrokenContainer.
 */
export function readContainer(bytes: Uint8Array): Storage {
  const sectors = sectorReader(bytes)
  const entries = readEntries(sectors)
  const root = entries[0]
  if (root?.kind !== 'root') throw new BrokenContainer('no root')
  const small = sectors.smallReader(root.start, root.sizeBytes)
  const seen = new Set<number>([0])
  const streamOf = ({ start, sizeBytes }: Entry): Stream => {
    let held: Uint8Array | null = null
    return { sizeBytes, read: () => (held ??= sizeBytes < sectors.smallBelow ? small(start, sizeBytes) : sectors.read(start, sizeBytes)) }
  }

  const storageOf = (child: number, depth: number): Storage => {
    if (depth > deepest) throw new BrokenContainer('too deep')
    const storages = new Map<string, Storage>()
    const streams = new Map<string, Stream>()
    for (const entry of siblings(child, entries, seen)) {
      if (entry.kind === 'storage') storages.set(entry.name, storageOf(entry.child, depth + 1))
      else if (entry.kind === 'stream') streams.set(entry.name, streamOf(entry))
    }
    return { storages, streams }
  }
  return storageOf(root.child, 0)
}

function readEntries(sectors: Sectors): readonly (Entry | null)[] {
  const bytes = sectors.directory(mostEntries * entryBytes)
  return Array.from({ length: Math.floor(bytes.length / entryBytes) }, (_, index) => entryAt(bytes, index * entryBytes, sectors.hasLongSizes))
}

/** Source: MS-CFB, 2.6.1. Of a size in the older version only the lower half counts. */
function entryAt(bytes: Buffer, at: number, hasLongSizes: boolean): Entry | null {
  const kind = kinds[bytes.readUInt8(at + 66)]
  const nameBytes = bytes.readUInt16LE(at + 64)
  if (kind === undefined || nameBytes < 2 || nameBytes > 64) return null
  const high = hasLongSizes ? bytes.readUInt32LE(at + 124) : 0
  return {
    name: bytes.toString('utf16le', at, at + nameBytes - 2), kind, left: bytes.readUInt32LE(at + 68), right: bytes.readUInt32LE(at + 72), child: bytes.readUInt32LE(at + 76),
    start: bytes.readUInt32LE(at + 116), sizeBytes: high * 2 ** 32 + bytes.readUInt32LE(at + 120)
  }
}

/** All that hang together with a first one; an entry belongs to one folder alone. */
function siblings(first: number, entries: readonly (Entry | null)[], seen: Set<number>): readonly Entry[] {
  const found: Entry[] = []
  const waiting = [first]
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    const entry = entries[index]
    if (entry === undefined || entry === null || seen.has(index)) continue
    seen.add(index)
    found.push(entry)
    waiting.push(entry.left, entry.right)
  }
  return found
}
