import { DomainError } from '#shared/domain/failure.ts'
import type { Db } from './sql.ts'

/** So many rows are kept at most, those of the case that was asked for last before others. */
const mostRows = 10_000

export type ListedRow = { readonly id: string; readonly sum: string }
/** Rows by the hash that each carries: two with the same hash are the same row, so what was read and checked once need not be again. */
export type RowMemory<Row> = (db: Db, caseId: string) => Map<string, Row>

export function rowMemory<Row>(): RowMemory<Row> {
  const byDb = new WeakMap<Db, Map<string, Map<string, Row>>>()
  return (db, caseId) => {
    const cases = byDb.get(db) ?? new Map<string, Map<string, Row>>()
    byDb.set(db, cases)
    const rows = cases.get(caseId) ?? new Map<string, Row>()
    cases.delete(caseId)
    cases.set(caseId, rows)
    forgetOldest(cases)
    return rows
  }
}

function forgetOldest<Row>(cases: Map<string, Map<string, Row>>): void {
  let count = 0
  for (const [index, [id, { size }]] of [...cases].toReversed().entries()) if ((count += size) > mostRows && index > 0) cases.delete(id)
}

/** The rows that are listed, in their order: those that are known as they are, the others as `read` gives them. What is listed no more is forgotten. */
export function knownRows<Row>(known: Map<string, Row>, listed: readonly ListedRow[], read: (unknown: readonly ListedRow[]) => ReadonlyMap<string, Row>, path: string): readonly Row[] {
  const unknown = listed.filter(({ sum }) => !known.has(sum))
  if (unknown.length > 0) for (const [sum, row] of read(unknown)) known.set(sum, row)
  if (known.size > listed.length) forget(known, new Set(listed.map(({ sum }) => sum)))
  return listed.map(({ sum }) => {
    const row = known.get(sum)
    // Another program changed it between the list and its reading.
    if (row === undefined) throw new DomainError({ code: 'store-busy', path })
    return row
  })
}

function forget<Row>(known: Map<string, Row>, listed: ReadonlySet<string>): void {
  for (const sum of known.keys()) if (!listed.has(sum)) known.delete(sum)
}
