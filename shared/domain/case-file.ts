import { z } from 'zod'
import { channels, dateSources, directions, disputes, entryKinds, exhibitForms, fulfilments, partyRoles, paymentMethods, remedyKinds } from './case-vocabulary.ts'
import { certifiedMail, difference, term } from './agreement-schemas.ts'
import { closing, sentPaper } from './sent-schemas.ts'
import { at, caseFileLimits, id, optional, plainText, text, when, zone } from './field-schemas.ts'
import { languages } from './language.ts'
import { account, device } from './account-schemas.ts'
import { billing, cancellation, charge, subscription } from './payment-schemas.ts'

/** Version 1 of the case file (docs/case-file.md). Absent and null mean the same; unknown fields are kept. */
export const caseFileVersion = 1

const person = z.looseObject({ name: optional.text, postalCode: optional.plain, address: optional.text, phone: optional.plain, email: optional.plain })

const party = z.looseObject({
  id, role: z.enum(partyRoles), name: text, department: optional.text, person: optional.text,
  postalCode: optional.plain, address: optional.text, phone: optional.plain, email: optional.plain, url: optional.plain
})

const item = z.looseObject({ name: optional.text, asin: optional.plain, quantity: z.number().nonnegative().max(1_000_000).nullish(), unitPrice: optional.amount })

const delivery = z.looseObject({ estimatedFrom: at, estimatedTo: at, markedDeliveredAt: at, receivedAt: at, dispatchedAt: at, carrier: optional.id, trackingNumber: optional.plain, redeliveryWish: optional.text })

const returnShipment = z.looseObject({
  requestedAt: at, authorisedAt: at, method: optional.plain, shippedAt: at, slipNumber: optional.plain, trackingNumber: optional.plain,
  arrivedAt: at, refundedAt: at, refundedAmount: optional.amount, reason: optional.text, returnBy: at
})

const payment = z.looseObject({ method: z.enum(paymentMethods).nullish(), last4: optional.lastFour, installments: z.number().int().positive().max(120).nullish() })

const order = z.looseObject({
  marketplace: optional.plain, number: optional.plain, fulfilment: z.enum(fulfilments).nullish(), placedAt: at,
  items: z.array(item).max(caseFileLimits.items).nullish(), currency: optional.currency, shippingFee: optional.amount, total: optional.amount,
  payment: payment.nullish(), delivery: delivery.nullish(), return: returnShipment.nullish(), cancellation: cancellation.nullish()
})

/** What happened in three slots, from which messages and calls build one sentence. */
const problemEvent = z.looseObject({ when: when.nullish(), where: optional.text, what: optional.text })
const problem = z.looseObject({ summary: optional.text, event: problemEvent.nullish(), details: optional.text, points: z.array(text).max(100).nullish(), differences: z.array(difference).max(100).nullish() })
const remedyChoice = z.looseObject({ kind: z.enum(remedyKinds), amount: optional.amount, text: optional.text })
const remedy = z.looseObject({ primary: remedyChoice.nullish(), fallback: remedyChoice.nullish(), answerBy: at, terms: z.array(term).max(100).nullish() })

const entry = z.looseObject({
  id, when, kind: z.enum(entryKinds), statement: text, with: optional.id, channel: z.enum(channels).nullish(), direction: z.enum(directions).nullish(),
  spokeWith: optional.text, reference: optional.plain, outcome: optional.text, promisedBy: at,
  failed: z.boolean().nullish(), durationMinutes: z.number().nonnegative().max(caseFileLimits.minutes).nullish(), cites: z.array(id).max(500).nullish(),
  /** The suggestion that it was taken over from, so that it is not offered again. */
  suggestedBy: optional.id
})

const fraction = z.number().min(0).max(1)
const areaRedaction = z.looseObject({ page: z.number().int().positive().nullish(), x: fraction, y: fraction, width: fraction, height: fraction })
const textRedaction = z.looseObject({ text: plainText.min(1) })
const redaction = z.union([areaRedaction, textRedaction], { error: 'redaction' })

