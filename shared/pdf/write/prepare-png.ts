import type { ByteSource } from '../byte-source.ts'
import { concatBytes } from '../bytes.ts'
import type { Machine } from '../machine.ts'
import { checkUnpacked, refuseImage } from '../pictures/picture-limits.ts'
import { refilterRows } from '../pictures/refilter-rows.ts'
import { pixelAlpha } from '../pictures/pixel-alpha.ts'
import { unpackedBytes } from '../pictures/png-rows.ts'
import { mustBeUnpacked, pngTransparency } from '../pictures/png-transparency.ts'
import type { PngTransparency } from '../pictures/png-transparency.ts'
import { readPng } from '../pictures/read-png.ts'
import type { PngHeader, PngPlan } from '../pictures/read-png.ts'
import { borrowWindow, returnWindow, windowed } from '../pictures/read-windows.ts'
import type { WindowedSource } from '../pictures/read-windows.ts'
import { splitAlpha } from '../pictures/split-alpha.ts'
import { weavePasses } from '../pictures/weave-passes.ts'
import { openShares } from './open-shares.ts'

/** A checked PNG; what was read to check a screenshot still lies in the window when its image data is copied. */
export type PreparedPng = {
  readonly source: WindowedSource
  readonly plan: PngPlan
  readonly transparency: PngTransparency
  /** What had to be taken apart; null when the image data goes in as it is and there is no mask. */
  readonly split: SplitPng | null
}

/** Packed rows; `colour` is null where the image data goes in as it is. */
export type SplitPng = { readonly colour: Uint8Array | null; readonly alpha: { readonly packed: Uint8Array; readonly bitDepth: number } | null }

/** Several screenshots at a time; of what is larger one at a time, whose rows are then all that memory holds. */
const unpacking = openShares(64 * 1024 * 1024)

/** Some programs write a little more than the picture has rows for, and all readers forgive it. */
const spareBytes = 65_536

export async function preparePng(machine: Machine, unbuffered: ByteSource, name: string): Promise<PreparedPng> {
  const source = windowed(unbuffered)
  const plan = await readPng(source, name, machine)
  const transparency = pngTransparency(plan)
  return { source, plan, transparency, split: mustBeUnpacked(plan) ? await unpacking(unpackedBytes(plan.header), () => splitPacked(machine, source, plan, transparency, name)) : null }
}

/** The packed image data in order, without the chunks around it; a piece stays as it is until the next is asked for. */
export async function* imageData(source: WindowedSource, plan: PngPlan): AsyncGenerator<Uint8Array> {
  const piece = borrowWindow()
  let filled = 0
  try {
    for (const part of plan.imageParts) {
      for (let done = 0; done < part.length; ) {
        const room = Math.min(part.length - done, piece.length - filled)
        piece.set(source.held(part.offset + done, room) ?? (await source.read(part.offset + done, room)), filled)
        filled += room
        done += room
        if (filled < piece.length) continue
        yield piece
        filled = 0
      }
    }
    if (filled > 0) yield piece.subarray(0, filled)
  } finally {
    returnWindow(piece)
  }
}

async function splitPacked(machine: Machine, source: WindowedSource, plan: PngPlan, transparency: PngTransparency, name: string): Promise<SplitPng> {
  const { header } = plan
  const expectedBytes = unpackedBytes(header)
  checkUnpacked(name, expectedBytes)
  const packed: Uint8Array[] = []
  for await (const piece of imageData(source, plan)) packed.push(piece.slice())
  const unpacked = await machine.inflate(concatBytes(packed), expectedBytes + spareBytes).catch(() => refuseImage(name, 'damaged'))
  if (unpacked.length < expectedBytes) refuseImage(name, 'damaged')
  const rows = header.interlaced ? weavePasses(unpacked, header) : unpacked
  if (transparency.kind === 'channel') return packChannels(machine, rows, header)
  const alpha = transparency.kind === 'pixels' ? pixelAlpha(rows, plan) : null
  const [packedColour, packedAlpha] = await Promise.all([header.interlaced ? machine.deflate(rows) : null, alpha === null ? null : machine.deflate(alpha)])
  return { colour: packedColour, alpha: packedAlpha === null ? null : { packed: packedAlpha, bitDepth: 8 } }
}

async function packChannels(machine: Machine, rows: Uint8Array, { widthPx, heightPx, bitDepth, colourType }: PngHeader): Promise<SplitPng> {
  const sampleBytes = bitDepth / 8
  const colourBytes = sampleBytes * (colourType === 6 ? 3 : 1)
  const { colour, alpha } = splitAlpha(rows, widthPx, heightPx, colourBytes, sampleBytes)
  refilterRows(colour, widthPx * colourBytes, colourBytes)
  const [packedColour, packedAlpha] = await Promise.all([machine.deflate(colour, 7, 'filtered'), alpha === null ? null : machine.deflate(alpha, 6, 'filtered')])
  return { colour: packedColour, alpha: packedAlpha === null ? null : { packed: packedAlpha, bitDepth } }
}
