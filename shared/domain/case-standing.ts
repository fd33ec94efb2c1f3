import type { CaseFile, SentPaper } from './case-file.ts'

/** What decides where a case stands: what the user has recorded, nothing that is guessed. */
export type CaseStanding = {
  readonly isClosed: boolean
  readonly isEscalated: boolean
  readonly papersSent: number
  /** The earliest day that an answer is awaited by: a date or date-time; null where none is awaited. */
  readonly answerAwaitedBy: string | null
}

export type CaseStatus = 'drafting' | 'sent' | 'waiting' | 'answer-overdue' | 'escalated' | 'closed'

/** Packs that take a case further than the other side itself. */
const escalatingPacks: ReadonlySet<string> = new Set(['a-to-z-claim', 'card-dispute-letter', 'consumer-centre-summary', 'notice-of-demand', 'court-exhibits'])

export function caseStanding({ sent, closing, proceedings }: Pick<CaseFile, 'sent' | 'closing' | 'proceedings'>): CaseStanding {
  const papers = sent ?? []
  const awaited = papers.filter(isAwaited).flatMap(({ answerBy }) => answerBy ?? []).toSorted((a, b) => (a.slice(0, 10) < b.slice(0, 10) ? -1 : 1))
  const isEscalated = Boolean(proceedings?.claim?.filedAt || proceedings?.cardDispute?.startedAt) || papers.some(({ pack }) => escalatingPacks.has(pack))
  return { isClosed: Boolean(closing), isEscalated, papersSent: papers.length, answerAwaitedBy: awaited[0] ?? null }
}

/** `today` is a date in the zone of the case (2026-10-03). The last day for an answer still belongs to the other side. */
export function caseStatus({ isClosed, isEscalated, papersSent, answerAwaitedBy }: CaseStanding, today: string): CaseStatus {
  if (isClosed) return 'closed'
  if (isEscalated) return 'escalated'
  if (papersSent === 0) return 'drafting'
  if (answerAwaitedBy === null) return 'sent'
  return answerAwaitedBy.slice(0, 10) < today ? 'answer-overdue' : 'waiting'
}

/** Sent with a day to answer by, and no answer recorded. */
export const isAwaited = ({ answerBy, answeredAt }: SentPaper): boolean => typeof answerBy === 'string' && !answeredAt

export type OpenMatter = 'refund-open' | 'answer-open'

/** What is still open in a case: told before it is closed, never in the way of it. */
export function openMatters(caseFile: CaseFile): readonly OpenMatter[] {
  const { remedy, order, sent } = caseFile
  const wantsMoney = remedy?.primary?.kind === 'refund' || remedy?.primary?.kind === 'partial-refund' || caseFile.dispute === 'refund-missing'
  const owed = remedy?.primary?.amount ?? order?.total ?? null
  const got = order?.return?.refundedAmount ?? null
  const isRefunded = got !== null ? owed === null || got >= owed : Boolean(order?.return?.refundedAt)
  return [...(wantsMoney && !isRefunded ? ['refund-open' as const] : []), ...((sent ?? []).some(isAwaited) ? ['answer-open' as const] : [])]
}

/** What is urgent first, what is closed last; else as they came. */
export function inOrderOfCare<Summary extends { readonly standing: CaseStanding; readonly isUrgent: boolean }>(summaries: readonly Summary[]): readonly Summary[] {
  const rank = ({ standing, isUrgent }: Summary): number => (standing.isClosed ? 2 : isUrgent ? 0 : 1)
  return summaries.toSorted((a, b) => rank(a) - rank(b))
}
