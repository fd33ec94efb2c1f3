import type { Problem } from './problem.ts'

/** An expected failure, as facts; `shared/words/failure-text.ts` makes the sentence that says what to do next. */
export type Failure =
  | { readonly code: 'case-invalid'; readonly problems: readonly Problem[] }
  | { readonly code: 'case-not-found'; readonly path: string }
  | { readonly code: 'case-not-in-store'; readonly caseId: string }
  | { readonly code: 'archive-refused'; readonly path: string; readonly reason: ArchiveRefusal; readonly entry: string | null }
  | { readonly code: 'pack-refused'; readonly packId: string; readonly problems: readonly Problem[] }
  | { readonly code: 'pack-unknown'; readonly packId: string; readonly known: readonly string[] }
  | { readonly code: 'pack-language-missing'; readonly packId: string; readonly language: string }
  | { readonly code: 'not-a-pack'; readonly file: string; readonly reason: PackRefusal }
  | { readonly code: 'template-broken'; readonly file: string; readonly line: number | null; readonly detail: string }
  | { readonly code: 'file-unreadable'; readonly file: string; readonly reason: FileRefusal }
  | { readonly code: 'file-too-large'; readonly file: string; readonly bytes: number; readonly limitBytes: number }
  | { readonly code: 'too-many-files'; readonly folder: string; readonly limit: number; readonly what: 'files' | 'depth' }
  | { readonly code: 'exhibit-altered'; readonly exhibitId: string; readonly expectedSha256: string; readonly actualSha256: string }
  /** A picture that does not continue the one before it, or not for certain. */
  | { readonly code: 'screens-apart'; readonly file: string }
  | { readonly code: 'image-refused'; readonly file: string; readonly reason: ImageRefusal }
  | { readonly code: 'pdf-refused'; readonly file: string; readonly reason: PdfRefusal }
  | { readonly code: 'too-slow'; readonly file: string; readonly limitSeconds: number }
  | { readonly code: 'redaction-failed'; readonly faults: readonly RedactionFault[] }
  | { readonly code: 'password-file-broken'; readonly path: string; readonly line: number | null }
  | { readonly code: 'store-damaged'; readonly path: string; readonly detail: string }
  | { readonly code: 'store-emptied'; readonly path: string }
  | { readonly code: 'store-foreign'; readonly path: string }
  | { readonly code: 'store-newer'; readonly path: string; readonly found: number; readonly known: number }
  | { readonly code: 'store-busy'; readonly path: string }
  | { readonly code: 'disk-full'; readonly path: string }
  | { readonly code: 'not-writable'; readonly path: string }
  | { readonly code: 'already-there'; readonly path: string }
  | { readonly code: 'call-invalid'; readonly channel: string; readonly problems: readonly Problem[] }
  | { readonly code: 'print-failed'; readonly reason: string }
  | { readonly code: 'cancelled' }
  | { readonly code: 'unexpected'; readonly detail: string }

/** What was found again of what was to be hidden. `position` of the exhibit in the case, from 0; `page` of the pack, from 1. */
export type RedactionFault = { readonly exhibitId: string; readonly position: number; readonly label: string; readonly page: number | null; readonly found: 'text' | 'pixels' | 'name' | 'original' | 'same-file' | 'unproven'; /** Which exhibit is the same file. */ readonly other?: string }

export type ArchiveRefusal = 'not-a-zip' | 'path-leaves' | 'link' | 'too-many-entries' | 'too-large' | 'swells' | 'repeated' | 'no-case' | 'no-pack' | 'encrypted'
export type PackRefusal = 'no-pdf' | 'encrypted' | 'no-manifest' | 'no-case' | 'altered'
export type FileRefusal = 'absent' | 'empty' | 'not-a-file' | 'outside' | 'no-permission' | 'vanished' | 'changed' | 'silent' | 'failed'
export type ImageRefusal = 'truncated' | 'damaged' | 'too-many-pixels' | 'too-long' | 'mislabelled' | 'unsupported'
export type PdfRefusal = 'damaged' | 'encrypted' | 'too-many-pages'

/** The one error that the inside throws for bad input; any other throw is a bug. */
export class DomainError extends Error {
  readonly failure: Failure
  constructor(failure: Failure) {
    super(failure.code)
    this.name = 'DomainError'
    this.failure = failure
  }
}
