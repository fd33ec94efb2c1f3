import type { PngPlan } from './read-png.ts'

/**
 * How a PNG shows transparency: not at all, by one colour that PDF can leave out just as exactly (a colour key),
 * by a channel of its own, or in a way that needs the opacity of each pixel.
 */
export type PngTransparency =
  | { readonly kind: 'none' }
  | { readonly kind: 'key'; readonly ranges: readonly number[] }
  | { readonly kind: 'channel' }
  | { readonly kind: 'pixels' }

/** Source: PNG Specification, tRNS; ISO 32000-1, 8.9.6.4 (colour key masking). */
export function pngTransparency({ header, palette, transparency }: PngPlan): PngTransparency {
  if (header.colourType === 4 || header.colourType === 6) return { kind: 'channel' }
  if (transparency === null) return { kind: 'none' }
  if (palette !== null) return paletteTransparency(transparency.subarray(0, palette.length / 3))
  const values = sampleValues(transparency, 2 ** header.bitDepth - 1)
  if (values.length !== (header.colourType === 0 ? 1 : 3)) return { kind: 'none' }
  // Readers take such samples down to 8 bits before they look for the colour.
  if (header.bitDepth === 16) return { kind: 'pixels' }
  return { kind: 'key', ranges: values.flatMap((value) => [value, value]) }
}

/** False when the image data can go into a PDF as it is. */
export const mustBeUnpacked = (plan: PngPlan): boolean => plan.header.interlaced || !['none', 'key'].includes(pngTransparency(plan).kind)

function paletteTransparency(alphas: Uint8Array): PngTransparency {
  if (alphas.some((alpha) => alpha !== 0 && alpha !== 255)) return { kind: 'pixels' }
  const first = alphas.indexOf(0)
  const last = alphas.lastIndexOf(0)
  if (first < 0) return { kind: 'none' }
  return alphas.subarray(first, last + 1).includes(255) ? { kind: 'pixels' } : { kind: 'key', ranges: [first, last] }
}

function sampleValues(transparency: Uint8Array, mask: number): readonly number[] {
  const values: number[] = []
  for (let at = 0; at + 1 < transparency.length; at += 2) values.push((((transparency[at] ?? 0) << 8) | (transparency[at + 1] ?? 0)) & mask)
  return values
}
