import type { CaseFile } from '#shared/domain/case-file.ts'
import type { Problem } from '#shared/domain/problem.ts'
import { claimFindings } from '../claim-findings.ts'
import { proofFindings } from './proof-findings.ts'

/** Whether a claim stands on its three legs: what it is about, when it is made, what shows it. */
export const lampIds = ['subject', 'deadline', 'evidence'] as const
export type LampId = (typeof lampIds)[number]
export type Lamp = { readonly id: LampId; readonly state: 'on' | 'partly' | 'off'; readonly reasons: readonly Problem[] }

const ofDeadline: ReadonlySet<string> = new Set(['claim-grace-running', 'claim-window-over', 'claim-no-contact'])

/** The lamps of a claim on a day (2026-11-26). They say what is there, never what will be decided. */
export function lampsOf(caseFile: CaseFile, on: string): readonly Lamp[] {
  const against = claimFindings(caseFile, on)
  const dates = against.filter(({ problem }) => ofDeadline.has(problem.code)).map(({ problem }) => problem)
  const isUndated = !caseFile.order?.delivery?.estimatedTo && !caseFile.order?.delivery?.estimatedFrom
  const unnamed: readonly Problem[] = caseFile.order?.number?.trim() ? [] : [{ code: 'need-missing', pointer: '/order/number' }]
  const subject = [...unnamed, ...against.filter(({ problem }) => !ofDeadline.has(problem.code)).map(({ problem }) => problem)]
  const proofs = proofFindings(caseFile).map(({ problem }) => problem)
  const isHeld = (caseFile.exhibits ?? []).length > 0
  return [
    { id: 'subject', reasons: subject, state: subject.length === 0 ? 'on' : subject.every(({ code }) => code === 'claim-above-cap') ? 'partly' : 'off' },
    { id: 'deadline', reasons: [...dates, ...(isUndated ? [{ code: 'estimated-day-missing', pointer: '/order/delivery/estimatedTo' } as const] : [])], state: dates.length > 0 ? 'off' : isUndated ? 'partly' : 'on' },
    { id: 'evidence', reasons: proofs, state: proofs.length === 0 ? 'on' : isHeld ? 'partly' : 'off' }
  ]
}
