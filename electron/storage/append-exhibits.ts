import { exhibitSchema } from '#shared/domain/case-file.ts'
import type { Exhibit } from '#shared/domain/case-file.ts'
import { problemFromIssue } from '#shared/domain/case-problems.ts'
import type { ExhibitFacts } from '#shared/domain/exhibit-facts.ts'
import { DomainError } from '#shared/domain/failure.ts'
import { caseFileLimits } from '#shared/domain/field-schemas.ts'
import { freeFileName, nameKey } from '#electron/files/safe-file-name.ts'
import { putCaseRow } from './case-file-table.ts'
import type { CaseRow } from './case-file-table.ts'
import { checkedExhibits } from './checked-items.ts'
import { headOf } from './case-rows.ts'
import { listExhibitRows, putExhibitRow } from './exhibit-table.ts'
import { putOriginal } from './original-table.ts'
import { parseRow } from './row-sum.ts'
import type { Db } from './sql.ts'

/** What the readers propose; the file is named here. */
export type ExhibitProposal = Omit<Exhibit, 'file'> & { readonly id: string }
export type Appended = { readonly exhibitId: string; readonly alreadyThere: boolean }

/** Puts exhibits behind those of a case, one after the other; its other rows are looked at once and not written again. */
export type Appending = { readonly add: (name: string, facts: ExhibitFacts, proposal: ExhibitProposal) => Appended }

/** Only within a transaction, and with originals that outlive a power cut. The same bytes in the same case are one exhibit. */
export function appendTo(db: Db, caseId: string, now: string): Appending {
  const head = headOf(db, caseId)
  const rows = listExhibitRows(db, caseId)
  const exhibits = rows.map((row) => checkedExhibits.itemOf(row, db.name))
  // A picture that one of them was put together from is there already.
  const parts = exhibits.flatMap(({ id, madeFrom }) => (madeFrom ?? []).map(({ file, sha256 }) => ({ id, file, sha256 })))
  const byHash = new Map([...parts, ...rows].map((row) => [row.sha256, row.id]))
  const ids = new Set(rows.map((row) => row.id))
  const names = new Set([...exhibits, ...parts].map(({ file }) => nameKey(file)))
  let position = rows.reduce((last, row) => Math.max(last, row.position), -1)
  let isTouched = false
  const insert = (name: string, facts: ExhibitFacts, proposal: ExhibitProposal): string => {
    refuseOneMore(ids.size)
    const { id: wanted, ...rest } = proposal
    const id = freeId(wanted, ids)
    const file = `evidence/${freeFileName(name, (candidate) => names.has(nameKey(`evidence/${candidate}`)))}`
    const exhibit = checked({ id, file, ...rest }, ids.size)
    putOriginal(db, facts.sha256, facts.bytes)
    putExhibitRow(db, caseId, checkedExhibits.tie({ id, position: (position += 1), body: JSON.stringify(exhibit), sha256: facts.sha256, facts: JSON.stringify(facts) }, exhibit))
    if (!isTouched) putCaseRow(db, touched(db, head, now))
    isTouched = true
    ids.add(id)
    names.add(nameKey(file))
    byHash.set(facts.sha256, id)
    return id
  }
  return {
    add: (name, facts, proposal) => {
      const there = byHash.get(facts.sha256)
      return there === undefined ? { exhibitId: insert(name, facts, proposal), alreadyThere: false } : { exhibitId: there, alreadyThere: true }
    }
  }
}

function refuseOneMore(count: number): void {
  if (count >= caseFileLimits.exhibits) throw new DomainError({ code: 'case-invalid', problems: [{ code: 'too-many', pointer: '/exhibits', facts: { limit: caseFileLimits.exhibits } }] })
}

/** As it will read when it comes back from its JSON. */
function checked(exhibit: Exhibit, index: number): Exhibit {
  const value: unknown = JSON.parse(JSON.stringify(exhibit))
  const read = exhibitSchema.safeParse(value)
  if (read.success) return read.data
  throw new DomainError({ code: 'case-invalid', problems: read.error.issues.map((issue) => ({ ...problemFromIssue(issue, value), pointer: `/exhibits/${index}` })) })
}

/** The list stands among the fields of the case, however empty, from its first exhibit on. */
function touched(db: Db, head: CaseRow, changedAt: string): CaseRow {
  const fields = parseRow(head.head, db.name, `case ${head.id}`)
  return { ...head, changedAt, head: typeof fields === 'object' && fields !== null && !('exhibits' in fields && Array.isArray(fields.exhibits)) ? JSON.stringify({ ...fields, exhibits: [] }) : head.head }
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  let id = wanted
  for (let number = 2; taken.has(id); number += 1) id = `${wanted}-${number}`
  return id
}
