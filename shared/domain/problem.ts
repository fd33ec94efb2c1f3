import type { CheckCode } from './check-code.ts'

/** What is wrong with one place of a file, a call or a case: a code, a JSON pointer (RFC 6901), and facts for the sentence. */
export type Problem = {
  readonly code: ProblemCode
  readonly pointer: string
  readonly file?: string
  readonly facts?: Readonly<Record<string, string | number | readonly string[]>>
}

export type ProblemCode =
  | CheckCode
  | 'not-json'
  | 'field-missing'
  | 'wrong-type'
  | 'value-not-allowed'
  | 'too-long'
  | 'too-many'
  | 'number-invalid'
  | 'date-invalid'
  | 'date-without-offset'
  | 'range-reversed'
  | 'time-zone-unknown'
  | 'format-unknown'
  | 'version-newer'
  | 'id-repeated'
  | 'exhibit-unknown'
  | 'party-unknown'
  | 'path-leaves'
  | 'redaction-outside'
  | 'redaction-page-absent'
  | 'file-absent'
  | 'original-not-embedded'
  | 'sent-absent'
  | 'sent-altered'
  | 'sent-frozen'
  | 'part-absent'
  | 'part-altered'
  | 'reopenable-is-private'
  | 'reopenable-lacks'
  | 'proves-missing'
  | 'file-empty'
  | 'file-not-regular'
  | 'file-outside'
  | 'file-too-large'
  | 'file-silent'
  | 'file-unreadable'
  | 'field-unknown'
  | 'page-beyond'
  | 'branch-absent'
  | 'value-invalid'
  | 'exhibit-note'
  | 'hidden-picture-shown'
  | 'hidden-word-said'
  | 'characters-missing'
  | 'volume-too-large'
  | 'file-name-too-long'
  | 'certified-character'
  | 'certified-latin'
