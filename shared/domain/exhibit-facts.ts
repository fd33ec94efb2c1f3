import type { DateSource } from './case-vocabulary.ts'
import type { OrderFound } from './order-found.ts'
import type { EntrySuggestion } from './entry-suggestion.ts'

/** What the readers found out about an evidence file; nothing here is the user's word. */
export type ExhibitFacts = {
  /** Media type by content, never by name: `image/png`, `message/rfc822`, `application/octet-stream`, … */
  readonly kind: string
  readonly bytes: number
  readonly sha256: string
  readonly pages: number
  readonly widthPx?: number
  readonly heightPx?: number
  /** Of a video that states it. */
  readonly durationSeconds?: number
  readonly dates: readonly DateFound[]
  readonly identifiers: readonly IdentifierFound[]
  /** Metadata that tells more than its owner may want; such an original is not embedded by default. */
  readonly telling: readonly Telling[]
  readonly warnings: readonly ReaderWarning[]
  /** Subject of a mail, title of a PDF: a proposal for the exhibit's title. */
  readonly title?: string
  readonly author?: string
  /** Who speaks in a talk or a chat. */
  readonly people?: readonly string[]
  /** Those of them who, by how they are called, speak for the other side. */
  readonly agents?: readonly string[]
  /** Of a history of orders, to fill the order of the case from. */
  readonly orders?: readonly OrderFound[]
  /** Entries that what is in it proposes; none is in the timeline unless its owner takes it over. Facts kept by earlier versions lack them. */
  readonly suggestions?: readonly EntrySuggestion[]
  /** The version of the recognition whose dates, numbers and people are among these. */
  readonly recognised?: number
  /** Known from a manifest alone: the file itself is not at hand. */
  readonly isAbsent?: true
  /** Found out for one pack: the file of an exhibit of which something is hidden lies in this one. */
  readonly carriesRedacted?: true
}

export const dateRoles = ['happened', 'written', 'captured'] as const
export type DateRole = (typeof dateRoles)[number]
export type Confidence = 'certain' | 'likely' | 'weak'

/** `value` is a date-time with offset where the source states one, else local time without it (`2026-10-03T21:00:00`), else a date. */
export type DateFound = { readonly role: DateRole; readonly value: string; readonly source: DateSource; readonly confidence: Confidence }

/** `tracking-slip`: called a tracking number, but its last digit cannot be right. */
export type IdentifierKind = 'amazon-order' | 'asin' | 'tracking' | 'tracking-slip' | 'email' | 'phone' | 'postal-code' | 'card' | 'my-number' | 'reference' | 'amount'
/** Of an amount the value is its currency and its number: `JPY 5480`, `USD 12.5`. */
export type IdentifierFound = { readonly kind: IdentifierKind; readonly value: string; readonly role?: AmountRole }

/** What the words before an amount say that it is; `charged` is what was asked for after points and vouchers. */
export const amountRoles = ['order-total', 'charged', 'refund', 'shipping'] as const
export type AmountRole = (typeof amountRoles)[number]

/** The currency and the number of an amount that was found; null for what is none. */
export function amountOf({ kind, value }: IdentifierFound): { readonly currency: string; readonly amount: number } | null {
  const [currency = '', number = ''] = value.split(' ')
  return kind === 'amount' && number !== '' && Number.isFinite(Number(number)) ? { currency, amount: Number(number) } : null
}

/** `unread`: what it tells could not be looked for, so nobody knows. */
export type Telling = 'position' | 'serial-number' | 'owner' | 'other-orders' | 'unread'

export type ReaderWarning =
  | { readonly code: 'mislabelled'; readonly extension: string; readonly kind: string }
  | { readonly code: 'damaged' | 'too-large' | 'too-tangled' | 'mail-cut' | 'several-mails' | 'encrypted' | 'too-many-pixels' | 'too-many-pages' | 'not-shown' | 'headers-missing' | 'date-differs' | 'date-future' | 'date-reset' | 'date-impossible' | 'outlook-mail' | 'truncated-text' | 'text-damaged' | 'animated' | 'too-slow' | 'owner-protected' | 'opened-by-password' | 'password-wrong' | 'attachments-left' | 'entries-not-drawn' | 'signed' | 'one-frame' | 'no-still' | 'still-failed' | 'not-decodable' }
  | { readonly code: 'characters-missing'; readonly characters: readonly string[] }
