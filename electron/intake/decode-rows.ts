import type { ByteSource } from '#shared/pdf/byte-source.ts'
import { guarded, loadSharp } from './decode-picture.ts'
import { intakeLimits } from './intake-limits.ts'

/** How pixels are to be read: with their own values where `isRaw`, which `icc` explains; else in sRGB. */
export type PixelForm = { readonly channels: 3 | 4; readonly icc: Buffer | null; readonly isRaw: boolean }

export const pixelForm = (source: ByteSource, file: string): Promise<PixelForm> => guarded(file, async () => {
  const { channels, hasAlpha, icc, space } = await (await loadSharp())(await source.read(0, source.sizeBytes), { limitInputPixels: intakeLimits.mostPixels }).metadata()
  const isRaw = space === 'srgb' && (channels === 3 || channels === 4)
  return { channels: hasAlpha ? 4 : 3, icc: isRaw ? (icc ?? null) : null, isRaw }
})

/** Some rows of the upright picture, 8 bits a channel. Throws DomainError image-refused, too-slow. */
export const decodeRows = (source: ByteSource, file: string, { top, height, width }: { readonly top: number; readonly height: number; readonly width: number }, { channels, isRaw }: PixelForm): Promise<Uint8Array> => guarded(file, async () => {
  const sharp = await loadSharp()
  const opened = sharp(await source.read(0, source.sizeBytes), { failOn: 'truncated', limitInputPixels: intakeLimits.mostPixels, page: 0, pages: 1, ignoreIcc: isRaw }).timeout({ seconds: intakeLimits.seconds })
  const part = opened.autoOrient().extract({ left: 0, top, width, height })
  const shaped = channels === 4 ? part.toColourspace('srgb').ensureAlpha() : part.toColourspace('srgb').removeAlpha()
  const { data } = await shaped.raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true })
  return new Uint8Array(data.buffer, data.byteOffset, data.length)
})
