import type { Pixels } from '#shared/pdf/picture.ts'
import { loadSharp } from './decode-picture.ts'

/** The blocks of a JPEG without halved colours (ITU-T T.81, A.1): one that is black as a whole stays black, whatever lies beside it. */
export const photoBlockPx = 8

/** Below, the exact pixels are small enough to be kept. */
const fewestPixels = 1_500_000
const quality = 92

/** A photo that came packed with loss is packed again: as exact pixels it would be five times as large as it was. */
export const isLargePhoto = (kind: string, widthPx: number, heightPx: number): boolean => (kind === 'image/jpeg' || kind === 'image/heic') && widthPx * heightPx >= fewestPixels

export async function packPhoto(pixels: Pixels, widthPx: number, heightPx: number): Promise<Uint8Array> {
  const sharp = await loadSharp()
  const { channels, samples } = onWhite(pixels)
  return sharp(samples, { raw: { width: widthPx, height: heightPx, channels }, limitInputPixels: widthPx * heightPx }).jpeg({ quality, chromaSubsampling: '4:4:4' }).toBuffer()
}

/** A JPEG has no transparency. */
function onWhite({ channels, samples, alpha, iccProfile }: Pixels): Pixels {
  if (alpha === null) return { channels, samples, alpha, iccProfile }
  const whole = Uint8Array.from(samples, (sample, at) => Math.round(255 + ((sample - 255) * (alpha[Math.floor(at / channels)] ?? 255)) / 255))
  return { channels, samples: whole, alpha: null, iccProfile }
}
