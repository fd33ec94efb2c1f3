import { contactsWith } from '#shared/domain/contacts.ts'
import type { Deadline } from '#shared/domain/deadline.ts'
import { earliestMs, momentOf } from '#shared/domain/moment.ts'
import { plannedTasks } from '#shared/domain/planned-tasks.ts'
import { placeOf } from '#shared/domain/when.ts'
import { countingZone } from './calendar.ts'
import { givenStep } from './reckoning.ts'
import type { Reckoning } from './reckoning.ts'

/** What its owner set out to do on a day: no rule stands behind it. */
export const ownTasks = (reckoning: Reckoning): readonly Deadline[] => [...callAgain(reckoning), ...recordings(reckoning)]

const plain = { earliestPossible: null, ruleId: null, grade: null } as const

/** The next try of a call, until a call from then on is on record, whether it got through or not. */
function callAgain({ caseFile, zone }: Reckoning): readonly Deadline[] {
  const { callAt } = plannedTasks(caseFile)
  if (callAt === null) return []
  const fromMs = earliestMs(momentOf(callAt), countingZone(zone))
  const called = (caseFile.entries ?? []).some(({ channel, when }) => channel === 'phone' && (placeOf(when, countingZone(zone))?.latestMs ?? -Infinity) >= fromMs)
  return called ? [] : [{ ...plain, id: 'call-again', kind: 'call-again', earliest: null, latest: callAt, steps: [givenStep('latest', 'call-planned', callAt)], doubts: [] }]
}

/**
 * Recordings of the moment that a parcel is said to have come: to be asked for from then on, by the day that their keeper names.
 * How long they are kept differs from place to place: no number is built in.
 */
function recordings({ caseFile, zone }: Reckoning): readonly Deadline[] {
  const shown = caseFile.order?.delivery?.markedDeliveredAt
  if (caseFile.dispute !== 'not-received' || !shown || caseFile.order?.delivery?.receivedAt) return []
  const { askedTheBuilding, recordingsUntil } = plannedTasks(caseFile)
  const managers = (caseFile.parties ?? []).filter(({ role }) => role === 'building-manager')
  const isAsked = askedTheBuilding || managers.some(({ id }) => contactsWith(caseFile, id, zone).some(({ direction, failed }) => direction !== 'in' && failed !== true))
  if (isAsked) return []
  const steps = [givenStep('earliest', 'marked-delivered', shown), ...(recordingsUntil === null ? [] : [givenStep('latest', 'recordings-kept', recordingsUntil)])]
  return [{ ...plain, id: 'recordings', kind: 'recordings', earliest: shown, latest: recordingsUntil, steps, doubts: recordingsUntil === null ? ['recordings-overwritten'] : [] }]
}
