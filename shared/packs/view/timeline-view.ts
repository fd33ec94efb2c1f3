import type { Inline } from '#shared/documents/block.ts'
import type { CaseFile, Entry } from '#shared/domain/case-file.ts'
import type { Timeline } from '#shared/timeline/timeline.ts'
import type { TimelineLine } from '#shared/timeline/timeline-line.ts'
import { dayText, whenText } from '#shared/words/date-text.ts'
import { channelWords } from '#shared/words/vocabulary.ts'
import { exhibitDateText, exhibitTitle } from './exhibit-view.ts'
import { onPaper } from './slot.ts'
import type { ViewContext } from './slot.ts'

export type TimelineLineView = { readonly when: string; readonly statement: string; readonly contact: string; readonly outcome: string; readonly promise: string; readonly cites: readonly CiteView[] }
/** `separator` stands in front of every cite but the first. */
export type CiteView = { readonly cite: Inline; readonly separator: string }

export const timelineView = (timeline: Timeline, caseFile: CaseFile, context: ViewContext): readonly TimelineLineView[] =>
  timeline.lines.map((line) => lineView(line, caseFile, context))

function lineView(line: TimelineLine, caseFile: CaseFile, context: ViewContext): TimelineLineView {
  const when = whenText(line.when, context.language, 'table', context.zone)
  if (line.kind === 'entry') return { when, ...entryView(line.entry, caseFile, context) }
  const statement = context.language === 'ja'
    ? `${exhibitTitle(line.exhibit, 'ja')}（${exhibitDateText(line.exhibit, context).replace(/^[^（]*（|）$/gu, '')}）`
    : `${exhibitTitle(line.exhibit, 'en')} (${exhibitDateText(line.exhibit, context).replace(/^[^(]*\(|\)$/gu, '')})`
  return { when, statement, contact: '', outcome: '', promise: '', cites: citeViews([line.exhibit.id], context) }
}

/** What an entry says, with whom and how, and what came of it. */
export function entryView(entry: Entry, caseFile: CaseFile, context: ViewContext): Omit<TimelineLineView, 'when'> {
  const { language } = context
  return {
    statement: onPaper(entry.statement, language), contact: contactText(entry, caseFile, context), outcome: onPaper(entry.outcome, language),
    promise: entry.promisedBy ? dayText(entry.promisedBy, language, 'table', context.zone) : '', cites: citeViews(entry.cites ?? [], context)
  }
}

export const citeViews = (cites: readonly string[], context: ViewContext): readonly CiteView[] =>
  cites.map((cite, index) => ({ cite: context.citeOf(cite), separator: index === 0 ? '' : context.language === 'ja' ? '、' : '; ' }))

/** 出品者（購入先のメッセージ、担当：佐藤、受付番号 K-1）*/
function contactText(entry: Entry, caseFile: CaseFile, context: ViewContext): string {
  const { language } = context
  const party = caseFile.parties?.find((one) => one.id === entry.with)
  const spokeWith = onPaper(entry.spokeWith, language)
  const reference = onPaper(entry.reference, language)
  const details = [
    entry.channel ? channelWords[entry.channel][language] : '',
    spokeWith === '' ? '' : language === 'ja' ? `担当：${spokeWith}` : `spoke with ${spokeWith}`,
    reference === '' ? '' : language === 'ja' ? `受付番号 ${reference}` : `reference ${reference}`
  ].filter((text) => text !== '')
  const name = onPaper(party?.name, language)
  if (name === '' && details.length === 0) return ''
  if (name === '') return details.join(language === 'ja' ? '、' : ', ')
  const directed = language === 'ja' ? (entry.direction === 'in' ? `${name}から` : entry.direction === 'out' ? `${name}へ` : name) : entry.direction === 'in' ? `from ${name}` : entry.direction === 'out' ? `to ${name}` : name
  return details.length === 0 ? directed : language === 'ja' ? `${directed}（${details.join('、')}）` : `${directed} (${details.join(', ')})`
}
