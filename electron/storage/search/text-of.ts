import type { CaseFile, Entry, Exhibit } from '#shared/domain/case-file.ts'
import type { ExhibitFacts } from '#shared/domain/exhibit-facts.ts'
import { recognisedWords } from '#shared/domain/recognised-words.ts'
import type { Store } from '../open-store.ts'
import { findReadText } from '../read-text-table.ts'
import { recognisedOf } from '../recognise-next.ts'
import type { PlaceKey } from './place-table.ts'
import { caseLines, entryText, exhibitText } from './searched-text.ts'

export type FoundEntry = { readonly position: number; readonly entry: Entry }
export type FoundExhibit = { readonly position: number; readonly exhibit: Exhibit; readonly facts: ExhibitFacts; readonly sha256: string }

type Row = { readonly position: number; readonly body: string }

// Rows were checked by their schema when they were written, and by their sums when a case is opened: here they are only looked through.
export function findHead(store: Store, caseId: string): CaseFile | null {
  const head = store.db.prepare<[string], string>('SELECT head FROM case_file WHERE id = ?').pluck().get(caseId)
  return head === undefined ? null : (JSON.parse(head) as CaseFile)
}

export function findEntry(store: Store, caseId: string, id: string): FoundEntry | null {
  const row = store.db.prepare<[string, string], Row>('SELECT position, body FROM entry WHERE case_id = ? AND id = ?').get(caseId, id)
  return row === undefined ? null : { position: row.position, entry: JSON.parse(row.body) as Entry }
}

export function findExhibit(store: Store, caseId: string, id: string): FoundExhibit | null {
  const row = store.db.prepare<[string, string], Row & { readonly facts: string; readonly sha256: string }>('SELECT position, body, facts, sha256 FROM exhibit WHERE case_id = ? AND id = ?').get(caseId, id)
  return row === undefined ? null : { position: row.position, exhibit: JSON.parse(row.body) as Exhibit, facts: JSON.parse(row.facts) as ExhibitFacts, sha256: row.sha256 }
}

/** What stands in a file, and what recognition read on its pages and in what is attached to it. */
export function wordsWithin(store: Store, sha256: string): string {
  const recognised = recognisedOf(store, sha256)
  return [findReadText(store.db, sha256), recognised === null ? '' : recognisedWords(recognised)].filter((part) => part !== '').join('\n')
}

/** What is searched in a thing of a case; '' where it is gone. */
export function textOf(store: Store, { kind, caseId, id }: PlaceKey): string {
  if (kind === 'case') return caseLines(findHead(store, caseId)).map(({ text }) => text).join('\n')
  if (kind === 'entry') {
    const found = findEntry(store, caseId, id)
    return found === null ? '' : entryText(found.entry)
  }
  const found = findExhibit(store, caseId, id)
  if (found === null) return ''
  return kind === 'exhibit' ? exhibitText(found.exhibit, found.facts) : wordsWithin(store, found.sha256)
}
