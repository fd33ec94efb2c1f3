import type { Zone } from '#shared/domain/moment.ts'
import type { Language } from '#shared/domain/language.ts'
import type { When } from '#shared/domain/when.ts'
import { whenText } from './date-text.ts'
import { withFullStop } from './full-stop.ts'

/** One sentence from three slots: 2026年10月3日 14時5分、追跡画面で、…。 / On 3 October 2026 at 14:05, on the tracking page, … */
export function eventSentence(slots: { readonly when: When | null; readonly where: string; readonly what: string }, language: Language, zone: Zone): string {
  const { when, where, what } = slots
  const parts = language === 'ja' ? [when ? japaneseWhen(when, zone) : '', where === '' ? '' : `${where.replace(/で$/u, '')}で`, what] : [when ? englishWhen(when, zone) : '', where, what]
  const sentence = parts.filter((part) => part !== '').join(language === 'ja' ? '、' : ', ')
  const begun = language === 'ja' ? sentence : sentence.charAt(0).toUpperCase() + sentence.slice(1)
  return withFullStop(begun, language)
}

const isUnknown = (when: When): boolean => typeof when === 'object' && 'unknown' in when

const japaneseWhen = (when: When, zone: Zone): string => (isUnknown(when) ? '' : whenText(when, 'ja', 'letter', zone))

function englishWhen(when: When, zone: Zone): string {
  if (isUnknown(when)) return ''
  const text = whenText(when, 'en', 'letter', zone).replace(/, (?=\d\d:\d\d)/gu, ' at ')
  if (typeof when === 'string') return /^\d{4}-\d{2}$/u.test(when) ? `in ${text}` : `on ${text}`
  return 'from' in when ? `from ${text}` : text
}
