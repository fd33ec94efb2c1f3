import type { ByteSource } from '#shared/pdf/byte-source.ts'
import { bmpHead, bmpPicture, looksLikeBmp } from './bmp-picture.ts'
import { drawHeif, heifHead } from './heif/ask-heif.ts'
import { looksLikeHeif } from './heif/heif-kind.ts'
import { tiffOf } from './tiff-of.ts'

/** What libvips cannot open itself: the readers of these kinds stand before it. */
type OwnKind = 'bmp' | 'heif'

const enough = 64

async function ownKind(source: ByteSource): Promise<OwnKind | null> {
  const head = await source.read(0, Math.min(source.sizeBytes, enough))
  if (looksLikeBmp(head)) return 'bmp'
  return looksLikeHeif(head) ? 'heif' : null
}

/** Size and number of pictures of a kind that libvips does not know; null for all others. Throws DomainError image-refused, too-slow. */
export async function ownHead(source: ByteSource, file: string, frame: number): Promise<{ readonly widthPx: number; readonly heightPx: number; readonly frames: number } | null> {
  switch (await ownKind(source)) {
    case 'bmp': return { ...bmpHead(await source.read(0, Math.min(source.sizeBytes, enough)), source.sizeBytes, file), frames: 1 }
    case 'heif': return heifHead(await source.read(0, source.sizeBytes), file, frame)
    default: return null
  }
}

/** A picture of such a kind as a TIFF, upright; null for all others. Throws DomainError image-refused, too-slow. */
export async function ownDrawable(source: ByteSource, file: string, frame: number): Promise<Uint8Array | null> {
  switch (await ownKind(source)) {
    case 'bmp': return tiffOf(bmpPicture(await source.read(0, source.sizeBytes), file))
    case 'heif': return tiffOf(await drawHeif(await source.read(0, source.sizeBytes), file, frame))
    default: return null
  }
}
