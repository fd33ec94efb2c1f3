import type { ByteSource } from '#shared/pdf/byte-source.ts'
import { decodeGreyColumns } from '../decode-picture.ts'
import type { GreyColumns } from '../quiet-bands.ts'
import { hashesOf } from './look-hash.ts'
import type { LookHashes } from './look-hash.ts'

/** What is taken of a picture to find its like: few columns of each of its rows, and hashes that tell at a glance what cannot be alike. */
export type PicturePrint = { readonly widthPx: number; readonly heightPx: number; readonly rows: GreyColumns; readonly hashes: LookHashes }

export type PictureSize = { readonly widthPx: number; readonly heightPx: number }

/** The print of the first frame as it is shown. Throws DomainError image-refused, too-slow. */
export const takePrint = async (source: ByteSource, file: string, { widthPx, heightPx }: PictureSize): Promise<PicturePrint> =>
  printOf(await decodeGreyColumns(source, file, 0, heightPx), widthPx)

export const printOf = (rows: GreyColumns, widthPx: number): PicturePrint => ({ widthPx, heightPx: rows.rows, rows, hashes: hashesOf(rows) })
