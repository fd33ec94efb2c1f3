import type { AmountRole, Confidence, DateRole, IdentifierKind, Telling } from '#shared/domain/exhibit-facts.ts'
import type { Language } from '#shared/domain/language.ts'
import { newCaseWords } from './new-case-words.ts'
import { enRedaction } from './window/en-redaction.ts'
import { enSuggestions } from './window/en-suggestions.ts'
import { jaRedaction } from './window/ja-redaction.ts'
import { jaSuggestions } from './window/ja-suggestions.ts'

type InspectWords = {
  readonly size: (bytes: number, pages: number | null) => string
  readonly roles: Readonly<Record<DateRole, string>>
  readonly confidence: Readonly<Record<Confidence, string>>
  readonly assumed: (zone: string) => string
  readonly kinds: Readonly<Record<IdentifierKind, string>>
  readonly amounts: Readonly<Record<AmountRole, string>>
  readonly telling: (what: Telling) => string
  readonly attached: string
  readonly entry: string
  readonly promise: (text: string, by: string | undefined) => string
  readonly order: string
  readonly agent: string
  readonly speaker: string
  readonly aside: (parts: readonly string[]) => string
}

/** What `inspect` tells of a file, line by line. */
export const inspectWords: Readonly<Record<Language, InspectWords>> = {
  ja: {
    size: (bytes, pages) => `${bytes}バイト${pages === null ? '' : `、${pages}ページ`}`, roles: newCaseWords.ja.roles, confidence: newCaseWords.ja.confidence, assumed: newCaseWords.ja.assumed,
    kinds: jaSuggestions.kinds, amounts: jaSuggestions.roles, telling: (what) => `元のファイルに${jaRedaction.tellingWhat[what]}が記録されています。`,
    attached: '添付', entry: '経緯の候補', promise: (text, by) => `約束 「${text}」${by === undefined ? '' : `（${by}まで）`}`, order: '注文', agent: '担当者', speaker: '話している人', aside: (parts) => `（${parts.join('、')}）`
  },
  en: {
    size: (bytes, pages) => `${bytes} bytes${pages === null ? '' : `, ${pages} p.`}`, roles: newCaseWords.en.roles, confidence: newCaseWords.en.confidence, assumed: newCaseWords.en.assumed,
    kinds: enSuggestions.kinds, amounts: enSuggestions.roles, telling: (what) => `The original holds ${enRedaction.tellingWhat[what]}.`,
    attached: 'Attached:', entry: 'Possible entry:', promise: (text, by) => `promise “${text}”${by === undefined ? '' : ` by ${by}`}`, order: 'Order', agent: 'Agent', speaker: 'Speaker', aside: (parts) => ` (${parts.join(', ')})`
  }
}