const source = z.enum(dateSources).nullish()
const rowNumber = z.number().int().nonnegative().max(1_000_000)
const exhibitFields = {
  id, file: z.string().min(1).max(4_096), title: optional.text, proves: optional.text, author: optional.text, note: optional.text, form: z.enum(exhibitForms).nullish(),
  happenedAt: at, happenedAtSource: source, writtenAt: at, writtenAtSource: source, capturedAt: at, capturedAtSource: source,
  redactions: z.array(redaction).max(caseFileLimits.redactions).nullish()
}

/** One of the pictures that an exhibit was put together from, and the exhibit that it was before. */
const madePart = z.looseObject({
  file: z.string().min(1).max(4_096), sha256: z.string().regex(/^[0-9a-f]{64}$/), bytes: z.number().int().nonnegative(), rows: z.tuple([rowNumber, rowNumber]), size: z.tuple([rowNumber, rowNumber]), top: rowNumber, bars: z.tuple([rowNumber, rowNumber]),
  was: z.looseObject(exhibitFields), citedBy: z.array(id).max(caseFileLimits.entries).nullish()
})
const exhibit = z.looseObject({ ...exhibitFields, madeFrom: z.array(madePart).min(2).max(caseFileLimits.madeFrom).nullish() })

const claim = z.looseObject({ filedAt: at, decidedAt: at, outcome: optional.text })
const proceedings = z.looseObject({ claim: claim.nullish(), cardDispute: z.looseObject({ startedAt: at }).nullish() })

/** A number that a case reckons with in place of the rule book's, and why. */
const ownRule = z.looseObject({ value: z.number().positive().max(1_000_000_000), reason: plainText.min(1) })

const court = z.looseObject({ name: optional.text, caseNumber: optional.text, caseName: optional.text })

export const caseFileSchema = z.looseObject({
  format: z.literal('tsuzuri-case'), version: z.literal(caseFileVersion), id: optional.id, title: text,
  language: z.enum(languages), timeZone: zone, dispute: z.enum(disputes),
  claimant: person.nullish(), parties: z.array(party).max(100).nullish(), order: order.nullish(), problem: problem.nullish(), remedy: remedy.nullish(), certifiedMail: certifiedMail.nullish(), court: court.nullish(), sent: z.array(sentPaper).max(caseFileLimits.sent).nullish(), closing: closing.nullish(), proceedings: proceedings.nullish(), rules: z.record(z.string().max(100), ownRule).nullish(),
  charges: z.union([z.array(charge).max(caseFileLimits.charges), z.looseObject({})]).nullish(), billing: billing.nullish(), account: account.nullish(), device: device.nullish(), subscription: subscription.nullish(),
  facts: z.looseObject({}).nullish(), droppedSuggestions: z.array(id).max(caseFileLimits.entries).nullish(), entries: z.array(entry).max(caseFileLimits.entries).nullish(), exhibits: z.array(exhibit).max(caseFileLimits.exhibits).nullish()
})

export type CaseFile = Readonly<z.output<typeof caseFileSchema>>
export type Person = Readonly<z.output<typeof person>>
export type Party = Readonly<z.output<typeof party>>
export type Order = Readonly<z.output<typeof order>>
export type OrderItem = Readonly<z.output<typeof item>>
export type Entry = Readonly<z.output<typeof entry>>
export type Exhibit = Readonly<z.output<typeof exhibit>>
export type MadePart = Readonly<z.output<typeof madePart>>
export type SentPaper = Readonly<z.output<typeof sentPaper>>
export type AreaRedaction = Readonly<z.output<typeof areaRedaction>>
export type Redaction = Readonly<z.output<typeof redaction>>
export type Difference = Readonly<z.output<typeof difference>>
export type Term = Readonly<z.output<typeof term>>
export const entrySchema = entry
export const exhibitSchema = exhibit

/** The zone that times are shown in; null where each is shown in its own offset. */
export function zoneOf(caseFile: CaseFile): string | null {
  if (caseFile.timeZone) return caseFile.timeZone
  const marketplace = caseFile.order?.marketplace
  return marketplace === null || marketplace === undefined || marketplace === 'amazon.co.jp' ? 'Asia/Tokyo' : null
}
