import type { AlikePicture } from './find-alike.ts'
import type { PicturePrint } from './picture-print.ts'

export type PrintOf = (picture: AlikePicture) => Promise<PicturePrint | null>

/** 32 of a telephone's screens are 8 MB, of the longest pictures 90. */
const mostKept = 32

/** Prints as they are asked for; those asked for last are kept. */
export function keepPrints(): PrintOf {
  const kept = new Map<string, PicturePrint | null>()
  return async (picture) => {
    const known = kept.get(picture.sha256)
    const print = known === undefined ? await picture.print() : known
    kept.delete(picture.sha256)
    kept.set(picture.sha256, print)
    const [oldest] = kept.keys()
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
    return print
  }
}
