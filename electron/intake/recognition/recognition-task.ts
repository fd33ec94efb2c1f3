/** A picture in grey, one byte a pixel, rows from the top. */
export type GreyPage = { readonly widthPx: number; readonly heightPx: number; readonly samples: Uint8Array }

/** In pixels of the picture that was looked at; `confidence` from 0 to 1. */
export type FoundWord = { readonly text: string; readonly left: number; readonly top: number; readonly width: number; readonly height: number; readonly confidence: number }
export type FoundLine = readonly FoundWord[]
