import type { Block } from '#shared/documents/block.ts'
import type { ExhibitFacts, ReaderWarning } from '#shared/domain/exhibit-facts.ts'
import type { PageLine } from '#shared/domain/page-words.ts'
import type { ByteSource } from '#shared/pdf/byte-source.ts'
import type { Picture } from '#shared/pdf/picture.ts'
import type { PictureSize, QuietBand } from '#shared/pdf/layout/pack-layout-input.ts'
import type { ExhibitNote } from '#shared/words/exhibit-note-words.ts'

/**
 * How an exhibit stands on paper, as its reader made it; redactions are already honoured in all of it. `notes` are printed at its head.
 * `hiddenPictures` are the SHA-256 of image data that stood on redacted pages alone.
 */
export type Portrayal =
  | { readonly kind: 'pictures'; readonly pages: readonly PortrayedPage[]; readonly hiddenPictures?: () => Promise<readonly string[]>; readonly notes?: readonly ExhibitNote[]; readonly warnings: readonly ReaderWarning[] }
  | { readonly kind: 'text'; readonly blocks: readonly Block[]; readonly notes?: readonly ExhibitNote[]; readonly warnings: readonly ReaderWarning[] }
  | { readonly kind: 'cover'; readonly reason: CoverReason; readonly warnings: readonly ReaderWarning[] }

/** `quietBands` of a picture that may have to be cut over several sheets; `hiddenWords` could be read where it is painted over; `words` were recognised in it. */
export type PortrayedPage = { readonly hiddenWords?: () => Promise<readonly string[]>; readonly picture: Picture; readonly size: PictureSize; readonly quietBands?: readonly QuietBand[]; readonly words?: readonly PageLine[] }

/** Why an exhibit is represented by a cover page. */
export type CoverReason = 'damaged' | 'too-tangled' | 'encrypted' | 'too-large' | 'too-many-pages' | 'unsupported' | 'redaction-not-possible' | 'too-slow' | 'absent' | 'no-still' | 'still-failed' | 'not-decodable' | 'video-too-large'

/** An exhibit laid ready for a pack: what its reader found, how it looks, its bytes as they were given, and what is attached to it. */
export type ReadyExhibit = { readonly facts: ExhibitFacts; readonly portrayal: Portrayal; readonly original: ByteSource; readonly branches: readonly ReadyBranch[]; readonly parts?: readonly ReadyPart[] }

/** An attachment of a mail as an exhibit of its own; `name` is the one that the mail gives it. */
export type ReadyBranch = { readonly name: string; readonly ready: ReadyExhibit }

/** One of the pictures that an exhibit was put together from, by its file; null where it is not at hand. */
export type ReadyPart = { readonly file: string; readonly found: { readonly facts: ExhibitFacts; readonly original: ByteSource } | null }
