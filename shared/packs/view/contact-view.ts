import type { CaseFile, Entry } from '#shared/domain/case-file.ts'
import { momentOf, earliestMs, latestMs } from '#shared/domain/moment.ts'
import { placeOf } from '#shared/domain/when.ts'
import { whenText } from '#shared/words/date-text.ts'
import { numberText } from '#shared/words/number-text.ts'
import { entryView } from './timeline-view.ts'
import type { TimelineLineView } from './timeline-view.ts'
import { onPaper } from './slot.ts'
import type { ViewContext } from './slot.ts'

export type ContactView = TimelineLineView & {
  /** The time as a letter writes it, with the month in full. */
  readonly whenInLetter: string
  /** Statement and outcome as one run of sentences, without its last full stop. */
  readonly said: string
  /** Whole hours from this contact until the pack was made; '' for contacts that came in or are not dated to the hour. */
  readonly hours: string
}

const hourMs = 3_600_000

export const contactViews = (contacts: readonly Entry[], caseFile: CaseFile, context: ViewContext): readonly ContactView[] =>
  contacts.map((entry) => ({
    when: whenText(entry.when, context.language, 'table', context.zone), whenInLetter: whenText(entry.when, context.language, 'letter', context.zone),
    ...entryView(entry, caseFile, context), said: saidText(entry, context), hours: hoursText(entry, context)
  }))

function saidText(entry: Entry, context: ViewContext): string {
  const sentences = [entry.statement, entry.outcome].map((text) => withoutFullStop(onPaper(text, context.language)))
  return sentences.filter((sentence) => sentence !== '').join(context.language === 'ja' ? '。' : '. ')
}

/** The sentence goes on, or the template closes it: what the user ended it with is not doubled. */
export const withoutFullStop = (text: string): string => text.replace(/[。．.]+$/u, '')

/** Counted from the last moment that the contact can have happened, so that the figure never claims too much. */
export function hoursSince(entry: Entry, context: ViewContext): number | null {
  const place = placeOf(entry.when, context.zone)
  if (!place || entry.direction === 'in') return null
  const hours = Math.floor((earliestMs(momentOf(context.madeAt), context.zone) - place.latestMs) / hourMs)
  return hours >= 0 ? hours : null
}

function hoursText(entry: Entry, context: ViewContext): string {
  const hours = hoursSince(entry, context)
  if (hours === null) return ''
  return `${numberText(hours)}${context.language === 'ja' ? '時間' : ' h'}`
}

/** A promise whose day has passed without a later contact from the other side. */
export function brokenPromises(contacts: readonly Entry[], context: ViewContext): readonly Entry[] {
  const madeMs = earliestMs(momentOf(context.madeAt), context.zone)
  return contacts.filter((entry) => {
    const promised = entry.promisedBy
    if (!promised) return false
    const dueMs = latestMs(momentOf(promised), context.zone)
    const entryMs = placeOf(entry.when, context.zone)?.latestMs ?? 0
    const answered = contacts.some((other) => other.direction === 'in' && other.id !== entry.id && (placeOf(other.when, context.zone)?.earliestMs ?? 0) > entryMs)
    return dueMs < madeMs && !answered
  })
}
