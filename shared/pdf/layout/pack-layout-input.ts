import type { Block } from '#shared/documents/block.ts'
import type { PageLine } from '#shared/domain/page-words.ts'
import type { Language } from '#shared/domain/language.ts'
import type { DocumentStyle } from './document-style.ts'
import type { Paper } from './page-frame.ts'
import type { PictureId } from '../layout-types.ts'

export type PackLayoutInput = {
  readonly paper: Paper
  readonly language: Language
  /** The text at the foot of a page, such as "3 / 12". */
  readonly stamp: (page: number, of: number) => string
  readonly parts: readonly Part[]
  readonly words: LayoutWords
  /** Printed on both sides: each part begins on a right-hand page, after a blank one where needed. */
  readonly duplex?: boolean
  /** By exhibit id, printed after its citations: the volume that it lies in when that is another. */
  readonly citeNotes?: ReadonlyMap<string, string>
}

export type Part = DocumentPart | ExhibitPart

export type DocumentPart = {
  readonly kind: 'document'
  readonly id: string
  /** For the outline; what is printed stands in the blocks. */
  readonly title: string
  readonly style: DocumentStyle
  readonly blocks: readonly Block[]
}

export type ExhibitPart = {
  readonly kind: 'exhibit'
  readonly exhibitId: string
  /** 資料3, Exhibit C: computed for this pack. */
  readonly label: string
  readonly title: string
  /** Bookmarked under this exhibit, to which it was attached. */
  readonly parentId?: string | null
  /** Date and file, one line under the title. */
  readonly caption: string
  /** What a reader must know to take the pages for what they are; each a small line under the caption. */
  readonly notes?: readonly string[]
  readonly pages: readonly ExhibitPage[]
}

export type ExhibitPage =
  | { readonly kind: 'picture'; readonly picture: PictureId; readonly size: PictureSize; readonly alternative: string; readonly quietBands?: readonly QuietBand[]; /** Found by search and never seen. */ readonly words?: readonly PageLine[] }
  /** A mail, a chat, a memo: flows over as many pages as it needs. */
  | { readonly kind: 'text'; readonly blocks: readonly Block[] }
  /** Stands for what cannot be shown: its name, size, hash and the reason. */
  | { readonly kind: 'cover'; readonly blocks: readonly Block[] }

/** As shown, after orientation: of an image in pixels, of a PDF page in points. */
export type PictureSize = { readonly unit: 'px' | 'pt'; readonly width: number; readonly height: number }

/** Rows of a picture where a cut hurts nothing, `to` not included. In blank rows there is nothing at all; in the others everything goes straight down. */
export type QuietBand = { readonly from: number; readonly to: number; readonly isBlank: boolean }

/** The few words that the layout itself prints. */
export type LayoutWords = {
  /** Parent of all exhibits in the outline. */
  readonly exhibitsHeading: string
  /** Above the frame of a text to be pasted into a form. */
  readonly pasteLabel: string
  /** 記 and 以上 of a Japanese letter; null where a language has no such form. */
  readonly particulars: { readonly head: string; readonly end: string } | null
  /** 3–5 or 3; the pages of an exhibit in this pack. */
  readonly pageRange: (first: number, last: number) => string
  /** 資料3 (2/4), on exhibits of several pages. */
  readonly runningLabel: (label: string, page: number, of: number) => string
  /** 引用箇所：2頁、5頁ほか, at the foot of an exhibit's page. */
  readonly reliance: { readonly one: string; readonly more: string; readonly unit: string; readonly separator: string; readonly others: string }
  /** Above and below the slices of a picture that is longer than a page. */
  readonly continuedFrom: string
  readonly continuedOn: string
  /** What is read aloud for one slice of such a picture. */
  readonly slice: (alternative: string, slice: number, of: number) => string
  /** Read aloud in place of a drawn box. */
  readonly ticked: string
  readonly unticked: string
  /** On the empty back of a sheet. */
  readonly blankPage: string
}
