import { z } from 'zod'
import { channels, dateSources, directions, disputes, entryKinds, exhibitForms, fulfilments, partyRoles, paymentMethods, remedyKinds } from './case-vocabulary.ts'
import { isZone, parseMoment } from './moment.ts'
import { languages } from './language.ts'
import { whenProblems } from './when.ts'
import type { When } from './when.ts'

/**
 * Version 1 of the case file (docs/case-file.md). Absent and null mean the same; unknown fields are kept.
 * Limits keep a hostile file from costing more than it can be worth.
 */
export const caseFileVersion = 1
export const caseFileLimits = { bytes: 32_000_000, textLength: 100_000, entries: 20_000, exhibits: 5_000, items: 2_000, redactions: 500 } as const

/** Named, so that the JSON Schema can say of them what a check in code cannot. */
export const namedParts = { dateOrTime: 'dateOrTime', when: 'when', text: 'text', timeZone: 'timeZone' } as const

const plainText = z.string().max(caseFileLimits.textLength)
const id = z.string().min(1).max(200)
const text = z.union([plainText, z.looseObject({ ja: plainText.nullish(), en: plainText.nullish() })], { error: 'text' }).meta({ id: namedParts.text })
const amount = z.number().refine(Number.isFinite, { params: { code: 'number-invalid' } }).refine((value) => Math.abs(value) <= Number.MAX_SAFE_INTEGER, { params: { code: 'number-invalid' } })
const optional = { text: text.nullish(), plain: plainText.nullish(), amount: amount.nullish(), id: id.nullish() }

const dateOrTime = z.string().superRefine((value, context) => {
  const moment = parseMoment(value)
  if (typeof moment === 'string') context.addIssue({ code: 'custom', params: { code: moment } })
  else if (moment.kind === 'month') context.addIssue({ code: 'custom', params: { code: 'date-invalid' } })
}).meta({ id: namedParts.dateOrTime })
const at = dateOrTime.nullish()

const when = z.unknown().superRefine((value, context) => {
  if (value === undefined || value === null) context.addIssue({ code: 'custom', params: { code: 'field-missing' } })
  else for (const problem of whenProblems(value)) context.addIssue({ code: 'custom', path: [...problem.path], params: { code: problem.code } })
}).transform((value) => value as When).meta({ id: namedParts.when })

const zone = z.string().refine(isZone, { params: { code: 'time-zone-unknown' } }).meta({ id: namedParts.timeZone }).nullish()

const person = z.looseObject({ name: optional.text, postalCode: optional.plain, address: optional.text, phone: optional.plain, email: optional.plain })

const party = z.looseObject({
  id, role: z.enum(partyRoles), name: text, department: optional.text, person: optional.text,
  postalCode: optional.plain, address: optional.text, phone: optional.plain, email: optional.plain, url: optional.plain
})

const item = z.looseObject({ name: optional.text, asin: optional.plain, quantity: z.number().nonnegative().max(1_000_000).nullish(), unitPrice: optional.amount })

const delivery = z.looseObject({ estimatedFrom: at, estimatedTo: at, markedDeliveredAt: at, receivedAt: at, dispatchedAt: at, carrier: optional.id, trackingNumber: optional.plain })

const returnShipment = z.looseObject({
  requestedAt: at, authorisedAt: at, method: optional.plain, shippedAt: at, slipNumber: optional.plain, trackingNumber: optional.plain,
  arrivedAt: at, refundedAt: at, refundedAmount: optional.amount
})

const lastFour = z.string().regex(/^\d{4}$/).nullish()
const payment = z.looseObject({ method: z.enum(paymentMethods).nullish(), last4: lastFour, installments: z.number().int().positive().max(120).nullish() })

const order = z.looseObject({
  marketplace: optional.plain, number: optional.plain, fulfilment: z.enum(fulfilments).nullish(), placedAt: at,
  items: z.array(item).max(caseFileLimits.items).nullish(), currency: z.string().regex(/^[A-Z]{3}$/).nullish(), shippingFee: optional.amount, total: optional.amount,
  payment: payment.nullish(), delivery: delivery.nullish(), return: returnShipment.nullish()
})

