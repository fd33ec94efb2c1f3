import type { TextStyle } from './text-style.ts'

/** A stretch of a paragraph of one style and one meaning. */
export type Run = {
  readonly text: string
  readonly style: TextStyle
  readonly meaning: Meaning
}

export type Meaning =
  | { readonly kind: 'plain' }
  | { readonly kind: 'link'; readonly exhibitId: string; readonly page: number | null; readonly isListing: boolean }
  | { readonly kind: 'gap' }
  /** Drawn, not written: `text` of the run is one object replacement character. */
  | { readonly kind: 'box'; readonly checked: boolean }
  | { readonly kind: 'blank'; readonly widthPt: number }
  /** Stands in an unbreakable place of fixed width, so that the number may change without moving a line. */
  | { readonly kind: 'reserved'; readonly exhibitId: string; readonly widthPt: number; readonly shown: string }

export const objectCharacter = '\ufffc'
