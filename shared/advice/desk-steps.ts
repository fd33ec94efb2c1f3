import type { DeskReason, DeskState, DeskStep } from '#shared/domain/advice.ts'
import { zoneOf } from '#shared/domain/case-file.ts'
import type { Entry } from '#shared/domain/case-file.ts'
import type { RuleId } from '#shared/domain/rule.ts'
import { dayOf } from '#shared/rules/deadlines/calendar.ts'
import type { Stop } from './desk-routes.ts'
import { deadlineOf, stateOf } from './situation.ts'
import type { Situation } from './situation.ts'

type Standing = Pick<DeskStep, 'state' | 'reasons' | 'from' | 'until' | 'ruleId'>

/** Each stop with where it stands; one is next, and what lies beside it is as good. */
export function deskSteps(stops: readonly Stop[], situation: Situation): readonly DeskStep[] {
  const standings = stops.map((stop) => standingOf(stop, situation))
  const waitingIndex = standings.findIndex(({ state }) => state === 'waiting')
  const firstOpen = standings.findIndex(({ state }) => state === 'next')
  // While one is asked and has its time, nobody further along is next; and a case that is over asks nobody.
  const nextIndex = situation.isClosed || (waitingIndex >= 0 && firstOpen > waitingIndex) ? -1 : firstOpen
  return stops.map((stop, index) => {
    const contacts = situation.contactsOf(stop.desk)
    const standing = standings[index] ?? open(stop)
    return { desk: stop.desk, ...standing, state: placed(standing.state, stop, index, nextIndex), contacts: contacts.length, last: lastOf(contacts), cardId: stop.cardId, packIds: [] }
  })
}

/** Only the first open one is next; those that can be asked beside it are offered with it. */
function placed(state: DeskState, stop: Stop, index: number, nextIndex: number): DeskState {
  if (state !== 'next' || index === nextIndex) return state
  return stop.beside === true && nextIndex >= 0 ? 'also' : 'later'
}

function standingOf(stop: Stop, situation: Situation): Standing {
  if (situation.own.skipped?.includes(stop.desk)) return { ...open(stop), state: 'skipped' }
  if (stop.desk === 'own-checks') return { ...open(stop), state: situation.ownChecksDone || situation.contactsOf('marketplace').length + situation.contactsOf('carrier').length > 0 ? 'done' : 'next' }
  if (stop.desk === 'claim') return claimStanding(stop, situation)
  if (stop.desk === 'consumer-centre') return { ...open(stop), state: situation.contactsOf('consumer-centre').length > 0 ? 'done' : talksAreOver(situation) ? 'next' : 'later' }
  const contacts = situation.contactsOf(stop.desk)
  if (!contacts.some((entry) => entry.direction !== 'in')) return open(stop)
  const promised = contacts.findLast((entry) => entry.promisedBy)?.promisedBy
  if (promised && dayOf(promised, zoneOf(situation.caseFile)).toString() >= situation.today) return { ...open(stop), state: 'waiting', until: promised }
  if (stop.desk === 'seller') return sellerStanding(stop, situation)
  return stop.desk === 'marketplace' && !isExhausted(contacts, situation) ? open(stop) : { ...open(stop), state: 'done' }
}

/** Customer service is asked a second time, in another way, before one goes past it; an open claim need not wait for that. */
const isExhausted = (contacts: readonly Entry[], situation: Situation): boolean => {
  const claim = deadlineOf(situation, 'a-to-z-claim')
  return contacts.length >= 2 || (claim !== null && claim.earliest !== null && stateOf(situation, claim) === 'open')
}

const open = (stop: Stop): Standing => ({ state: 'next', reasons: stop.reasons, from: null, until: null, ruleId: null })

/** Once written to, the seller has its hours; the next desk is not asked before they are over. */
function sellerStanding(stop: Stop, situation: Situation): Standing {
  const answer = deadlineOf(situation, 'seller-answer')
  const runs = answer !== null && stateOf(situation, answer) !== 'over'
  return { ...open(stop), state: runs ? 'waiting' : 'done', until: runs ? answer.latest : null, ruleId: runs ? answer.ruleId : null }
}

function claimStanding(stop: Stop, situation: Situation): Standing {
  const { claim, cardDispute } = situation.caseFile.proceedings ?? {}
  const deadline = deadlineOf(situation, 'a-to-z-claim')
  const standing = (state: DeskState, reasons: readonly DeskReason[], ruleId: RuleId | null = 'seller-answer'): Standing => ({ state, reasons, from: deadline?.earliest ?? null, until: deadline?.latest ?? null, ruleId })
  if (claim?.filedAt) return { ...standing('done', ['claim-filed']), from: null, until: null, ruleId: null }
  if (cardDispute?.startedAt) return { ...standing('closed', ['issuer-ends-claim'], null), from: null, until: null }
  if (deadline === null || deadline.earliest === null) return standing('later', stop.reasons)
  const state = stateOf(situation, deadline)
  return state === 'over' ? standing('closed', ['claim-over'], 'claim-latest') : state === 'ahead' ? standing('later', stop.reasons) : standing('next', ['claim-open'], deadline.ruleId)
}

/** Advice from outside is for those who have talked with the other side already. */
const talksAreOver = (situation: Situation): boolean => (['marketplace', 'seller'] as const).some((desk) => situation.contactsOf(desk).length >= 2)

function lastOf(contacts: readonly Entry[]): DeskStep['last'] {
  const last = contacts.at(-1)
  return last ? { when: last.when, channel: last.channel ?? null, reference: last.reference ?? null } : null
}
