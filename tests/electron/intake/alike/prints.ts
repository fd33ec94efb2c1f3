import sharp from 'sharp'
import { takePrint } from '#electron/intake/alike/picture-print.ts'
import type { PicturePrint } from '#electron/intake/alike/picture-print.ts'

/** The print of a picture that lies in memory, as it is shown. */
export async function printOfBytes(bytes: Uint8Array): Promise<PicturePrint> {
  const { width, height } = (await sharp(bytes).metadata()).autoOrient
  return takePrint({ sizeBytes: bytes.length, read: async (offset, length) => bytes.subarray(offset, offset + length) }, 'picture', { widthPx: width, heightPx: height })
}
