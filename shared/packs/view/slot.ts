import type { Inline } from '#shared/documents/block.ts'
import { maskCardNumbers } from '#shared/domain/card-number.ts'
import { textIn } from '#shared/domain/language.ts'
import type { Language, LocalText } from '#shared/domain/language.ts'
import type { Zone } from '#shared/domain/moment.ts'
import { fieldName } from '#shared/words/field-name.ts'
import { printable } from '#shared/words/visible-text.ts'

/** What a template prints at one place: a text, a phrase of its own kind, or null where there is nothing. */
export type Slot = string | Inline | null

export type ViewContext = {
  readonly language: Language
  readonly zone: Zone
  /** The moment that the documents are made at: ISO with offset. */
  readonly madeAt: string
  /** Pointers of needed fields: where they are empty their name is printed, never a blank. */
  readonly needs: ReadonlySet<string>
  /** A form to be filled by hand: every field is an empty line. */
  readonly blank: boolean
  readonly labelOf: (exhibitId: string) => string
  readonly citeOf: (cite: string) => Inline
}

/** A text of the case as it may stand on paper: no control characters, no full card number. */
export const onPaper = (text: LocalText | null | undefined, language: Language): string => maskCardNumbers(printable(textIn(text, language))).trim()

/** The slot of a field: its text, its name as a gap when it is needed and empty, a line for the pen in a blank form. */
export function slot(text: string | null | undefined, pointer: string, context: ViewContext, widthEm = 12): Slot {
  if (context.blank) return { kind: 'blank', widthEm }
  if (text !== null && text !== undefined && text !== '') return text
  return context.needs.has(pointer) ? { kind: 'gap', name: fieldName(pointer, context.language) } : null
}

/** The words of one of the two languages, where a view itself has to say something. */
export const say = (ja: string, en: string, language: Language): string => (language === 'ja' ? ja : en)
