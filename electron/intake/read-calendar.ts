import type { DateFound, ReaderWarning } from '#shared/domain/exhibit-facts.ts'
import { calendarBlocks } from './calendar/calendar-blocks.ts'
import { parseCalendar } from './calendar/parse-calendar.ts'
import type { Calendar } from './calendar/parse-calendar.ts'
import { cover } from './cover.ts'
import { textOfFile, textReading } from './read-text.ts'
import { damageIn } from './readable-text.ts'
import type { Reader } from './reader.ts'
import { splitRedactions } from './split-redactions.ts'

const mostDates = 8

/** Events that were sent or exported as a calendar: a pick-up that was arranged, a call that was agreed on. */
export const readCalendar: Reader = async (file) => {
  const whole = await textOfFile(file)
  const calendar = parseCalendar(whole.text)
  if (calendar === null) return textReading(whole, [])
  const warnings: readonly ReaderWarning[] = [...(calendar.events.some(({ hasImpossibleDate }) => hasImpossibleDate) ? [{ code: 'date-impossible' } as const] : []), ...(whole.isCut || calendar.isCut ? [{ code: 'truncated-text' } as const] : []), ...damageIn(whole.text)]
  const [only, ...others] = calendar.events
  return {
    pages: 1, dates: datesIn(calendar), telling: [], text: calendar.events.map(({ summary, location, description, organiser }) => [summary, location, organiser, description].join('\n')).join('\n'), warnings,
    ...(only !== undefined && others.length === 0 && only.summary !== '' ? { title: only.summary } : {}), ...(only !== undefined && others.length === 0 && only.organiser !== '' ? { author: only.organiser } : {}),
    portray: async ({ redactions, language }) => {
      const { areas, texts, hasHollowText } = splitRedactions(redactions)
      return areas.length > 0 || hasHollowText ? cover('redaction-not-possible', warnings) : { kind: 'text', blocks: calendarBlocks(calendar, { language, hidden: texts }), warnings }
    }
  }
}

/** What is planned is no proof that it happened, which is for the owner to say: the day is likely, no more. */
function datesIn({ events }: Calendar): readonly DateFound[] {
  const found = (role: DateFound['role'], value: string): DateFound => ({ role, value, source: 'content', confidence: 'likely' })
  const starts = [...new Set(events.flatMap(({ start, isCancelled }) => (start === null || isCancelled ? [] : [start])))].slice(0, mostDates)
  const written = events.length === 1 ? (events[0]?.writtenAt ?? null) : null
  return [...starts.map((start) => found('happened', start)), ...(written === null ? [] : [found('written', written)])]
}
