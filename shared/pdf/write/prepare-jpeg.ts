import type { ByteSource } from '../byte-source.ts'
import { largestJpegBytes, readJpeg } from '../pictures/read-jpeg.ts'
import type { JpegPlan } from '../pictures/read-jpeg.ts'
import { borrowRoom, returnRoom } from '../pictures/read-windows.ts'

/** A checked photo that lies in memory until it is released. */
export type PreparedJpeg = { readonly plan: JpegPlan; readonly release: () => void }

export async function prepareJpeg(source: ByteSource, name: string): Promise<PreparedJpeg> {
  const room = borrowRoom(Math.min(source.sizeBytes, largestJpegBytes))
  try {
    return { plan: await readJpeg(source, name, room), release: () => { returnRoom(room) } }
  } catch (error) {
    returnRoom(room)
    throw error
  }
}
