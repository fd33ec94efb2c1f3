import type { ByteSource } from '../byte-source.ts'
import type { PngPlan } from '../pictures/read-png.ts'
import { pdfDictionary, pdfHex, pdfReference } from './pdf-values.ts'
import { imageData, preparePng } from './prepare-png.ts'
import type { PictureDesk } from './picture-desk.ts'

/** The image data goes in as it is: a PDF reader undoes PNG's filters and packing by itself (ISO 32000-1, 7.4.4). */
export async function writePng(desk: PictureDesk, number: number, unbuffered: ByteSource, name: string): Promise<void> {
  const prepared = await (desk.ahead.takePng(unbuffered) ?? preparePng(desk.machine, unbuffered, name))
  const { plan, transparency, split } = prepared
  const mask = split?.alpha ? desk.file.reserve() : null
  const entries = {
    ...imageEntries(plan, plan.header.bitDepth, [2, 6].includes(plan.header.colourType) ? 3 : 1),
    ColorSpace: await colourSpace(desk, plan),
    Mask: transparency.kind === 'key' ? `[${transparency.ranges.join(' ')}]` : null,
    SMask: mask === null ? null : pdfReference(mask),
  }
  if (split?.colour) await desk.file.stream(number, entries, split.colour)
  else await desk.file.longStream(number, entries, plan.imageBytes, plan.fingerprint, imageData(prepared.source, plan))
  prepared.source.release()
  if (mask !== null && split?.alpha) await desk.file.stream(mask, { ...imageEntries(plan, split.alpha.bitDepth, 1), ColorSpace: '/DeviceGray' }, split.alpha.packed)
}

const imageEntries = ({ header }: PngPlan, bitDepth: number, channels: number): Record<string, string> => ({
  Type: '/XObject',
  Subtype: '/Image',
  Width: String(header.widthPx),
  Height: String(header.heightPx),
  BitsPerComponent: String(bitDepth),
  Filter: '/FlateDecode',
  DecodeParms: pdfDictionary({ Predictor: '15', Colors: String(channels), BitsPerComponent: String(bitDepth), Columns: String(header.widthPx) }),
})

async function colourSpace({ profiles }: PictureDesk, { header, palette, packedProfile }: PngPlan): Promise<string> {
  const isGrey = header.colourType === 0 || header.colourType === 4
  const base = await profiles.spaceForPacked(packedProfile, isGrey ? 1 : 3)
  return palette === null ? base : `[/Indexed ${base} ${palette.length / 3 - 1} ${pdfHex(palette)}]`
}
