import type { SearchKind } from '#shared/contract/search-values.ts'
import { grouped } from '#shared/lib/grouped.ts'
import type { Db } from '../sql.ts'

export type PlaceKey = { readonly kind: SearchKind; readonly caseId: string; readonly id: string }

/** The number of a place says its case and its kind, so that finds are told apart without a look at each. */
const kindsInOrder: readonly SearchKind[] = ['case', 'entry', 'exhibit', 'text']
const ofKind = 2 ** 20
const ofCase = 2 ** 22

/** Puts places into the index or takes them out; its statements serve for all that is learned at once. */
export function placeWriter(db: Db): (key: PlaceKey, grams: string) => void {
  const remove = db.prepare<[string, string, string], number>('DELETE FROM place WHERE kind = ? AND case_id = ? AND id = ? RETURNING number').pluck()
  const removeGrams = db.prepare<[number]>('DELETE FROM gram WHERE rowid = ?')
  const put = db.prepare<[number, string, string, string]>('INSERT INTO place (number, kind, case_id, id) VALUES (?, ?, ?, ?)')
  const putGrams = db.prepare<[number, string]>('INSERT INTO gram (rowid, grams) VALUES (?, ?)')
  const nextNumber = numbering(db)
  return ({ kind, caseId, id }, grams) => {
    const old = remove.get(kind, caseId, id)
    if (old !== undefined) removeGrams.run(old)
    if (grams !== '') {
      const number = nextNumber(kind, caseId)
      put.run(number, kind, caseId, id)
      putGrams.run(number, grams)
    } else if (old !== undefined) db.exec('DELETE FROM leftover; INSERT INTO leftover (step) VALUES (0)')
  }
}

function numbering(db: Db): (kind: SearchKind, caseId: string) => number {
  const know = db.prepare<[string]>('INSERT INTO known_case (case_id) VALUES (?) ON CONFLICT DO NOTHING')
  const caseNumber = db.prepare<[string], number>('SELECT number FROM known_case WHERE case_id = ?').pluck()
  const last = db.prepare<[number, number], number | null>('SELECT max(number) FROM place WHERE number BETWEEN ? AND ?').pluck()
  return (kind, caseId) => {
    know.run(caseId)
    const first = (caseNumber.get(caseId) ?? 0) * ofCase + kindsInOrder.indexOf(kind) * ofKind
    return 1 + (last.get(first, first + ofKind - 1) ?? first)
  }
}

/** Pages of the index that are written anew at once. */
const pagesAtOnce = 300

/** What was removed is only struck out at first: one step on the way to its leaving the file. False when nothing is left of it. */
export function sweepLeftovers(db: Db): boolean {
  const step = db.prepare<[], number>('SELECT step FROM leftover').pluck().get()
  if (step === undefined) return false
  const before = totalChanges(db)
  // By SQLite's manual: a negative number begins, and a step that changes next to nothing was the last.
  db.prepare("INSERT INTO gram (gram, rank) VALUES ('merge', ?)").run(step === 0 ? -pagesAtOnce : pagesAtOnce)
  if (totalChanges(db) - before >= 2) db.exec('UPDATE leftover SET step = step + 1')
  else {
    db.exec('DELETE FROM leftover')
    db.pragma('wal_checkpoint(TRUNCATE)')
  }
  return true
}

const totalChanges = (db: Db): number => db.prepare<[], number>('SELECT total_changes()').pluck().get() ?? 0

export type FoundCase = { readonly caseId: string; readonly numbers: ReadonlyMap<SearchKind, readonly number[]> }

/** All that a query finds, by case and kind, as numbers of places. */
export function findPlaces(db: Db, query: string): readonly FoundCase[] {
  const numbers = db.prepare<[string], number>('SELECT rowid FROM gram WHERE gram MATCH ?').pluck().all(query)
  const caseOf = db.prepare<[number], string>('SELECT case_id FROM known_case WHERE number = ?').pluck()
  return [...grouped(numbers, (number) => Math.floor(number / ofCase))].map(([caseNumber, ofIt]) => ({
    caseId: caseOf.get(caseNumber) ?? '', numbers: grouped(ofIt, (number) => kindsInOrder[Math.floor((number % ofCase) / ofKind)] ?? 'case')
  }))
}

export const placeIdOf = (db: Db, number: number): string => db.prepare<[number], string>('SELECT id FROM place WHERE number = ?').pluck().get(number) ?? ''
