import type { ByteSource } from './byte-source.ts'
import type { ForeignDocument } from './pictures/foreign-document.ts'

/**
 * What an exhibit looks like on paper, made by the readers outside `shared`.
 * `stored` pictures go into the PDF as they are (PNG image data, coded scans of a JPEG);
 * `packed-jpeg` is a photo that was packed anew, upright, because a part of it is painted over;
 * `pixels` were decoded because the format cannot be carried (WebP, TIFF, interlaced PNG, redacted pages, …).
 * `mustRead`: of a PDF of which something is hidden, no page goes in whose operators cannot be read.
 * `opened`: the document as it was opened for the sizes of its pages, taken as it is for as long as the memory was not needed otherwise.
 */
export type Picture =
  | { readonly kind: 'stored-png'; readonly widthPx: number; readonly heightPx: number; readonly orientation?: Orientation; readonly source: ByteSource; readonly sha256?: string }
  | { readonly kind: 'stored-jpeg'; readonly widthPx: number; readonly heightPx: number; readonly orientation: Orientation; readonly source: ByteSource; readonly sha256?: string }
  | { readonly kind: 'packed-jpeg'; readonly widthPx: number; readonly heightPx: number; readonly load: () => Promise<Uint8Array> }
  | { readonly kind: 'pixels'; readonly widthPx: number; readonly heightPx: number; readonly load: () => Promise<Pixels> }
  | { readonly kind: 'pdf-page'; readonly widthPt: number; readonly heightPt: number; readonly documentKey: string; readonly load: () => Promise<Uint8Array>; readonly pageNumber: number; readonly mustRead?: boolean; readonly opened?: WeakRef<ForeignDocument> }

/** Width and height of stored pictures are before `orientation` is applied (EXIF 1 to 8). */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

/** 8-bit samples, rows from the top, `channels` 1 (grey) or 3 (RGB); alpha apart, one byte a pixel. */
export type Pixels = {
  readonly channels: 1 | 3
  readonly samples: Uint8Array
  readonly alpha: Uint8Array | null
  readonly iccProfile: Uint8Array | null
}
