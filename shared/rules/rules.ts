import { z } from 'zod'
import type { CaseFile } from '#shared/domain/case-file.ts'
import { grades, ruleIds } from '#shared/domain/rule.ts'
import type { RuleId } from '#shared/domain/rule.ts'
import book from './rule-book.json' with { type: 'json' }

/**
 * Numbers from outside as data: each with its place, its source, its grade and the day it was last looked at.
 * Grade A: primary text; B: public body, lawyer or public code; C: second hand; U: nobody could verify it, so that it is reckoned with and never told as a fact.
 */
const rule = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/), value: z.number().positive(), unit: z.enum(['hours', 'days', 'months', 'yen', 'pounds', 'characters', 'lines', 'copies', 'words']), place: z.enum(['JP', 'US', 'UK', 'EU', 'international']),
  grade: z.enum(grades), source: z.string().min(1), checkedOn: z.iso.date(), wording: z.strictObject({ ja: z.string().includes('{value}'), en: z.string().includes('{value}') })
})

/** The rules of one day: an update is a new file of this form. */
export const ruleBookSchema = z.strictObject({ format: z.literal('tsuzuri-rules'), version: z.literal(1), date: z.iso.date(), rules: z.array(rule) })

export type Rule = Omit<Readonly<z.output<typeof rule>>, 'id'> & {
  readonly id: RuleId
  /** Why the case reckons with another number than the book; null where it does not. */
  readonly overridden: string | null
}
export type Rules = Readonly<Record<RuleId, Rule>>

/** The book that comes with the program. A book that lacks a rule is a fault of the program, found by the first test. */
export const rules: Rules = rulesIn(ruleBookSchema.parse(book))
export const ruleBookDate: string = book.date

function rulesIn({ rules: found }: z.output<typeof ruleBookSchema>): Rules {
  const byId = new Map(found.map((one) => [one.id, one]))
  const get = (id: RuleId): Rule => {
    const one = byId.get(id)
    if (!one) throw new Error(`the rule book lacks ${id}`)
    return { ...one, id, overridden: null }
  }
  // One entry for each id: the record is whole by its making.
  return Object.fromEntries(ruleIds.map((id) => [id, get(id)])) as Rules
}

/** The rules that a case reckons with: its own numbers, each with its reason, take the place of the book's. */
export function rulesOf(caseFile: CaseFile): Rules {
  const own = Object.entries(caseFile.rules ?? {})
  const isKnown = (id: string): id is RuleId => ruleIds.some((known) => known === id)
  return { ...rules, ...Object.fromEntries(own.flatMap(([id, change]) => (isKnown(id) ? [[id, { ...rules[id], value: change.value, overridden: change.reason }]] : []))) }
}

/** The rule in words with its value, as 目安: never firmer than its grade. */
export const ruleText = (id: RuleId, language: 'ja' | 'en', from: Rules = rules): string =>
  from[id].wording[language].replace('{value}', from[id].value.toLocaleString('en-GB'))
