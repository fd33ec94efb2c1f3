import type { CaseDeadlines, PackSummary, QueuedMatter } from '#shared/contract/values.ts'
import { paperQueue } from '#shared/advice/paper-queue.ts'
import { zoneOf } from '#shared/domain/case-file.ts'
import type { CaseFile } from '#shared/domain/case-file.ts'
import { deadlinesOf } from '#shared/rules/deadlines/deadlines.ts'
import { listCases } from './case-file-table.ts'
import { openCase } from './cases.ts'
import type { Store } from './open-store.ts'

/** The dates of every case that is not closed, reckoned anew each time: nothing of them is stored. */
export function listDeadlines(store: Store): readonly CaseDeadlines[] {
  return openMatters(store).map(({ caseId, caseFile }) => ({ caseId, head: { ...caseFile, entries: [], exhibits: [] }, deadlines: deadlinesOf(caseFile) }))
}

/** What is to go out for every case that is not closed, in its order. */
export function listQueue(store: Store, today: string, packs: readonly PackSummary[]): readonly QueuedMatter[] {
  const matters = openMatters(store)
  const byId = new Map(matters.map(({ caseId, caseFile }) => [caseId, caseFile]))
  return paperQueue(matters, today, packs).flatMap((paper): readonly QueuedMatter[] => {
    const caseFile = byId.get(paper.caseId)
    return caseFile ? [{ ...paper, title: caseFile.title, timeZone: zoneOf(caseFile), packTitle: packs.find(({ id }) => id === paper.packId)?.title ?? null }] : []
  })
}

const openMatters = (store: Store): readonly { readonly caseId: string; readonly caseFile: CaseFile }[] =>
  listCases(store.db).filter(({ standing }) => !standing.isClosed).map(({ caseId }) => ({ caseId, caseFile: openCase(store, caseId).caseFile }))
