/** What the thread is asked for; pictures count from 0, the one that its maker names the main one comes first. */
export type HeifTask =
  | { readonly kind: 'head'; readonly bytes: Uint8Array; readonly picture: number }
  | { readonly kind: 'draw'; readonly bytes: Uint8Array; readonly picture: number; readonly mostPixels: number }

export type HeifHead = { readonly widthPx: number; readonly heightPx: number; readonly frames: number }
export type HeifPicture = { readonly widthPx: number; readonly heightPx: number; readonly channels: 3 | 4; readonly samples: Uint8Array }

/** `unsupported`: nothing in it that can be decoded here. */
export type HeifRefusal = 'damaged' | 'unsupported' | 'too-many-pixels'
export type HeifResult = HeifHead | HeifPicture | HeifRefusal
