import type { Machine } from '../machine.ts'
import type { ForeignPages } from './foreign-pages.ts'
import type { PdfFile } from './pdf-file.ts'
import type { ProfileStore } from './profile-store.ts'
import type { ReadAhead } from './read-ahead.ts'

/** What the writers of pictures share. */
export type PictureDesk = { readonly file: PdfFile; readonly machine: Machine; readonly profiles: ProfileStore; readonly foreign: ForeignPages; readonly ahead: ReadAhead }
