import type { ByteSource } from '#shared/pdf/byte-source.ts'

/** A box of an ISO media file or a QuickTime movie: its four letters, and where its content lies. Source: ISO/IEC 14496-12, 4.2. */
export type Mp4Box = { readonly kind: string; readonly start: number; readonly end: number }

/** More than any camera writes; what lies behind is not looked at. */
const mostBoxes = 200

/** The boxes between two places, one after another; those that claim to reach beyond the end are cut there, and one with no room for its own head ends the list. */
export async function mp4Boxes(source: ByteSource, start: number, end: number): Promise<readonly Mp4Box[]> {
  const boxes: Mp4Box[] = []
  let at = start
  while (at + 8 <= end && boxes.length < mostBoxes) {
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
