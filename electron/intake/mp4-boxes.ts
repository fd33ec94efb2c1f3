import type { ByteSource } from '#shared/pdf/byte-source.ts'

/** A box of an ISO media file or a QuickTime movie: its four letters, and where its content lies. Source: ISO/IEC 14496-12, 4.2. */
export type Mp4Box = { readonly kind: string; readonly start: number; readonly end: number }

/** More than any head holds; what lies behind is not looked at. */
const mostBoxes = 200

/** The boxes between two places, one after another; those that claim to reach beyond the end are cut there, and one with no room for its own head ends the list. */
export async function mp4Boxes(source: ByteSource, start: number, end: number, most = mostBoxes): Promise<readonly Mp4Box[]> {
  const boxes: Mp4Box[] = []
  let at = start
  while (at + 8 <= end && boxes.length < most) {
    const box = await boxAt(source, at, end)
    if (box === null) break
    boxes.push(box)
    at = box.end
  }
  return boxes
}

async function boxAt(source: ByteSource, at: number, end: number): Promise<Mp4Box | null> {
  const head = Buffer.from(await source.read(at, Math.min(16, end - at)))
  const short = head.readUInt32BE(0)
  if (short === 1 && head.length < 16) return null
  const headBytes = short === 1 ? 16 : 8
  const sizeBytes = short === 0 ? end - at : short === 1 ? Number(head.readBigUInt64BE(8)) : short
  if (sizeBytes < headBytes) return null
  return { kind: head.toString('latin1', 4, 8), start: at + headBytes, end: Math.min(end, at + sizeBytes) }
}

/** The boxes at the end of a path of kinds, such as `mdia`, `mdhd`, within others. */
export async function boxesBelow(source: ByteSource, boxes: readonly Mp4Box[], ...path: readonly string[]): Promise<readonly Mp4Box[]> {
  const [kind, ...rest] = path
  const found = boxes.filter((box) => box.kind === kind)
  if (rest.length === 0) return found
  const inner = await Promise.all(found.map((box) => insideOf(source, box)))
  return boxesBelow(source, inner.flat(), ...rest)
}

/** QuickTime's `meta` is a box of boxes; that of an MP4 has a version before them. Source: QuickTime File Format, metadata atom; ISO/IEC 14496-12, 8.11.1. */
export async function insideOf(source: ByteSource, box: Mp4Box): Promise<readonly Mp4Box[]> {
  if (box.kind !== 'meta') return mp4Boxes(source, box.start, box.end)
  const head = await contentOf(source, box, 8)
  return mp4Boxes(source, head.toString('latin1', 4, 8) === 'hdlr' ? box.start : box.start + 4, box.end)
}

/** The first bytes of what a box holds. */
export const contentOf = async (source: ByteSource, { start, end }: Mp4Box, most: number): Promise<Buffer> => Buffer.from(await source.read(start, Math.max(0, Math.min(most, end - start))))
