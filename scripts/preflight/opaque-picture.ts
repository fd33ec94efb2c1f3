import sharp from 'sharp'
import type { ReadyExhibit } from '#shared/packs/portrayal.ts'
import type { Picture, Pixels } from '#shared/pdf/picture.ts'
import { cover } from '#electron/intake/cover.ts'

type StoredPicture = Extract<Picture, { readonly kind: 'stored-png' | 'stored-jpeg' }>
type PixelPicture = Extract<Picture, { readonly kind: 'pixels' }>

/** The exhibit as PDF/A-1 can hold it: its pictures opaque, of 8 bits and in sRGB; a cover page for pages of a PDF, of which nothing is known. */
export async function withOpaquePictures(ready: ReadyExhibit): Promise<ReadyExhibit> {
  const { portrayal } = ready
  if (portrayal.kind !== 'pictures') return ready
  if (portrayal.pages.some(({ picture }) => picture.kind === 'pdf-page')) return { ...ready, portrayal: cover('unsupported', portrayal.warnings) }
  const pages = []
  for (const page of portrayal.pages) pages.push({ ...page, picture: await opaquePicture(page.picture) })
  return { ...ready, portrayal: { ...portrayal, pages } }
}

async function opaquePicture(picture: Picture): Promise<Picture> {
  switch (picture.kind) {
    case 'pixels': return { ...picture, load: async () => flattened(picture, await picture.load()) }
    case 'stored-png': case 'stored-jpeg': return opaqueStored(picture)
    case 'packed-jpeg': case 'pdf-page': return picture
  }
}

/** Pictures that PDF/A-1 takes as they are, the common case, go the way that they go in every pack. */
async function opaqueStored(picture: StoredPicture): Promise<Picture> {
  const source = sharp(await picture.source.read(0, picture.source.sizeBytes))
  const { hasAlpha, depth, icc, autoOrient } = await source.metadata()
  if (!hasAlpha && depth === 'uchar' && icc === undefined) return picture
  const load = async (): Promise<Pixels> => {
    const { data, info } = await source.autoOrient().flatten({ background: '#ffffff' }).toColourspace('srgb').removeAlpha().raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true })
    return { channels: info.channels === 1 ? 1 : 3, samples: new Uint8Array(data), alpha: null, iccProfile: null }
  }
  return { kind: 'pixels', widthPx: autoOrient.width, heightPx: autoOrient.height, load }
}

/** Decoded pictures are in sRGB already; what shows through them is the white of the paper. */
function flattened({ widthPx, heightPx }: PixelPicture, pixels: Pixels): Pixels {
  const { alpha, channels, samples } = pixels
  if (samples.length !== widthPx * heightPx * channels) throw new Error('only pictures of 8 bits can be flattened')
  if (alpha === null) return { ...pixels, iccProfile: null }
  const opaque = samples.map((value, at) => {
    const share = (alpha[Math.floor(at / channels)] ?? 255) / 255
    return Math.round(value * share + 255 * (1 - share))
  })
  return { channels, samples: opaque, alpha: null, iccProfile: null }
}
