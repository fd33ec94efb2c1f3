import type { Entry } from '#shared/domain/case-file.ts'
import { lastDay } from '#shared/rules/deadlines/calendar.ts'
import { countText } from '#shared/words/number-text.ts'
import { hoursSince } from './contact-view.ts'
import type { ViewContext } from './slot.ts'

/** 437時間（18日）, 437 hours (18 days): whole hours since a contact that was sent; '' where they cannot be counted. */
export function elapsedText(entry: Entry | undefined, context: ViewContext): string {
  const hours = entry ? hoursSince(entry, context) : null
  if (hours === null) return ''
  const { language } = context
  const days = Math.floor(hours / 24)
  const inHours = countText(hours, '時間', 'hour', language)
  if (days === 0) return inHours
  const inDays = countText(days, '日', 'day', language)
  return language === 'ja' ? `${inHours}（${inDays}）` : `${inHours} (${inDays})`
}

/** Calendar days from a date of the case to the day that the paper is made; null where there is none or it lies ahead. */
export function daysSince(at: string | null | undefined, context: ViewContext): number | null {
  if (!at) return null
  const { days } = lastDay(at, context.zone).until(lastDay(context.madeAt, context.zone))
  return days < 0 ? null : days
}
