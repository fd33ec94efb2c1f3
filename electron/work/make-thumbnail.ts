import { pictureHead } from '#electron/intake/decode-picture.ts'
import { ownDrawable } from '#electron/intake/drawable-picture.ts'
import { writeAtomically } from '#electron/files/atomic-write.ts'
import { openFileSource } from '#electron/files/file-source.ts'
import { DomainError } from '#shared/domain/failure.ts'
import { intakeLimits } from '#electron/intake/intake-limits.ts'

/** Longest side of a thumbnail, for a large tile on a dense screen. */
const thumbnailPx = 720

/** A small upright picture without any metadata, or none where the file is no picture that can be decoded. */
export async function makeThumbnail(path: string, name: string, target: string): Promise<{ readonly made: boolean }> {
  try {
    const source = await openFileSource(path)
    await pictureHead(source, name)
    const { default: sharp } = await import('sharp')
    const bytes = await sharp((await ownDrawable(source, name, 0)) ?? path, { failOn: 'truncated', limitInputPixels: intakeLimits.mostPixels, page: 0, pages: 1 })
      .timeout({ seconds: intakeLimits.seconds }).autoOrient().resize(thumbnailPx, thumbnailPx, { fit: 'inside', withoutEnlargement: true }).toColourspace('srgb').webp({ quality: 80 }).toBuffer()
    await writeAtomically(target, (sink) => sink(bytes))
    return { made: true }
  } catch (error) {
    if (error instanceof DomainError && error.failure.code === 'disk-full') throw error
    return { made: false }
  }
}
