import { DomainError } from '#shared/domain/failure.ts'
import type { ImageRefusal } from '#shared/domain/failure.ts'

/** Longer sides come from no camera or screen, and no printed page could show them. */
const longestSidePx = 30_000
const mostPixels = 100_000_000

/** A picture that must be unpacked on the way is held in memory, more than once. */
const mostUnpackedBytes = 400_000_000

export function refuseImage(file: string, reason: ImageRefusal): never {
  throw new DomainError({ code: 'image-refused', file, reason })
}

export function checkSize(file: string, widthPx: number, heightPx: number): void {
  if (widthPx === 0 || heightPx === 0) refuseImage(file, 'damaged')
  if (widthPx > longestSidePx || heightPx > longestSidePx) refuseImage(file, 'too-long')
  if (widthPx * heightPx > mostPixels) refuseImage(file, 'too-many-pixels')
}

export function checkUnpacked(file: string, bytes: number): void {
  if (bytes > mostUnpackedBytes) refuseImage(file, 'too-many-pixels')
}
