import type { CaseFile, Entry } from '#shared/domain/case-file.ts'
import { grouped } from '#shared/lib/grouped.ts'
import { placeOf } from '#shared/domain/when.ts'
import { dayText, whenText } from '#shared/words/date-text.ts'
import { contactViews } from './contact-view.ts'
import type { ContactView } from './contact-view.ts'
import { onPaper, slot } from './slot.ts'
import type { Slot, ViewContext } from './slot.ts'

/** What has been tried so far, with everybody, for a desk that hears of it anew. */
export type RecontactView = {
  /** Every contact in the order of time, each as in `contacts`. */
  readonly attempts: readonly ContactView[]
  readonly references: readonly { readonly number: string; readonly from: string }[]
  /** One sentence: how often each party was written to or called, and when last; '' where none was. */
  readonly tried: string
  /** What stands in the place of a list without a line. */
  readonly missing: Slot
}

export function recontactView(caseFile: CaseFile, context: ViewContext): RecontactView {
  const contacts = contactsInOrder(caseFile, context)
  return { attempts: contactViews(contacts, caseFile, context), references: referenceViews(contacts, caseFile, context), tried: triedText(contacts, caseFile, context), missing: slot(null, '/entries/contact', context) }
}

const contactsInOrder = (caseFile: CaseFile, { zone }: ViewContext): readonly Entry[] =>
  (caseFile.entries ?? []).filter((entry) => entry.kind === 'contact').toSorted((a, b) => (placeOf(a.when, zone)?.earliestMs ?? Infinity) - (placeOf(b.when, zone)?.earliestMs ?? Infinity))

const partyName = (entry: Entry, caseFile: CaseFile, { language }: ViewContext): string => onPaper(caseFile.parties?.find((party) => party.id === entry.with)?.name, language)

function referenceViews(contacts: readonly Entry[], caseFile: CaseFile, context: ViewContext): RecontactView['references'] {
  const { language } = context
  const numbers = grouped(contacts.filter((entry) => onPaper(entry.reference, language) !== ''), (entry) => onPaper(entry.reference, language))
  return [...numbers].map(([number, [first]]) => {
    const from = first ? [partyName(first, caseFile, context), whenDay(first, context)].filter((text) => text !== '').join(language === 'ja' ? '、' : ', ') : ''
    return { number, from }
  })
}

const whenDay = ({ when }: Entry, { language, zone }: ViewContext): string => (typeof when === 'string' ? dayText(when, language, 'letter', zone) : whenText(when, language, 'letter', zone))

const failedText = (count: number, language: ViewContext['language']): string => (count === 0 ? '' : language === 'ja' ? `ほかに、つながらなかった連絡が${count}回あります。` : ` ${count === 1 ? 'One more attempt' : `${count} more attempts`} reached nobody.`)

const timesText = (count: number, language: ViewContext['language']): string => (language === 'ja' ? `${count}回` : (['', 'once', 'twice'][count] ?? `${count} times`))

/** Contacts that came in were tried by somebody else. */
function triedText(contacts: readonly Entry[], caseFile: CaseFile, context: ViewContext): string {
  const { language } = context
  const tried = contacts.filter((entry) => entry.direction !== 'in')
  const sent = tried.filter((entry) => entry.failed !== true)
  const last = sent.at(-1)
  if (!last) return ''
  const counts = [...grouped(sent, (entry) => partyName(entry, caseFile, context))].map(([name, entries]) => {
    const times = timesText(entries.length, language)
    return name === '' ? times : language === 'ja' ? `${name}に${times}` : `${name} ${times}`
  })
  const failed = failedText(tried.length - sent.length, language)
  return language === 'ja' ? `${counts.join('、')}連絡しました。最後の連絡は${whenDay(last, context)}です。${failed}` : `I have contacted ${counts.join(', ').replace(/, (?=[^,]*$)/u, ' and ')}, last on ${whenDay(last, context)}.${failed}`
}
