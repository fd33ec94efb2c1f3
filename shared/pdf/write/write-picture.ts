import { DomainError } from '#shared/domain/failure.ts'
import { assertNever } from '#shared/lib/assert-never.ts'
import type { ByteSource } from '../byte-source.ts'
import type { Picture } from '../picture.ts'
import type { PictureDesk } from './picture-desk.ts'
import { writeJpeg } from './write-jpeg.ts'
import { writePixels } from './write-pixels.ts'
import { writePng } from './write-png.ts'

/** Writes one picture as object `number`, which draws into the unit square; `name` stands in a refusal. */
export async function writePicture(desk: PictureDesk, number: number, picture: Picture, name: string): Promise<void> {
  switch (picture.kind) {
    case 'stored-png':
      return writePng(desk, number, picture.source, name)
    case 'stored-jpeg':
      return writeJpeg(desk, number, picture.source, name)
    case 'packed-jpeg':
      return writeJpeg(desk, number, sourceOf(await named(name, picture.load)), name)
    case 'pixels':
      return writePixels(desk, number, { ...picture, load: () => named(name, picture.load) })
    case 'pdf-page':
      return desk.foreign.write(number, picture, name)
    default:
      return assertNever(picture)
  }
}

const sourceOf = (bytes: Uint8Array): ByteSource => ({ sizeBytes: bytes.length, read: (offset, length) => Promise.resolve(bytes.subarray(offset, offset + length)) })

/** What the reader of the file refuses is told under the name of its exhibit. */
async function named<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof DomainError && 'file' in error.failure) throw new DomainError({ ...error.failure, file: name })
    throw error
  }
}
