import { DomainError } from '#shared/domain/failure.ts'
import type { ImageRefusal } from '#shared/domain/failure.ts'
import { intakeLimits } from './intake-limits.ts'

export function refusePicture(file: string, reason: ImageRefusal): never {
  throw new DomainError({ code: 'image-refused', file, reason })
}

/** Before anything is decoded. Throws DomainError image-refused. */
export function checkSize(file: string, widthPx: number, heightPx: number, mostPixels: number = intakeLimits.mostPixels): void {
  if (!(widthPx > 0 && heightPx > 0)) refusePicture(file, 'damaged')
  if (Math.max(widthPx, heightPx) > intakeLimits.longestSidePx) refusePicture(file, 'too-long')
  if (widthPx * heightPx > mostPixels) refusePicture(file, 'too-many-pixels')
}
