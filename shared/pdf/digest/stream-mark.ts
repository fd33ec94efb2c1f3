import { hexOf } from '../bytes.ts'
import { entryOf, isNothing, nameIn } from './pdf-tree.ts'
import type { PdfTree } from './pdf-tree.ts'

/** What stands for the bytes of a stream: their SHA-256, unpacked where how they are packed is no matter. */
export type StreamMark = { readonly form: 'unpacked' | 'packed'; readonly sha256: string }

export type Unpacking = { readonly sha256: (bytes: Uint8Array) => Uint8Array; readonly inflate: (bytes: Uint8Array, limitBytes: number) => Promise<Uint8Array> }

/** More is not unpacked; nobody draws with so much. */
const mostUnpackedBytes = 64 * 1024 * 1024

/**
 * Pictures count as they lie, since unpacking a hundred screenshots would cost more than writing them. Everything else that is
 * deflated or not packed at all counts unpacked, so that a file saved anew without loss is still the same.
 */
export function countsUnpacked(entries: PdfTree): boolean {
  if (nameIn(entryOf(entries, 'Subtype')) === 'Image') return false
  const parameters = entryOf(entries, 'DecodeParms')
  const plain = parameters === undefined || (parameters.kind === 'array' && parameters.items.every(isNothing))
  const filters = filtersOf(entries)
  return plain && (filters.length === 0 || (filters.length === 1 && filters[0] === 'FlateDecode'))
}

export function filtersOf(entries: PdfTree): readonly (string | undefined)[] {
  const filter = entryOf(entries, 'Filter')
  return filter === undefined ? [] : filter.kind === 'array' ? filter.items.map(nameIn) : [nameIn(filter)]
}

/** What cannot be unpacked counts as it lies. */
export async function markStream(entries: PdfTree, bytes: Uint8Array, machine: Unpacking, known?: Uint8Array): Promise<StreamMark> {
  const unpacked = countsUnpacked(entries) ? (withinLimit(known) ?? (await unpack(entries, bytes, machine))) : null
  return unpacked === null ? { form: 'packed', sha256: hexOf(machine.sha256(bytes)) } : { form: 'unpacked', sha256: hexOf(machine.sha256(unpacked)) }
}

const withinLimit = (known: Uint8Array | undefined): Uint8Array | undefined => (known !== undefined && known.length <= mostUnpackedBytes ? known : undefined)

async function unpack(entries: PdfTree, bytes: Uint8Array, machine: Unpacking): Promise<Uint8Array | null> {
  if (filtersOf(entries).length === 0) return bytes
  try {
    return await machine.inflate(bytes, mostUnpackedBytes)
  } catch {
    return null
  }
}
