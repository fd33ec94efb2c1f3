import type { Block, Cell, Inline } from '#shared/documents/block.ts'
import { redactText } from '#shared/domain/redact-text.ts'
import { maskCardNumbers } from '#shared/domain/card-number.ts'
import type { Language } from '#shared/domain/language.ts'
import { momentText } from '#shared/words/date-text.ts'
import { printable } from '#shared/words/visible-text.ts'
import { plainInline } from '../text-blocks.ts'
import { calendarWords } from './calendar-words.ts'
import type { Calendar, CalendarEvent } from './parse-calendar.ts'

const assumedOffset = '+09:00'

/** The events of a calendar one after the other; times without a zone are read as those of Japan, which the page says. */
export function calendarBlocks({ events }: Calendar, { language, hidden }: { readonly language: Language; readonly hidden: readonly string[] }): readonly Block[] {
  const words = calendarWords[language]
  if (events.length === 0) return [{ kind: 'paragraph', children: plainInline(words.empty) }]
  const shown = (text: string): string => maskCardNumbers(redactText(printable(text), hidden))
  return events.map((event) => ({ kind: 'fields', rows: fieldsOf(event, language).map(([term, value]) => ({ term: plainInline(term), value: linesOf(shown(value)) })) }))
}

function fieldsOf(event: CalendarEvent, language: Language): readonly (readonly [string, string])[] {
  const words = calendarWords[language]
  const moment = (value: string | null): string => (value === null ? '' : momentText(isLocal(value) ? `${value}${assumedOffset}` : value, language, 'window', 'Asia/Tokyo'))
  const isTimed = event.start?.includes('T') === true
  const rows: readonly (readonly [string, string])[] = [
    [words.summary, event.summary === '' ? words.untitled : event.summary], [words.start, moment(event.start)], [words.end, moment(event.end)], [words.zone, event.zone ?? (isTimed && event.start !== null && isLocal(event.start) ? words.local : '')],
    [words.location, event.location], [words.organiser, event.organiser], [words.writtenAt, moment(event.writtenAt)], [words.description, event.description], [words.note, [event.isCancelled ? words.cancelled : '', event.repeats ? words.repeats : ''].filter((part) => part !== '').join(language === 'ja' ? '' : ' ')]
  ]
  return rows.filter(([, value]) => value !== '')
}

const isLocal = (value: string): boolean => value.includes('T') && !/(?:Z|[+-]\d\d:\d\d)$/.test(value)

const linesOf = (text: string): Cell => text.split('\n').flatMap((line, index): readonly Inline[] => [...(index === 0 ? [] : [{ kind: 'break' } as const]), ...(line === '' ? [] : plainInline(line))])
