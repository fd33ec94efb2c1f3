import { earliestMs, latestMs, momentOf, parseMoment } from './moment.ts'
import type { MomentProblem, Zone } from './moment.ts'

/** When something happened, in the forms of the case file; the texts inside are plain moments. */
export type When =
  | string
  | { readonly from: string; readonly to: string }
  | { readonly around: string }
  | { readonly before: string }
  | { readonly after: string }
  | { readonly unknown: true }

export type WhenProblem = { readonly code: MomentProblem | 'range-reversed' | 'wrong-type'; readonly path: readonly string[] }

const wrappers = ['around', 'before', 'after'] as const

/** All that is wrong with a raw `when`; none means that it is a When. */
export function whenProblems(raw: unknown): readonly WhenProblem[] {
  if (typeof raw === 'string') return momentProblems(raw, [])
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return [{ code: 'wrong-type', path: [] }]
  const fields = new Map(Object.entries(raw))
  if (fields.get('unknown') === true) return []
  if (fields.has('from') || fields.has('to')) return rangeProblems(fields.get('from'), fields.get('to'))
  const wrapper = wrappers.find((name) => fields.has(name))
  return wrapper ? momentProblems(fields.get(wrapper), [wrapper]) : [{ code: 'wrong-type', path: [] }]
}

/** The fields that the form of a raw `when` is read from; all others say nothing. */
export function whenFields(raw: object): readonly string[] {
  if ('unknown' in raw && raw.unknown === true) return ['unknown']
  if ('from' in raw || 'to' in raw) return ['from', 'to']
  return wrappers.filter((name) => name in raw).slice(0, 1)
}

function momentProblems(raw: unknown, path: readonly string[]): readonly WhenProblem[] {
  if (typeof raw !== 'string') return [{ code: 'wrong-type', path }]
  const moment = parseMoment(raw)
  return typeof moment === 'string' ? [{ code: moment, path }] : []
}

function rangeProblems(from: unknown, to: unknown): readonly WhenProblem[] {
  const problems = [...momentProblems(from, ['from']), ...momentProblems(to, ['to'])]
  if (problems.length > 0 || typeof from !== 'string' || typeof to !== 'string') return problems
  const reversed = earliestMs(momentOf(from), 'UTC') > latestMs(momentOf(to), 'UTC')
  return reversed ? [{ code: 'range-reversed', path: ['to'] }] : []
}

/** Where an entry stands in time: `beside` is -1 just before its moment, 1 just after, 0 at it. */
export type Place = { readonly earliestMs: number; readonly latestMs: number; readonly beside: -1 | 0 | 1 }

/** The stretch of time that a `when` can mean; null for an unknown one. */
export function placeOf(when: When, zone: Zone): Place | null {
  if (typeof when === 'string') return placeOfMoment(when, zone)
  if ('from' in when) {
    return { earliestMs: earliestMs(momentOf(when.from), zone), latestMs: latestMs(momentOf(when.to), zone), beside: 0 }
  }
  if ('around' in when) return placeOfMoment(when.around, zone)
  if ('before' in when) {
    const atMs = earliestMs(momentOf(when.before), zone)
    return { earliestMs: atMs, latestMs: atMs, beside: -1 }
  }
  if ('after' in when) {
    const atMs = latestMs(momentOf(when.after), zone)
    return { earliestMs: atMs, latestMs: atMs, beside: 1 }
  }
  return null
}

function placeOfMoment(text: string, zone: Zone): Place {
  const moment = momentOf(text)
  return { earliestMs: earliestMs(moment, zone), latestMs: latestMs(moment, zone), beside: 0 }
}
