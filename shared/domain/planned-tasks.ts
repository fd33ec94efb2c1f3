import { z } from 'zod'
import type { CaseFile } from './case-file.ts'
import { parseMoment } from './moment.ts'

const dated = z.string().refine((text) => { const read = parseMoment(text); return typeof read !== 'string' && read.kind !== 'month' }).nullish().catch(null)
const tick = z.record(z.string(), z.unknown()).nullish().catch(null)

/** `facts` is an open map: what does not fit says nothing. */
const facts = z.looseObject({
  recordingsUntil: dated, advice: z.looseObject({ retryAt: dated }).nullish().catch(null), cards: z.looseObject({ 'safe-place': tick }).nullish().catch(null)
})

/** What the owner of a case set out to do (docs/case-file.md, `facts`): the next try of a call, and the day until which recordings are kept. */
export type PlannedTasks = { readonly callAt: string | null; readonly recordingsUntil: string | null; readonly askedTheBuilding: boolean }

export function plannedTasks(caseFile: CaseFile): PlannedTasks {
  const { advice, recordingsUntil, cards } = facts.parse(caseFile.facts ?? {})
  return { callAt: advice?.retryAt ?? null, recordingsUntil: recordingsUntil ?? null, askedTheBuilding: typeof cards?.['safe-place']?.['building'] === 'string' }
}
