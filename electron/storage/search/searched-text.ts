import type { Entry, Exhibit } from '#shared/domain/case-file.ts'
import type { ExhibitFacts } from '#shared/domain/exhibit-facts.ts'
import type { LocalText } from '#shared/domain/language.ts'
import { jsonPointer } from '#shared/domain/json-pointer.ts'

export type SearchedLine = { readonly pointer: string; readonly text: string }

const inAllLanguages = (text: LocalText | null | undefined): readonly string[] =>
  text === null || text === undefined ? [] : typeof text === 'string' ? [text] : [text.ja ?? '', text.en ?? '']

const lines = (parts: readonly (string | null | undefined)[]): string => parts.filter((part): part is string => typeof part === 'string' && part !== '').join('\n')

export const fileNameOf = (exhibit: Exhibit): string => exhibit.file.split('/').at(-1) ?? exhibit.file

/** What a person may look for in an entry. */
export const entryText = (entry: Entry): string =>
  lines([...inAllLanguages(entry.statement), ...inAllLanguages(entry.outcome), ...inAllLanguages(entry.spokeWith), entry.reference])

/** What was written about an exhibit, and what its reader took for names and numbers; `shown` stands elsewhere already. */
export const exhibitText = (exhibit: Exhibit, facts: Partial<ExhibitFacts>, shown = ''): string => lines([
  ...inAllLanguages(exhibit.title), fileNameOf(exhibit), ...inAllLanguages(exhibit.author), ...inAllLanguages(exhibit.proves), ...inAllLanguages(exhibit.note),
  ...(facts.identifiers ?? []).map(({ value }) => value), ...(facts.people ?? [])
].filter((part) => part !== shown))

/** Fields that name no thing of the world: forms, choices, links within the case, and the marks of files. */
const silent = new Set(['format', 'version', 'id', 'language', 'timeZone', 'dispute', 'kind', 'role', 'form', 'pack', 'channel', 'direction', 'method', 'fulfilment', 'currency', 'with', 'cites', 'file', 'sha256', 'templates', 'rules', 'entries', 'exhibits', 'facts'])
const isDay = (text: string): boolean => /^\d{4}-\d\d(-\d\d(T.*)?)?$/.test(text)

/** Smaller numbers are counts. */
const leastSum = 100

/** Every text and sum of a case outside its entries and exhibits, with its place. */
export function caseLines(value: unknown, path: readonly string[] = []): readonly SearchedLine[] {
  if (typeof value === 'number') return value < leastSum ? [] : [{ pointer: jsonPointer(path), text: String(value) }]
  if (typeof value === 'string') return value === '' || isDay(value) ? [] : [{ pointer: jsonPointer(path), text: value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).filter(([key]) => Array.isArray(value) || !silent.has(key)).flatMap(([key, inner]) => caseLines(inner, [...path, key]))
}
