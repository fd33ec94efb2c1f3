import type { DateSource } from '#shared/domain/case-vocabulary.ts'
import type { Exhibit } from '#shared/domain/case-file.ts'
import type { Confidence, DateFound, DateRole } from '#shared/domain/exhibit-facts.ts'
import type { Zone } from '#shared/domain/moment.ts'
import { momentFound } from './moment-parts.ts'

/** A date that a file offers; `alsoFrom` are further sources that say the very same. */
export type DateCandidate = { readonly role: DateRole; readonly source: DateSource; readonly confidence: Confidence; readonly moment: string; readonly alsoFrom: readonly DateSource[] }
/** Of one kind of date: what is proposed, and what else was found. The user's own word leaves nothing to propose. */
export type DateChoice = { readonly role: DateRole; readonly best: DateCandidate | null; readonly others: readonly DateCandidate[] }

const byConfidence: readonly Confidence[] = ['certain', 'likely', 'weak']
/** Among equally sure ones: what a device or a server wrote, then the words, then a name that anybody may give, then the time of a copy. */
const bySource: readonly DateSource[] = ['metadata', 'mail-header', 'content', 'file-name', 'file-system', 'user']
const roles: readonly DateRole[] = ['captured', 'written', 'happened']

/** What is offered for an exhibit beside what it holds, kind by kind, the surest first. */
export const dateChoices = (exhibit: Exhibit, dates: readonly DateFound[], zone: Zone): readonly DateChoice[] => roles.flatMap((role): readonly DateChoice[] => {
  const ranked = merged(dates.filter((date) => date.role === role), zone)
  const offered = ranked.filter(({ moment }) => !isSame(exhibit[`${role}At`], moment))
  if (offered.length === 0) return []
  // What is held already is the user's word, or was taken over by it.
  const [best, ...others] = offered
  return exhibit[`${role}At`] || best === undefined ? [{ role, best: null, others: offered }] : [{ role, best, others }]
})

export const bestFirst = (a: Ranked, b: Ranked): number => byConfidence.indexOf(a.confidence) - byConfidence.indexOf(b.confidence) || bySource.indexOf(a.source) - bySource.indexOf(b.source)
type Ranked = Pick<DateCandidate, 'confidence' | 'source'>

/** The same minute from two sources is one candidate, told by the surer of them. */
function merged(dates: readonly DateFound[], zone: Zone): readonly DateCandidate[] {
  const ranked = dates.flatMap(({ value, ...date }) => {
    const moment = momentFound(value, zone)
    return moment === null ? [] : [{ ...date, moment }]
  }).toSorted(bestFirst)
  return ranked.filter((one, index) => ranked.findIndex(({ moment }) => isSame(moment, one.moment)) === index)
    .map((one) => ({ ...one, alsoFrom: [...new Set(ranked.filter(({ moment, source }) => source !== one.source && isSame(moment, one.moment)).map(({ source }) => source))] }))
}

/** To the minute, on whatever clock. */
function isSame(held: string | null | undefined, moment: string): boolean {
  if (!held) return false
  if (held.length <= 10 || moment.length <= 10) return held === moment
  return Math.floor(Date.parse(held) / 60_000) === Math.floor(Date.parse(moment) / 60_000)
}
