import { createHash } from 'node:crypto'
import { zoneOf } from '#shared/domain/case-file.ts'
import type { CaseFile } from '#shared/domain/case-file.ts'
import type { Deadline } from '#shared/domain/deadline.ts'
import { textIn } from '#shared/domain/language.ts'
import type { Language } from '#shared/domain/language.ts'
import { parseMoment } from '#shared/domain/moment.ts'
import { dayOf } from '#shared/rules/deadlines/calendar.ts'
import { deadlineTitles, doubtText, gradeText, workingText } from '#shared/words/deadline-text.ts'
import type { CalendarDay } from './write-calendar.ts'

/** One day an entry: the last where there is one, else the first; what is planned for a time of day is at that time. */
export function calendarDays(deadlines: readonly Deadline[], caseFile: CaseFile, language: Language): readonly CalendarDay[] {
  const zone = zoneOf(caseFile)
  const title = textIn(caseFile.title, language)
  return deadlines.flatMap((deadline): readonly CalendarDay[] => {
    const text = deadline.latest ?? deadline.earliest
    if (text === null) return []
    const notes = [workingText(deadline, language, zone), gradeText(deadline.grade, language), ...deadline.doubts.map((doubt) => doubtText(doubt, language))].filter((line) => line !== '').join('\n')
    // Without an id of its own a case is told apart by its title.
    const caseKey = createHash('sha256').update(caseFile.id ?? title).digest('hex').slice(0, 16)
    return [{ id: `${deadline.id.replace(/[^\w:-]/g, '_')}.${caseKey}@tsuzuri`, day: dayOf(text, zone).toString(), at: deadline.kind === 'call-again' ? instantOf(text) : null, title: `${deadlineTitles[deadline.kind][language]}${language === 'ja' ? '：' : ': '}${title}`, notes }]
  })
}

/** A planned time of day is a moment in the calendar; a mere day stays a day. */
function instantOf(text: string): string | null {
  const moment = parseMoment(text)
  return typeof moment !== 'string' && moment.kind === 'instant' ? new Date(moment.atMs).toISOString() : null
}
