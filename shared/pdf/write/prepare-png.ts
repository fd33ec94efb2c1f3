import type { ByteSource } from '../byte-source.ts'
import { concatBytes } from '../bytes.ts'
import type { Machine } from '../machine.ts'
import { refuseImage } from '../pictures/picture-limits.ts'
import { pngTransparency } from '../pictures/png-transparency.ts'
import type { PngTransparency } from '../pictures/png-transparency.ts'
import { readPng } from '../pictures/read-png.ts'
import type { PngPlan } from '../pictures/read-png.ts'
import { windowed } from '../pictures/read-windows.ts'
import { splitAlpha } from '../pictures/split-alpha.ts'

/** A checked PNG; what was read to check a screenshot still lies in the window when its image data is copied. */
export type PreparedPng = {
  readonly source: ByteSource
  readonly plan: PngPlan
  readonly transparency: PngTransparency
  /** Packed rows of a PNG whose alpha had to be taken apart. */
  readonly split: { readonly colour: Uint8Array; readonly alpha: Uint8Array | null } | null
}

/** Larger image data is copied piece by piece. */
const wholeBytes = 8 * 1024 * 1024

export async function preparePng(machine: Machine, unbuffered: ByteSource, name: string): Promise<PreparedPng> {
  const source = windowed(unbuffered)
  const plan = await readPng(source, name, machine)
  const transparency = pngTransparency(plan)
  if (plan.header.interlaced || transparency.kind === 'pixels') refuseImage(name, 'unsupported')
  return { source, plan, transparency, split: transparency.kind === 'channel' ? await splitPacked(machine, source, plan, name) : null }
}

/** The packed image data in order, without the chunks around it. */
export async function* imageData(source: ByteSource, plan: PngPlan): AsyncGenerator<Uint8Array> {
  let pieces: Uint8Array[] = []
  let bytes = 0
  for (const part of plan.imageParts) {
    if (bytes + part.length > wholeBytes && bytes > 0) {
      yield concatBytes(pieces)
      pieces = []
      bytes = 0
    }
    pieces.push(await source.read(part.offset, part.length))
    bytes += part.length
  }
  yield concatBytes(pieces)
}

async function splitPacked(machine: Machine, source: ByteSource, plan: PngPlan, name: string): Promise<PreparedPng['split']> {
  const { widthPx, heightPx, bitDepth, colourType } = plan.header
  const sampleBytes = bitDepth / 8
  const colourBytes = sampleBytes * (colourType === 6 ? 3 : 1)
  const rowsBytes = heightPx * (1 + widthPx * (colourBytes + sampleBytes))
  const packed: Uint8Array[] = []
  for await (const piece of imageData(source, plan)) packed.push(piece)
  const rows = await machine.inflate(concatBytes(packed), rowsBytes).catch(() => refuseImage(name, 'damaged'))
  if (rows.length !== rowsBytes) refuseImage(name, 'damaged')
  const { colour, alpha } = splitAlpha(rows, widthPx, heightPx, colourBytes, sampleBytes)
  const [packedColour, packedAlpha] = await Promise.all([machine.deflate(colour), alpha === null ? null : machine.deflate(alpha)])
  return { colour: packedColour, alpha: packedAlpha }
}
