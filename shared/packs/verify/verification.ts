import type { Manifest } from '../manifest.ts'

/** What does not fit about an original that should be embedded. */
export type ExhibitProblem =
  | { readonly code: 'changed' }
  | { readonly code: 'missing' }
  | { readonly code: 'repeated' }
  | { readonly code: 'renamed'; readonly name: string }
  | { readonly code: 'swapped'; readonly label: string }
  /** Its description, which readers show beside its name, is another one. */
  | { readonly code: 'described' }
  /** Its value is printed nowhere in the pack. */
  | { readonly code: 'not-printed' }

export type CheckedExhibit = { readonly id: string; readonly label: string; readonly file: string; readonly embedded: boolean; readonly problem: ExhibitProblem | null }

/** `page` is where the page stands now; for a missing one where it stood. */
export type PageProblem = { readonly page: number; readonly code: 'changed' | 'missing' | 'added' | 'links' } | { readonly page: number; readonly code: 'moved'; readonly from: number }

/** What does not fit about the file as a whole. */
export type PackProblem =
  | { readonly code: 'manifest-unreadable' }
  | { readonly code: 'file-added'; readonly name: string }
  | { readonly code: 'file-changed'; readonly name: string }
  | { readonly code: 'file-missing'; readonly name: string }
  /** An entry of the document that can do something when it is opened, or shows what no page digest covers. */
  | { readonly code: 'entry-added'; readonly name: string }
  /** What readers show around the pages. */
  | { readonly code: 'bookmarks-changed' | 'page-labels-changed' | 'properties-changed' }
  | { readonly code: 'pages-unreadable' }
  /** The file states another number of pages than it holds; readers show as many as it states. */
  | { readonly code: 'pages-miscounted' }

export type Verification = {
  readonly ok: boolean
  readonly manifest: Manifest | null
  /** SHA-256 of manifest-sha256.txt; null where nothing is embedded. */
  readonly listDigest: string | null
  readonly exhibits: readonly CheckedExhibit[]
  readonly pages: readonly PageProblem[]
  readonly problems: readonly PackProblem[]
}
