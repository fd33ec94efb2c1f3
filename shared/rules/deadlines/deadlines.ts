import type { CaseFile } from '#shared/domain/case-file.ts'
import { dayOf } from './calendar.ts'
import { claimDeadline } from './claim-deadline.ts'
import type { Deadline } from '#shared/domain/deadline.ts'
import { laterDeadlines, setDates } from './later-deadlines.ts'
import { ownTasks } from './own-tasks.ts'
import { reckoningOf } from './reckoning.ts'
import type { Reckoning } from './reckoning.ts'
import { returnDeadlines } from './return-deadlines.ts'
import { sellerDeadlines } from './seller-deadlines.ts'

/** Everything that a case has a date for, the next to act on first; the same case always gives the same list. */
export function deadlinesOf(caseFile: CaseFile): readonly Deadline[] {
  const reckoning = reckoningOf(caseFile)
  const claim = claimDeadline(reckoning)
  return [...(claim ? [claim] : []), ...sellerDeadlines(reckoning), ...returnDeadlines(reckoning), ...laterDeadlines(reckoning), ...setDates(reckoning), ...ownTasks(reckoning)].toSorted(byDay(reckoning))
}

/** By the last day, else by the first; what has neither comes last, and ties keep the order of a case's life. */
const byDay = ({ zone }: Reckoning) => (a: Deadline, b: Deadline): number => {
  const day = (deadline: Deadline): string => {
    const text = deadline.latest ?? deadline.earliest
    return text === null ? '9999' : dayOf(text, zone).toString()
  }
  return day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0
}

/** `2026-11-26` against a deadline: too soon, open, over; without a bound on that side it is open. */
export function stateOn(deadline: Deadline, day: string, caseFile: CaseFile): 'ahead' | 'open' | 'over' {
  const { zone } = reckoningOf(caseFile)
  if (deadline.latest !== null && dayOf(deadline.latest, zone).toString() < day) return 'over'
  return deadline.earliest !== null && dayOf(deadline.earliest, zone).toString() > day ? 'ahead' : 'open'
}
