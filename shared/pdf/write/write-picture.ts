import { assertNever } from '#shared/lib/assert-never.ts'
import type { Machine } from '../machine.ts'
import type { Picture } from '../picture.ts'
import type { ForeignPages } from './foreign-pages.ts'
import type { PdfFile } from './pdf-file.ts'
import type { ProfileStore } from './profile-store.ts'
import type { ReadAhead } from './read-ahead.ts'
import { writeJpeg } from './write-jpeg.ts'
import { writePixels } from './write-pixels.ts'
import { writePng } from './write-png.ts'

/** What the writers of pictures share. */
export type PictureDesk = { readonly file: PdfFile; readonly machine: Machine; readonly profiles: ProfileStore; readonly foreign: ForeignPages; readonly ahead: ReadAhead }

/** Writes one picture as object `number`, which draws into the unit square; `name` stands in a refusal. */
export async function writePicture(desk: PictureDesk, number: number, picture: Picture, name: string): Promise<void> {
  switch (picture.kind) {
    case 'stored-png':
      return writePng(desk, number, picture.source, name)
    case 'stored-jpeg':
      return writeJpeg(desk, number, picture.source, name)
    case 'pixels':
      return writePixels(desk, number, picture)
    case 'pdf-page':
      return desk.foreign.write(number, picture, name)
    default:
      return assertNever(picture)
  }
}
