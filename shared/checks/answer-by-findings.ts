import type { CaseFile } from '#shared/domain/case-file.ts'
import { zoneOf } from '#shared/domain/case-file.ts'
import type { Finding } from '#shared/domain/finding.ts'
import { daysUntil, lastDay } from '#shared/rules/deadlines/calendar.ts'
import { deadlinesOf } from '#shared/rules/deadlines/deadlines.ts'
import { rulesOf } from '#shared/rules/rules.ts'
import { advise, warn } from './tell.ts'

/** The day that an answer is asked for against today and against the last day for a claim. `on` is a date, or null where nobody says what day it is. */
export function answerByFindings(caseFile: CaseFile, on: string | null): readonly Finding[] {
  const pointer = '/remedy/answerBy'
  const answerBy = caseFile.remedy?.answerBy
  if (!answerBy) return []
  const day = lastDay(answerBy, zoneOf(caseFile))
  const claimBy = deadlinesOf(caseFile).find(({ kind }) => kind === 'a-to-z-claim')?.latest
  const isAfterClaim = claimBy !== null && claimBy !== undefined && claimBy < day.toString()
  // A letter that is on its way is not judged any more.
  const isSent = (caseFile.sent ?? []).some((paper) => paper.answerBy === answerBy)
  return [...(on === null || isSent ? [] : spanFindings(caseFile, pointer, daysUntil(on, answerBy, zoneOf(caseFile)))), ...(isAfterClaim ? [advise('answer-by-after-claim', pointer, { day: claimBy })] : [])]
}

function spanFindings(caseFile: CaseFile, pointer: string, days: number): readonly Finding[] {
  const { 'answer-shortest': shortest, 'answer-longest': longest } = rulesOf(caseFile)
  if (days < 0) return [warn('answer-by-past', pointer)]
  if (days < shortest.value) return [advise('answer-by-short', pointer, { days, least: shortest.value })]
  return days > longest.value ? [advise('answer-by-long', pointer, { days, most: longest.value })] : []
}
