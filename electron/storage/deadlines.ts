import type { CaseDeadlines } from '#shared/contract/values.ts'
import { deadlinesOf } from '#shared/rules/deadlines/deadlines.ts'
import { listCases } from './case-file-table.ts'
import { openCase } from './cases.ts'
import type { Store } from './open-store.ts'

/** The dates of every case that is not closed, reckoned anew each time: nothing of them is stored. */
export function listDeadlines(store: Store): readonly CaseDeadlines[] {
  return listCases(store.db).filter(({ standing }) => !standing.isClosed).map(({ caseId }) => {
    const { caseFile } = openCase(store, caseId)
    return { caseId, head: { ...caseFile, entries: [], exhibits: [] }, deadlines: deadlinesOf(caseFile) }
  })
}
