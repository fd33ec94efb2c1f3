import type { SearchAnswer, SearchGroup, SearchHit, SearchKind } from '#shared/contract/search-values.ts'
import { zoneOf } from '#shared/domain/case-file.ts'
import { textIn } from '#shared/domain/language.ts'
import type { Language } from '#shared/domain/language.ts'
import { markedText, snippetOf } from '#shared/lib/search-snippet.ts'
import type { Piece } from '#shared/lib/search-snippet.ts'
import type { Store } from '../open-store.ts'
import type { FoundCase } from './place-table.ts'
import { caseLines, entryText, exhibitText, fileNameOf } from './searched-text.ts'
import { findEntry, findExhibit, findHead, wordsWithin } from './text-of.ts'

export type Finds = { readonly store: Store; readonly found: readonly FoundCase[]; readonly idOf: (number: number) => string; readonly pattern: RegExp; readonly language: Language }

/** One case may show so many of a kind, and all cases together so many: whoever wants more types more. */
const mostOfAKind = 8
const fewOfAKind = 4
const mostShown = 80

/** The finds as they are shown: the case that changed last first, in each its fields, entries, exhibits, and their texts. */
export function showFinds(finds: Finds): Omit<SearchAnswer, 'waiting'> {
  const { store, found } = finds
  const byId = new Map(found.map((one) => [one.caseId, one]))
  const order = store.db.prepare<[], string>('SELECT id FROM case_file ORDER BY changed_at DESC, position DESC').pluck().all()
  const groups: SearchGroup[] = []
  let shown = 0
  for (const one of order.flatMap((caseId) => byId.get(caseId) ?? [])) {
    if (shown >= mostShown) break
    groups.push(...groupOf(finds, one, found.length > 2 ? fewOfAKind : mostOfAKind))
    shown += groups.at(-1)?.hits.length ?? 0
  }
  // The fields of a case are one place in the index, and each a find where they are shown.
  const more = groups.reduce((sum, { hits }) => sum + moreOfCase(hits), 0)
  return { groups, total: found.reduce((sum, one) => sum + totalOf(one), more), cases: found.length }
}

const moreOfCase = (hits: readonly SearchHit[]): number => Math.max(0, hits.filter(({ kind }) => kind === 'case').length - 1)

const totalOf = ({ numbers }: FoundCase): number => [...numbers.values()].reduce((sum, list) => sum + list.length, 0)

function groupOf({ store, idOf, pattern, language }: Finds, one: FoundCase, most: number): readonly SearchGroup[] {
  const { caseId, numbers } = one
  const head = findHead(store, caseId)
  if (head === null) return []
  const hitsOf = (kind: SearchKind, show: (id: string) => readonly SearchHit[]): readonly SearchHit[] => inOrder((numbers.get(kind) ?? []).slice(0, most).flatMap((number) => show(idOf(number))))
  const hits = [
    ...hitsOf('case', () => caseHits(head, pattern)),
    ...hitsOf('entry', (id) => entryHit(store, caseId, id, pattern)),
    ...hitsOf('exhibit', (id) => exhibitHit(store, caseId, id, pattern, language)),
    ...hitsOf('text', (id) => textHit(store, caseId, id, pattern, language))
  ]
  return hits.length === 0 ? [] : [{ caseId, title: markedText(textIn(head.title, language), pattern), zone: zoneOf(head), hits, total: totalOf(one) + moreOfCase(hits) }]
}

const inOrder = (hits: readonly SearchHit[]): readonly SearchHit[] => hits.toSorted((a, b) => ('position' in a ? a.position : 0) - ('position' in b ? b.position : 0))

const caseHits = (head: unknown, pattern: RegExp): readonly SearchHit[] => caseLines(head).flatMap(({ pointer, text }): readonly SearchHit[] => {
  const snippet = snippetOf(text, pattern)
  return snippet === null ? [] : [{ kind: 'case', pointer, snippet }]
}).slice(0, 3)

/** Each field is a line, and in each language one: what is shown is of one of them. */
const lineWith = (text: string, pattern: RegExp): readonly Piece[] | null => text.split('\n').reduce<readonly Piece[] | null>((found, line) => found ?? snippetOf(line, pattern), null)

function entryHit(store: Store, caseId: string, id: string, pattern: RegExp): readonly SearchHit[] {
  const found = findEntry(store, caseId, id)
  if (found === null) return []
  const snippet = lineWith(entryText(found.entry), pattern)
  return snippet === null ? [] : [{ kind: 'entry', id, position: found.position, when: found.entry.when, snippet }]
}

function exhibitHit(store: Store, caseId: string, id: string, pattern: RegExp, language: Language): readonly SearchHit[] {
  const found = findExhibit(store, caseId, id)
  if (found === null) return []
  const name = textIn(found.exhibit.title, language) || fileNameOf(found.exhibit)
  return [{ kind: 'exhibit', id, position: found.position, name: markedText(name, pattern), snippet: lineWith(exhibitText(found.exhibit, found.facts, name), pattern) ?? [] }]
}

function textHit(store: Store, caseId: string, id: string, pattern: RegExp, language: Language): readonly SearchHit[] {
  const found = findExhibit(store, caseId, id)
  const snippet = found && snippetOf(wordsWithin(store, found.sha256), pattern)
  if (!found || !snippet) return []
  return [{ kind: 'text', id, position: found.position, name: markedText(textIn(found.exhibit.title, language) || fileNameOf(found.exhibit), pattern), snippet }]
}
