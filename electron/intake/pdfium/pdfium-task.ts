import type { AreaRedaction } from '#shared/domain/case-file.ts'
import type { PageLine } from '#shared/domain/page-words.ts'
import type { Crop } from '#shared/pdf/layout-types.ts'

/** What the thread is asked for. A document stays open under its key until another is opened: one at a time. */
export type PdfiumTask =
  | { readonly kind: 'unlock'; readonly bytes: Uint8Array; readonly passwords: readonly string[] }
  | { readonly kind: 'open'; readonly key: string; readonly document: OpenableDocument }
  | { readonly kind: 'close' }
  | { readonly kind: 'ask'; readonly key: string; readonly question: Question }

/** About the document that is open; pages count from 1. */
export type Question =
  | { readonly kind: 'render'; readonly page: number; readonly widthPx: number; readonly heightPx: number }
  | { readonly kind: 'words-under'; readonly page: number; readonly areas: readonly AreaRedaction[] }
  | { readonly kind: 'page-lines'; readonly page: number }
  | { readonly kind: 'picture-hashes'; readonly page: number }
  | { readonly kind: 'text-within'; readonly page: number; readonly frame: Frame }
  | { readonly kind: 'look-at-picture'; readonly page: number; readonly frame: Frame; readonly crop: Crop; readonly areas: readonly AreaRedaction[] }
  | { readonly kind: 'alternatives'; readonly page: number }
  | { readonly kind: 'names' }

/** Fractions of the page as it is shown, from its upper left. */
export type Frame = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

/** In memory, or a file that is read as it is needed. */
export type OpenableDocument = { readonly bytes: Uint8Array } | { readonly path: string }

export type Answer = {
  readonly render: RenderedPage
  readonly 'words-under': readonly (readonly string[])[]
  readonly 'page-lines': readonly PageLine[]
  readonly 'picture-hashes': readonly string[]
  readonly 'text-within': string
  readonly 'look-at-picture': PictureSeen
  readonly alternatives: readonly string[]
  readonly names: DocumentNames
}

/** `drawn` counts the pictures and the forms of the page; the areas are looked at in the picture as it is stored, and on the page as it is shown. */
export type PictureSeen = { readonly drawn: number; readonly isBlackStored: boolean; readonly isBlackShown: boolean }

export type DocumentNames = {
  readonly bookmarks: readonly { readonly title: string; readonly page: number }[]
  /** `text` of the small ones that are JSON or plain text. */
  readonly attachments: readonly { readonly name: string; readonly text: string | null }[]
}

export type PdfiumResult = { readonly unlock: Unlocked; readonly open: { readonly pages: number }; readonly close: { readonly pages: 0 }; readonly ask: Answer[Question['kind']] }

/** `by` the empty password: anybody may read it, and only its owner may change it. */
export type Unlocked =
  | { readonly kind: 'unlocked'; readonly bytes: Uint8Array; readonly by: 'empty-password' | 'password' }
  | { readonly kind: 'unprotected' | 'locked' }

/** 8-bit samples, rows from the top, on white; the size is that of the page as it is shown, without its /UserUnit. */
export type RenderedPage = { readonly channels: 1 | 3; readonly samples: Uint8Array; readonly widthPt: number; readonly heightPt: number }

/** `null` for a document or page that cannot be read. */
export type PdfiumAnswer = PdfiumResult[PdfiumTask['kind']] | null