const problem = z.looseObject({ summary: optional.text, details: optional.text, points: z.array(text).max(100).nullish() })
const remedyChoice = z.looseObject({ kind: z.enum(remedyKinds), amount: optional.amount, text: optional.text })
const remedy = z.looseObject({ primary: remedyChoice.nullish(), fallback: remedyChoice.nullish(), answerBy: at })

const entry = z.looseObject({
  id, when, kind: z.enum(entryKinds), statement: text, with: optional.id, channel: z.enum(channels).nullish(), direction: z.enum(directions).nullish(),
  spokeWith: optional.text, reference: optional.plain, outcome: optional.text, promisedBy: at, cites: z.array(id).max(500).nullish()
})

const fraction = z.number().min(0).max(1)
const areaRedaction = z.looseObject({ page: z.number().int().positive().nullish(), x: fraction, y: fraction, width: fraction, height: fraction })
const textRedaction = z.looseObject({ text: plainText.min(1) })
const redaction = z.union([areaRedaction, textRedaction], { error: 'redaction' })

const source = z.enum(dateSources).nullish()
const exhibit = z.looseObject({
  id, file: z.string().min(1).max(4_096), title: optional.text, proves: optional.text, author: optional.text, note: optional.text, form: z.enum(exhibitForms).nullish(),
  happenedAt: at, happenedAtSource: source, writtenAt: at, writtenAtSource: source, capturedAt: at, capturedAtSource: source,
  redactions: z.array(redaction).max(caseFileLimits.redactions).nullish()
})

const claim = z.looseObject({ filedAt: at, decidedAt: at, outcome: optional.text })
const proceedings = z.looseObject({ claim: claim.nullish(), cardDispute: z.looseObject({ startedAt: at }).nullish() })

/** A number that a case reckons with in place of the rule book's, and why. */
const ownRule = z.looseObject({ value: z.number().positive().max(1_000_000_000), reason: plainText.min(1) })

const court = z.looseObject({ name: optional.text, caseNumber: optional.text, caseName: optional.text })

export const caseFileSchema = z.looseObject({
  format: z.literal('tsuzuri-case'), version: z.literal(caseFileVersion), id: optional.id, title: text,
  language: z.enum(languages), timeZone: zone, dispute: z.enum(disputes),
  claimant: person.nullish(), parties: z.array(party).max(100).nullish(), order: order.nullish(), problem: problem.nullish(), remedy: remedy.nullish(), court: court.nullish(), proceedings: proceedings.nullish(), rules: z.record(z.string().max(100), ownRule).nullish(),
  facts: z.looseObject({}).nullish(), entries: z.array(entry).max(caseFileLimits.entries).nullish(), exhibits: z.array(exhibit).max(caseFileLimits.exhibits).nullish()
})

export type CaseFile = Readonly<z.output<typeof caseFileSchema>>
export type Person = Readonly<z.output<typeof person>>
export type Party = Readonly<z.output<typeof party>>
export type Order = Readonly<z.output<typeof order>>
export type OrderItem = Readonly<z.output<typeof item>>
export type Entry = Readonly<z.output<typeof entry>>
export type Exhibit = Readonly<z.output<typeof exhibit>>
export type AreaRedaction = Readonly<z.output<typeof areaRedaction>>
export type Redaction = Readonly<z.output<typeof redaction>>
export const entrySchema = entry
export const exhibitSchema = exhibit

/** The zone that times are shown in; null where each is shown in its own offset. */
export function zoneOf(caseFile: CaseFile): string | null {
  if (caseFile.timeZone) return caseFile.timeZone
  const marketplace = caseFile.order?.marketplace
  return marketplace === null || marketplace === undefined || marketplace === 'amazon.co.jp' ? 'Asia/Tokyo' : null
}
