import type { DateFound, ReaderWarning, Telling } from '#shared/domain/exhibit-facts.ts'
import type { Redaction } from '#shared/domain/case-file.ts'
import type { OrderFound } from '#shared/domain/order-found.ts'
import type { RecognisedFile } from '#shared/domain/recognised-text.ts'
import type { Language } from '#shared/domain/language.ts'
import type { Portrayal } from '#shared/packs/portrayal.ts'
import type { ByteSource } from '#shared/pdf/byte-source.ts'
import type { GivenStill } from './given-still.ts'
import type { GreyPage } from './recognition/recognition-task.ts'
import type { Mark } from './scan-bytes.ts'

/** An evidence file that was opened safely, hashed, and told apart by its content. */
export type EvidenceFile = {
  /** For messages and patterns only; never a path to open. */
  readonly name: string
  /** Media type by content. */
  readonly kind: string
  readonly sha256: string
  readonly source: ByteSource
  readonly marks: readonly Mark[]
  /** Each is tried where the file is protected; they are never kept, written or told. */
  readonly passwords?: readonly string[]
  /** Of a video that was looked at before. */
  readonly still?: GivenStill
}

/** `branches`: the numbers under which the attached files are exhibits of their own, null for one that is only listed. */
export type PortrayalRequest = { readonly redactions: readonly Redaction[]; readonly language: Language; readonly branches?: readonly (number | null)[]; /** Of the case: of a history of orders no other is shown. */ readonly orderNumber?: string | null; /** Goes with the pictures as words that are found and not seen. */ readonly recognised?: RecognisedFile }

/** A file that lies within another, as the attachment of a mail does. */
export type AttachedFile = {
  readonly name: string
  readonly kind: string
  readonly source: ByteSource
  /** Belongs to the look of its mail, as a logo does, or is a signature: listed, but no evidence of its own. */
  readonly isTrimming: boolean
}

/** What a reader finds in a file of its kind; `portray` shows it, redacted as asked, and never throws for a broken file. */
export type Reading = {
  readonly pages: number
  readonly widthPx?: number
  readonly heightPx?: number
  readonly durationSeconds?: number
  readonly dates: readonly DateFound[]
  /** A time stands in its records that no calendar or clock has, or of a year that cannot be. */
  readonly hasImpossibleDate?: true
  readonly telling: readonly Telling[]
  /** What can be read in it: identifiers are looked for here. */
  readonly text: string | null
  /** The same where it takes longer to come by: asked for by inspection alone. */
  readonly pageText?: () => Promise<string>
  /** A page in grey, for text recognition; null where it has text of its own. Pages count from 1. Throws like the reader. */
  readonly draw?: (page: number) => Promise<GreyPage | null>
  readonly title?: string
  readonly author?: string
  readonly people?: readonly string[]
  readonly agents?: readonly string[]
  readonly orders?: readonly OrderFound[]
  readonly warnings: readonly ReaderWarning[]
  readonly attached?: readonly AttachedFile[]
  readonly portray: (request: PortrayalRequest) => Promise<Portrayal>
}

/** One for each kind of evidence; throws DomainError image-refused, pdf-refused or too-slow where nothing can be read. */
export type Reader = (file: EvidenceFile) => Promise<Reading>
