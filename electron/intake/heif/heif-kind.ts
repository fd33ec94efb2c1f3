import { latin1Text } from '#shared/pdf/bytes.ts'

const brands = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'])
/** Those that move. Source: ISO/IEC 23008-12, 10.3. */
const moving = new Set(['hevc', 'hevx', 'msf1'])

const brandOf = (head: Uint8Array): string => (latin1Text(head.subarray(4, 8)) === 'ftyp' ? latin1Text(head.subarray(8, 12)) : '')

/** HEIF with pictures of HEVC, as phones write it; the same container with AV1 names that among its brands. */
export const looksLikeHeif = (head: Uint8Array): boolean => brands.has(brandOf(head)) && !looksLikeAvif(head)

export const movesInHeif = (head: Uint8Array): boolean => moving.has(brandOf(head))

/** Its own brand, or the common one with AV1 beside it. */
export function looksLikeAvif(head: Uint8Array): boolean {
  const brand = brandOf(head)
  if (brand === 'avif' || brand === 'avis') return true
  if (brand !== 'mif1' && brand !== 'msf1') return false
  const end = Math.min(head.length, Buffer.from(head.buffer, head.byteOffset, head.length).readUInt32BE(0), 64)
  const others = Array.from({ length: Math.max(0, Math.floor((end - 16) / 4)) }, (_, index) => latin1Text(head.subarray(16 + index * 4, 20 + index * 4)))
  return others.some((one) => one === 'avif' || one === 'avis') && !others.some((one) => one === 'heic' || one === 'heix')
}
