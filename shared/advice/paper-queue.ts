import type { Desk } from '#shared/domain/advice.ts'
import type { CaseFile } from '#shared/domain/case-file.ts'
import { zoneOf } from '#shared/domain/case-file.ts'
import { dayOf } from '#shared/rules/deadlines/calendar.ts'
import { deadlinesOf, stateOn } from '#shared/rules/deadlines/deadlines.ts'
import { adviseOn } from './advise.ts'
import type { OfferedPack } from './offered-packs.ts'

/** One matter and what goes out for it: `next` is the first of all, `turn` comes after it, `waiting` has gone out and waits for its answer until a day or moment. */
export type QueuedPaper = { readonly caseId: string; readonly desk: Desk; readonly packId: string | null; readonly state: 'next' | 'turn' | 'waiting'; readonly until: string | null }

type Matter = { readonly caseId: string; readonly caseFile: CaseFile }

/** What is to go out across all cases, one matter after another: urgent ones first, then by the next last day, then as they came; those that wait for an answer stand behind. */
export function paperQueue(matters: readonly Matter[], today: string, packs: readonly OfferedPack[]): readonly QueuedPaper[] {
  const rows = matters.flatMap((matter) => rowOf(matter, today, packs)).toSorted((a, b) => a.rank - b.rank || (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
  return rows.map(({ paper }, index) => (index === 0 && paper.state === 'turn' ? { ...paper, state: 'next' } : paper))
}

type Row = { readonly paper: QueuedPaper; readonly rank: number; readonly due: string }

function rowOf({ caseId, caseFile }: Matter, today: string, packs: readonly OfferedPack[]): readonly Row[] {
  const advice = adviseOn(caseFile, today, packs)
  if (advice.isClosed) return []
  const next = advice.order.find(({ state, packIds }) => state === 'next' && packIds.length > 0) ?? advice.order.find(({ state, packIds }) => state === 'also' && packIds.length > 0)
  if (next) return [{ paper: { caseId, desk: next.desk, packId: next.packIds[0] ?? null, state: 'turn', until: null }, rank: advice.urgency.value === 'urgent' ? 0 : 1, due: nextDay(caseFile, today) }]
  const waiting = advice.order.find(({ state }) => state === 'waiting')
  return waiting ? [{ paper: { caseId, desk: waiting.desk, packId: null, state: 'waiting', until: waiting.until }, rank: 2, due: nextDay(caseFile, today) }] : []
}

/** The next last day that has not gone by; what has none comes after all that have. */
function nextDay(caseFile: CaseFile, today: string): string {
  const next = deadlinesOf(caseFile).find((deadline) => deadline.latest !== null && stateOn(deadline, today, caseFile) !== 'over')
  return next?.latest ? dayOf(next.latest, zoneOf(caseFile)).toString() : '9999'
}
