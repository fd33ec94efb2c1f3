import type { ByteSource } from '../byte-source.ts'
import type { PngPlan } from '../pictures/read-png.ts'
import { pdfDictionary, pdfHex, pdfReference } from './pdf-values.ts'
import { imageData, preparePng } from './prepare-png.ts'
import type { PreparedPng } from './prepare-png.ts'
import type { PictureDesk } from './picture-desk.ts'

/** The image data goes in as it is: a PDF reader undoes PNG's filters and packing by itself (ISO 32000-1, 7.4.4). */
export async function writePng(desk: PictureDesk, number: number, unbuffered: ByteSource, name: string): Promise<void> {
  const { source, plan, transparency, split } = await (desk.ahead.take(unbuffered) ?? preparePng(desk.machine, unbuffered, name))
  if (split !== null) return writeSplit(desk, number, plan, split)
  const entries = {
    ...imageEntries(plan, plan.header.colourType === 2 ? 3 : 1),
    ColorSpace: await colourSpace(desk, plan),
    Mask: transparency.kind === 'key' ? `[${transparency.ranges.join(' ')}]` : null,
  }
  await desk.file.longStream(number, entries, plan.imageBytes, plan.fingerprint, imageData(source, plan))
}

async function writeSplit(desk: PictureDesk, number: number, plan: PngPlan, { colour, alpha }: NonNullable<PreparedPng['split']>): Promise<void> {
  const mask = alpha === null ? null : desk.file.reserve()
  const entries = { ...imageEntries(plan, plan.header.colourType === 6 ? 3 : 1), ColorSpace: await colourSpace(desk, plan), SMask: mask === null ? null : pdfReference(mask) }
  await desk.file.stream(number, entries, colour)
  if (mask !== null && alpha !== null) await desk.file.stream(mask, { ...imageEntries(plan, 1), ColorSpace: '/DeviceGray' }, alpha)
}

const imageEntries = ({ header }: PngPlan, channels: number): Record<string, string> => ({
  Type: '/XObject',
  Subtype: '/Image',
  Width: String(header.widthPx),
  Height: String(header.heightPx),
  BitsPerComponent: String(header.bitDepth),
  Filter: '/FlateDecode',
  DecodeParms: pdfDictionary({ Predictor: '15', Colors: String(channels), BitsPerComponent: String(header.bitDepth), Columns: String(header.widthPx) }),
})

async function colourSpace({ profiles }: PictureDesk, { header, palette, packedProfile }: PngPlan): Promise<string> {
  const isGrey = header.colourType === 0 || header.colourType === 4
  const base = await profiles.spaceForPacked(packedProfile, isGrey ? 1 : 3)
  return palette === null ? base : `[/Indexed ${base} ${palette.length / 3 - 1} ${pdfHex(palette)}]`
}
