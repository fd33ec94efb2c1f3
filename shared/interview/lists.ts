import type { Dispute } from '#shared/domain/case-vocabulary.ts'
import type { CaseChange } from '#shared/domain/case-change.ts'
import type { CaseFile } from '#shared/domain/case-file.ts'
import { valueAt } from '#shared/domain/json-pointer.ts'
import type { Language } from '#shared/domain/language.ts'
import type { ListId, QuestionGroupId } from '#shared/words/window/word-keys.ts'
import { plainIn, withText } from './answer.ts'

/** How one field of a row is answered; `text` may stand in two languages, `plain` in none; `side` is whoever offered. */
export type RowForm = 'text' | 'area' | 'plain' | 'count' | 'money' | 'day' | 'last4' | 'payment' | 'charge-state' | 'charge-match' | 'term-answer' | 'side' | 'cites'
export type RowField = readonly [key: string, form: RowForm]

/** The lists that a case may hold any number of, and what is asked of each row. */
export const lists = {
  items: { pointer: '/order/items', fields: [['name', 'text'], ['quantity', 'count'], ['unitPrice', 'money'], ['asin', 'plain']] },
  charges: { pointer: '/charges', fields: [['at', 'day'], ['label', 'text'], ['amount', 'money'], ['expected', 'money'], ['matches', 'charge-match'], ['state', 'charge-state'], ['method', 'payment'], ['last4', 'last4'], ['cites', 'cites']] },
  differences: { pointer: '/problem/differences', fields: [['point', 'text'], ['described', 'area'], ['actual', 'area'], ['cites', 'cites']] },
  terms: { pointer: '/remedy/terms', fields: [['text', 'area'], ['by', 'side'], ['at', 'day'], ['answer', 'term-answer'], ['answeredAt', 'day'], ['cites', 'cites']] }
} as const satisfies Readonly<Record<ListId, { readonly pointer: string; readonly fields: readonly RowField[] }>>

export type Row = Readonly<Record<string, unknown>>

/** After which group of questions a list stands, so that each is met once. */
export function listsAfter(group: QuestionGroupId, dispute: Dispute): readonly ListId[] {
  switch (group) {
    case 'order': return ['items']
    case 'charge': return dispute === 'double-charge' ? [] : ['charges']
    case 'secondCharge': return ['charges']
    case 'item': return ['differences']
    case 'remedy': return ['terms']
    default: return []
  }
}

/** The rows as the case holds them; a single object of an earlier case is one row. */
export function rowsOf(caseFile: CaseFile, list: ListId): readonly Row[] {
  const value: unknown = valueAt(caseFile, lists[list].pointer)
  const rows: readonly unknown[] = Array.isArray(value) ? value : value === null || value === undefined ? [] : [value]
  return rows.map((row) => (typeof row === 'object' && row !== null ? { ...row } : {}))
}

/** Keeps these rows; an empty list leaves nothing behind. */
export const rowsChange = (list: ListId, rows: readonly Row[]): CaseChange => ({ kind: 'set', pointer: lists[list].pointer, value: (rows.length === 0 ? null : rows) as never })

/** A row with one field answered; a text that stands in two languages keeps the other. What must be there is there from the first field on. */
export function rowWith(list: ListId, row: Row, [key, form]: RowField, answer: unknown, language: Language): Row {
  const value = typeof answer === 'string' && (form === 'text' || form === 'area') ? withText(row[key], answer, language) : answer
  const must = mustHave[list]
  const whole = must === undefined || row[must] !== undefined ? row : { [must]: '', ...row }
  return { ...whole, [key]: key === must ? value ?? '' : value }
}

const mustHave: Readonly<Partial<Record<ListId, string>>> = { differences: 'point', terms: 'text' }

/** A row one place up or down; at the ends nothing moves. */
export function moved(rows: readonly Row[], index: number, by: -1 | 1): readonly Row[] {
  const row = rows[index]
  const to = index + by
  return row === undefined || to < 0 || to >= rows.length ? rows : rows.toSpliced(index, 1).toSpliced(to, 0, row)
}

/** What a row is called in the list: its first text, else its first day or sum. */
export function rowName(list: ListId, row: Row, language: Language): string {
  const texts = lists[list].fields.filter(([, form]) => form === 'text' || form === 'area').map(([key]) => plainIn(row[key], language))
  return texts.find((text) => text.trim() !== '') ?? ''
}
