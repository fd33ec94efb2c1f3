import type { CaseFile } from '#shared/domain/case-file.ts'
import { zoneOf } from '#shared/domain/case-file.ts'
import { parseMoment } from '#shared/domain/moment.ts'
import type { When } from '#shared/domain/when.ts'
import { firstDay, lastDay } from '#shared/rules/deadlines/calendar.ts'

/** From one day to another, both inclusive, as 2026-10-03. */
export type Days = { readonly from: string; readonly to: string }

/** Every day that the fields of a case name: the order, the entries, the exhibits, what was promised, asked and sent. */
export function knownDays(caseFile: CaseFile): readonly Days[] {
  const zone = zoneOf(caseFile)
  const span = (from: string, to: string): Days => ({ from: firstDay(from, zone).toString(), to: lastDay(to, zone).toString() })
  const { entries, order, ...rest } = caseFile
  const delivery = order?.delivery
  const estimate = delivery?.estimatedFrom && delivery.estimatedTo ? [span(delivery.estimatedFrom, delivery.estimatedTo)] : []
  return [...estimate, ...momentsIn([order, rest]).map((moment) => span(moment, moment)), ...(entries ?? []).flatMap(({ when, promisedBy }) => [...spansOf(when, span), ...(promisedBy ? [span(promisedBy, promisedBy)] : [])])]
}

/** Texts that are dates through and through, wherever they stand. */
function momentsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}(?:T|$)/.test(value) && typeof parseMoment(value) !== 'string' ? [value] : []
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(momentsIn) : []
}

function spansOf(when: When, span: (from: string, to: string) => Days): readonly Days[] {
  if (typeof when === 'string') return [span(when, when)]
  if ('from' in when) return [span(when.from, when.to)]
  const [moment] = 'around' in when ? [when.around] : 'before' in when ? [when.before] : 'after' in when ? [when.after] : []
  return moment === undefined ? [] : [span(moment, moment)]
}
