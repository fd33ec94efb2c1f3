import type { ByteSource } from '#shared/pdf/byte-source.ts'
import { pictureHead } from '#electron/intake/decode-picture.ts'
import { ownDrawable } from '#electron/intake/drawable-picture.ts'
import { writeAtomically } from '#electron/files/atomic-write.ts'
import { openFileSource } from '#electron/files/file-source.ts'
import { DomainError } from '#shared/domain/failure.ts'
import { intakeLimits } from '#electron/intake/intake-limits.ts'

/** Longest side of a thumbnail, for a large tile on a dense screen. */
export const thumbnailPx = 720

/** A small upright picture without any metadata, or none where the file is no picture that can be decoded. */
export async function makeThumbnail(path: string, name: string, target: string): Promise<{ readonly made: boolean }> {
  try {
    const bytes = await thumbnailOf(await openFileSource(path), path, name)
    if (bytes === null) return { made: false }
    await writeAtomically(target, (sink) => sink(bytes))
    return { made: true }
  } catch (error) {
    if (error instanceof DomainError && error.failure.code === 'disk-full') throw error
    return { made: false }
  }
}

/** `picture`: the same file as `source`, in memory or by its path. */
export async function thumbnailOf(source: ByteSource, picture: Uint8Array | string, name: string): Promise<Uint8Array | null> {
  try {
    await pictureHead(source, name)
    const { default: sharp } = await import('sharp')
    return await sharp((await ownDrawable(source, name, 0)) ?? picture, { failOn: 'truncated', limitInputPixels: intakeLimits.mostPixels, page: 0, pages: 1 })
      .timeout({ seconds: intakeLimits.seconds }).autoOrient().resize(thumbnailPx, thumbnailPx, { fit: 'inside', withoutEnlargement: true }).toColourspace('srgb').webp({ quality: 80 }).toBuffer()
  } catch {
    return null
  }
}
