import { createHash } from 'node:crypto'
import type { ByteSource } from '#shared/pdf/byte-source.ts'
import { passingWindowsOf } from '#shared/pdf/pictures/read-windows.ts'

/** Where metadata may begin in a file, wherever its format keeps it: `tiff` is the head of an EXIF block or of a TIFF. */
export type Mark = { readonly kind: MarkKind; readonly offset: number }
export type MarkKind = 'tiff' | 'xmp' | 'iptc' | 'video-position'

/** Short, since eight bytes and more are searched for ten times slower. Source: TIFF 6.0, section 2; XMP part 1, 7.1; IIM 4.2; QuickTime File Format, user data `©xyz`. */
const needles: readonly { readonly kind: MarkKind; readonly bytes: Buffer }[] = [
  { kind: 'tiff', bytes: Buffer.from('II*\0', 'latin1') },
  { kind: 'tiff', bytes: Buffer.from('MM\0*', 'latin1') },
  { kind: 'xmp', bytes: Buffer.from('<x:xmp', 'latin1') },
  { kind: 'xmp', bytes: Buffer.from('<rdf:RD', 'latin1') },
  { kind: 'iptc', bytes: Buffer.from('8BIM\x04\x04', 'latin1') },
  { kind: 'video-position', bytes: Buffer.from('\xa9xyz', 'latin1') },
  { kind: 'video-position', bytes: Buffer.from('location.ISO6709', 'latin1') }
]
const longestNeedle = Math.max(...needles.map((needle) => needle.bytes.length))
const mostMarks = 200

/** One reading of the whole file: its SHA-256, and the places that the readers of metadata look at. */
export async function scanBytes(source: ByteSource): Promise<{ readonly sha256: string; readonly marks: readonly Mark[] }> {
  const hash = createHash('sha256')
  const marks: Mark[] = []
  let tail = Buffer.alloc(0)
  let offset = 0
  for await (const window of passingWindowsOf(source)) {
    hash.update(window)
    const bytes = tail.length === 0 ? Buffer.from(window.buffer, window.byteOffset, window.length) : Buffer.concat([tail, window])
    if (marks.length < mostMarks) marks.push(...marksIn(bytes, offset - tail.length, tail.length))
    offset += window.length
    tail = Buffer.from(bytes.subarray(Math.max(0, bytes.length - longestNeedle + 1)))
  }
  return { sha256: hash.digest('hex'), marks: marks.slice(0, mostMarks).toSorted((a, b) => a.offset - b.offset) }
}

/** Marks of bytes that are in memory whole. */
export const marksOf = (bytes: Uint8Array): readonly Mark[] => marksIn(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), 0, 0).slice(0, mostMarks)

/** What ends within the first `seen` bytes was found with the piece before. */
function marksIn(bytes: Buffer, start: number, seen: number): readonly Mark[] {
  return needles.flatMap(({ kind, bytes: needle }) => {
    const found: Mark[] = []
    for (let at = bytes.indexOf(needle); at >= 0 && found.length < mostMarks; at = bytes.indexOf(needle, at + 1)) {
      if (at + needle.length > seen) found.push({ kind, offset: start + at })
    }
    return found
  })
}
