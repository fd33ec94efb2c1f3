import type { ByteSource } from '../byte-source.ts'
import { refuseImage } from '../pictures/picture-limits.ts'
import { readJpeg } from '../pictures/read-jpeg.ts'
import type { PictureDesk } from './picture-desk.ts'

/** The coded scans go in as they are (ISO 32000-1, 7.4.8). */
export async function writeJpeg({ file, profiles }: PictureDesk, number: number, source: ByteSource, name: string): Promise<void> {
  const plan = await readJpeg(source, name)
  if (!plan.storable) refuseImage(name, 'unsupported')
  const entries = {
    Type: '/XObject',
    Subtype: '/Image',
    Width: String(plan.widthPx),
    Height: String(plan.heightPx),
    BitsPerComponent: '8',
    ColorSpace: await profiles.spaceFor(plan.iccProfile, plan.components === 1 ? 1 : 3),
    Filter: '/DCTDecode',
  }
  await file.stream(number, entries, plan.coded)
}
