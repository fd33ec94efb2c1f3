import { z } from 'zod'
import { isZone, parseMoment } from './moment.ts'
import { whenProblems } from './when.ts'
import type { When } from './when.ts'

/** Limits keep a hostile file from costing more than it can be worth. */
export const caseFileLimits = { bytes: 32_000_000, textLength: 100_000, entries: 20_000, exhibits: 5_000, items: 2_000, charges: 2_000, redactions: 500, sent: 1_000, filesOfPaper: 1_000, madeFrom: 50, minutes: 10_000 } as const

/** Named, so that the JSON Schema can say of them what a check in code cannot. */
export const namedParts = { dateOrTime: 'dateOrTime', when: 'when', text: 'text', timeZone: 'timeZone' } as const

export const plainText = z.string().max(caseFileLimits.textLength)
export const id = z.string().min(1).max(200)
export const text = z.union([plainText, z.looseObject({ ja: plainText.nullish(), en: plainText.nullish() })], { error: 'text' }).meta({ id: namedParts.text })
const amount = z.number().refine(Number.isFinite, { params: { code: 'number-invalid' } }).refine((value) => Math.abs(value) <= Number.MAX_SAFE_INTEGER, { params: { code: 'number-invalid' } })
const currency = z.string().regex(/^[A-Z]{3}$/)
const lastFour = z.string().regex(/^\d{4}$/)
export const optional = { text: text.nullish(), plain: plainText.nullish(), amount: amount.nullish(), currency: currency.nullish(), lastFour: lastFour.nullish(), id: id.nullish(), yesNo: z.boolean().nullish(), lines: z.array(text).max(100).nullish() }

export const dateOrTime = z.string().superRefine((value, context) => {
  const moment = parseMoment(value)
  if (typeof moment === 'string') context.addIssue({ code: 'custom', params: { code: moment } })
  else if (moment.kind === 'month') context.addIssue({ code: 'custom', params: { code: 'date-invalid' } })
}).meta({ id: namedParts.dateOrTime })
export const at = dateOrTime.nullish()

export const when = z.unknown().superRefine((value, context) => {
  if (value === undefined || value === null) context.addIssue({ code: 'custom', params: { code: 'field-missing' } })
  else for (const problem of whenProblems(value)) context.addIssue({ code: 'custom', path: [...problem.path], params: { code: problem.code } })
}).transform((value) => value as When).meta({ id: namedParts.when })

export const zone = z.string().refine(isZone, { params: { code: 'time-zone-unknown' } }).meta({ id: namedParts.timeZone }).nullish()
