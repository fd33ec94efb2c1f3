import { z } from 'zod'
import { cancellationStates, chargeMatches, chargeStates, paymentMethods, subscriptionPeriods } from './case-vocabulary.ts'
import { at, id, optional } from './field-schemas.ts'

/** One line of a statement. `expected` is what this line should have come to. */
export const charge = z.looseObject({
  id: optional.id, at, amount: optional.amount, expected: optional.amount, currency: optional.currency, label: optional.text, method: z.enum(paymentMethods).nullish(), last4: optional.lastFour,
  state: z.enum(chargeStates).nullish(), matches: z.enum(chargeMatches).nullish(), cites: z.array(id).max(100).nullish()
})

/** What was checked of statements and payment settings. */
export const billing = z.looseObject({
  chargedTwice: optional.yesNo, statementFrom: at, statementTo: at, authorisation: optional.text, failureShown: optional.yesNo, detailsAgree: optional.yesNo, otherMeansChecked: optional.yesNo
})

export const cancellation = z.looseObject({ state: z.enum(cancellationStates).nullish(), requestedAt: at, reason: optional.text, shownResult: optional.text })

export const subscription = z.looseObject({
  name: optional.text, startedAt: at, renewedAt: at, renewsAt: at, fee: optional.amount, currency: optional.currency, period: z.enum(subscriptionPeriods).nullish(),
  usedSince: optional.yesNo, cancelledAt: at, endsAt: at, familyMembers: z.number().int().nonnegative().max(100).nullish()
})

export type Charge = Readonly<z.output<typeof charge>>
export type Subscription = Readonly<z.output<typeof subscription>>
