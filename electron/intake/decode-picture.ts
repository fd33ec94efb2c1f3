import type { Sharp, SharpOptions } from 'sharp'
import { DomainError } from '#shared/domain/failure.ts'
import type { ByteSource } from '#shared/pdf/byte-source.ts'
import type { Pixels } from '#shared/pdf/picture.ts'
import { ownDrawable, ownHead } from './drawable-picture.ts'
import { intakeLimits } from './intake-limits.ts'
import type { GreyColumns } from './quiet-bands.ts'
import { checkSize, refusePicture } from './refuse-picture.ts'
import { openSlots } from '#shared/lib/slots.ts'

/** As shown, after orientation. `frames` counts the pages of a TIFF and the pictures of an animation. */
export type PictureHead = { readonly widthPx: number; readonly heightPx: number; readonly frames: number }

/** One decoded picture at a time: each may take 400 MB. */
const alone = openSlots(1)

/** Reads the head only. Throws DomainError image-refused. */
export async function pictureHead(source: ByteSource, file: string, frame = 0): Promise<PictureHead> {
  const own = await ownHead(source, file, frame)
  if (own !== null) return own
  const { autoOrient, pages } = await guarded(file, async () => (await openPicture(source, file, frame)).metadata())
  checkSize(file, autoOrient.width, autoOrient.height)
  return { widthPx: autoOrient.width, heightPx: autoOrient.height, frames: pages ?? 1 }
}

/** Decodes the whole picture without keeping it, so that a broken one is known before a pack is begun; `strictly` minds what a decoder can make up for. */
export async function checkPicture(source: ByteSource, file: string, frame: number, strictly = false): Promise<void> {
  await alone(() => guarded(file, async () => (await openPicture(source, file, frame, strictly ? 'warning' : 'truncated')).resize(16, 16, { fit: 'fill', kernel: 'nearest', fastShrinkOnLoad: false }).raw().toBuffer()))
}

/** Upright, 8 bits a channel in sRGB; transparency is kept apart. Throws DomainError image-refused, too-slow. */
export const decodePicture = (source: ByteSource, file: string, frame: number): Promise<Pixels> => alone(() => guarded(file, async () => {
  const picture = (await openPicture(source, file, frame)).autoOrient().toColourspace('srgb')
  const { data, info } = await picture.raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true })
  return splitChannels(new Uint8Array(data.buffer, data.byteOffset, data.length), info.channels)
}))

const greyWidthPx = 96

/** Upright and grey, every row but few columns: enough to see where nothing lies. Throws DomainError image-refused, too-slow. */
export const decodeGreyColumns = (source: ByteSource, file: string, frame: number, heightPx: number): Promise<GreyColumns> => alone(() => guarded(file, async () => {
  const picture = (await openPicture(source, file, frame)).autoOrient().flatten({ background: '#fff' }).resize(greyWidthPx, heightPx, { fit: 'fill', kernel: 'linear', fastShrinkOnLoad: false }).greyscale()
  const { data, info } = await picture.raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true })
  const grey = Uint8Array.from({ length: greyWidthPx * heightPx }, (_, at) => data[at * info.channels] ?? 0)
  return { columns: greyWidthPx, rows: heightPx, samples: grey }
}))

/** A part of the upright picture, grey and on white, made as large as is asked for. Throws DomainError image-refused, too-slow. */
export const decodeGreyPart = (source: ByteSource, file: string, frame: number, part: { readonly left: number; readonly top: number; readonly width: number; readonly height: number }, size: { readonly widthPx: number; readonly heightPx: number }): Promise<Uint8Array> => alone(() => guarded(file, async () => {
  const picture = (await openPicture(source, file, frame)).autoOrient().flatten({ background: '#fff' }).extract(part).resize(size.widthPx, size.heightPx, { fit: 'fill', kernel: 'cubic' }).greyscale()
  const { data, info } = await picture.raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true })
  return info.channels === 1 ? new Uint8Array(data) : Uint8Array.from({ length: size.widthPx * size.heightPx }, (_, at) => data[at * info.channels] ?? 0)
}))

function splitChannels(samples: Uint8Array, channels: number): Pixels {
  if (channels === 1 || channels === 3) return { channels, samples, alpha: null, iccProfile: null }
  const colours = channels === 2 ? 1 : 3
  const alpha = new Uint8Array(samples.length / channels)
  // In place: what is written never overtakes what is read.
  for (let pixel = 0, from = 0, to = 0; pixel < alpha.length; pixel += 1) {
    for (let channel = 0; channel < colours; channel += 1) samples[to++] = samples[from + channel] ?? 0
    alpha[pixel] = samples[from + colours] ?? 255
    from += channels
  }
  return { channels: colours, samples: samples.subarray(0, alpha.length * colours), alpha: alpha.every((value) => value === 255) ? null : alpha, iccProfile: null }
}

async function openPicture(source: ByteSource, file: string, frame: number, failOn: 'truncated' | 'warning' = 'truncated'): Promise<Sharp> {
  if (source.sizeBytes > intakeLimits.imageBytes) return refusePicture(file, 'too-many-pixels')
  const own = await ownDrawable(source, file, frame)
  const options: SharpOptions = { failOn, limitInputPixels: intakeLimits.mostPixels, page: own === null ? frame : 0, pages: 1 }
  return (await loadSharp())(own ?? (await source.read(0, source.sizeBytes)), options).timeout({ seconds: intakeLimits.seconds })
}

type SharpModule = typeof import('sharp').default
let loaded: SharpModule | undefined

/** Loaded when the first picture must be decoded; it keeps no decoded pictures. */
export async function loadSharp(): Promise<SharpModule> {
  if (loaded) return loaded
  const { default: sharp } = await import('sharp')
  sharp.cache(false)
  sharp.concurrency(1)
  loaded = sharp
  return sharp
}

/** The library throws plain errors; their words tell the cases that are not damage. */
export async function guarded<Result>(file: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof DomainError) throw error
    const words = error instanceof Error ? error.message : ''
    if (/^timeout/i.test(words)) throw new DomainError({ code: 'too-slow', file, limitSeconds: intakeLimits.seconds })
    if (/pixel limit/i.test(words)) return refusePicture(file, 'too-many-pixels')
    return refusePicture(file, /not supported|not configured|no decoding plugin|bad labq format|whole number of bytes/i.test(words) ? 'unsupported' : 'damaged')
  }
}
