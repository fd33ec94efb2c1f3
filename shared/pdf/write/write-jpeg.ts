import type { ByteSource } from '../byte-source.ts'
import type { Machine } from '../machine.ts'
import { refuseImage } from '../pictures/picture-limits.ts'
import type { JpegPlan } from '../pictures/read-jpeg.ts'
import type { PictureDesk } from './picture-desk.ts'
import { prepareJpeg } from './prepare-jpeg.ts'

/** The coded scans go in as they are (ISO 32000-1, 7.4.8), from the memory that they were read into. */
export async function writeJpeg({ file, machine, profiles, ahead }: PictureDesk, number: number, source: ByteSource, name: string): Promise<void> {
  const { plan, release } = await (ahead.takeJpeg(source) ?? prepareJpeg(source, name))
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
  const lengthBytes = plan.coded.reduce((sum, piece) => sum + piece.length, 0)
  await file.longStream(number, entries, lengthBytes, fingerprintOf(plan, lengthBytes, machine), inOrder(plan.coded))
  release()
}

/** The same for the same data, but no proof. */
const fingerprintOf = ({ widthPx, heightPx, coded }: JpegPlan, lengthBytes: number, machine: Machine): string =>
  `jpeg ${widthPx} ${heightPx} ${lengthBytes} ${coded.reduce((sum, piece) => machine.crc32(piece, sum), 0)}`

async function* inOrder(pieces: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* pieces
}
