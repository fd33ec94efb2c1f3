import type { CaseFile, Entry } from '#shared/domain/case-file.ts'
import { textColumns } from '#shared/documents/text-width.ts'
import type { Timeline } from '#shared/timeline/timeline.ts'
import { dayText, whenText } from '#shared/words/date-text.ts'
import { numberText } from '#shared/words/number-text.ts'
import { paymentWords, roleWords } from '#shared/words/vocabulary.ts'
import { clip, clipSlot } from './clip.ts'
import type { FieldView, OrderView } from './order-view.ts'
import type { SenderView } from './party-view.ts'
import { onPaper, say } from './slot.ts'
import type { Slot, ViewContext } from './slot.ts'

/** A case on one page, for somebody who hears of it for the first time. */
export type CentreView = {
  readonly who: readonly FieldView[]
  readonly contract: readonly FieldView[]
  readonly summary: Slot
  readonly lines: readonly { readonly when: string; readonly text: string }[]
  /** How many more there are; '' where all stand here. */
  readonly left: string
  readonly asked: string
  readonly answered: string
  readonly wish: Slot
  readonly papers: string
}

/** Columns that the page has room for: a full-width character takes two. */
const most = { name: 36, number: 40, item: 70, summary: 190, line: 70, answer: 104 } as const
const mostLines = 7

type Parts = { readonly order: OrderView; readonly sender: SenderView; readonly summary: Slot; readonly request: Slot; readonly timeline: Timeline }

export function centreView(caseFile: CaseFile, { order, sender, summary, request, timeline }: Parts, context: ViewContext): CentreView {
  const { language } = context
  const entries = timeline.lines.flatMap((line) => (line.kind === 'entry' ? [line.entry] : []))
  const shown = mostTelling(entries)
  const papers = (caseFile.exhibits ?? []).length
  return {
    who: fieldsOf([[say('相談する人', 'Person asking', language), clipSlot(sender.name, most.name, language)], [say('電話', 'Phone', language), clipSlot(sender.phone, most.name, language)], [say('相手方', 'Other side', language), partiesText(caseFile, context) || null]]),
    contract: fieldsOf([[say('注文番号', 'Order number', language), clipSlot(order.number, most.number, language)], [say('商品', 'Item', language), clipSlot(order.itemName, most.item, language)], [say('契約の内容', 'Contract', language), contractText(caseFile, order, context) || null]]),
    summary: clipSlot(summary, most.summary, language),
    lines: shown.map((entry) => ({ when: compactWhen(entry.when, context), text: lineText(entry, context) })),
    left: entries.length > shown.length ? numberText(entries.length - shown.length) : '',
    asked: lastSaid(caseFile, entries, (entry) => entry.direction !== 'in', context), answered: lastSaid(caseFile, entries, (entry) => entry.direction === 'in', context),
    wish: clipSlot(request, most.answer, language), papers: papers === 0 ? '' : `${papers}`
  }
}

type Row = readonly [string, Slot]
const fieldsOf = (rows: readonly Row[]): readonly FieldView[] => rows.flatMap(([term, value]) => (value === null ? [] : [{ term, value }]))

/** 出品者 見本商店、配送業者 見本運輸: three at most, each with its part in the matter. */
function partiesText(caseFile: CaseFile, { language }: ViewContext): string {
  const parties = (caseFile.parties ?? []).filter(({ role }) => role !== 'consumer-centre').slice(0, 3)
  return parties.map(({ role, name }) => say(`${clip(onPaper(name, language), most.name, language)}（${roleWords[role].ja}）`, `${clip(onPaper(name, language), most.name, language)} (${roleWords[role].en})`, language)).join(say('、', ', ', language))
}

/** When it was ordered, for how much, and how it was paid. */
function contractText(caseFile: CaseFile, { total }: OrderView, { language, zone }: ViewContext): string {
  const { placedAt, payment } = caseFile.order ?? {}
  const parts = [
    placedAt ? say(`${dayText(placedAt, language, 'table', zone)}に注文`, `ordered ${dayText(placedAt, language, 'table', zone)}`, language) : '', typeof total === 'string' ? total : '',
    payment?.method ? paymentWords[payment.method][language] : ''
  ]
  return parts.filter((part) => part !== '').join(say('、', ', ', language))
}

/** The day alone, so that every line of the page is one line. */
function compactWhen(when: Entry['when'], { language, zone }: ViewContext): string {
  const day = (text: string): string => dayText(text, language, 'table', zone)
  if (typeof when === 'string') return day(when)
  if ('from' in when) return say(`${day(when.from)}〜`, `from ${day(when.from)}`, language)
  return whenText('around' in when ? { around: dayOnly(when.around) } : when, language, 'table', zone)
}

const dayOnly = (moment: string): string => moment.slice(0, 10)

/** What came of it is said where there is room for all of it. */
function lineText(entry: Entry, { language }: ViewContext): string {
  const statement = onPaper(entry.statement, language)
  const outcome = onPaper(entry.outcome, language)
  const both = `${statement}${say('→', ' → ', language)}${outcome}`
  return clip(outcome !== '' && textColumns(both) <= most.line ? both : statement, most.line, language)
}

function lastSaid(caseFile: CaseFile, entries: readonly Entry[], isMeant: (entry: Entry) => boolean, context: ViewContext): string {
  const { language } = context
  const last = entries.findLast((entry) => entry.kind === 'contact' && isMeant(entry))
  if (last === undefined) return ''
  const party = clip(onPaper((caseFile.parties ?? []).find(({ id }) => id === last.with)?.name, language), most.name, language)
  const head = [compactWhen(last.when, context), party].filter((part) => part !== '').join(say('、', ', ', language))
  return `${head}${say('：', ': ', language)}${clip(onPaper(last.statement, language), most.answer, language)}`
}

const weights: Readonly<Record<Entry['kind'], number>> = { decision: 5, payment: 4, contact: 3, event: 2, note: 1 }
const weightOf = (entry: Entry): number => weights[entry.kind] + (entry.promisedBy ? 2 : 0) + (entry.direction === 'in' ? 1 : 0)

/** How it began and how it stands, and between them what weighs most; in the order of time. */
function mostTelling(entries: readonly Entry[]): readonly Entry[] {
  if (entries.length <= mostLines) return entries
  const ends = new Set([...entries.slice(0, 2), ...entries.slice(-4)])
  const between = entries.map((entry, index) => ({ entry, index })).filter(({ entry }) => !ends.has(entry))
  const chosen = new Set(between.toSorted((a, b) => weightOf(b.entry) - weightOf(a.entry) || a.index - b.index).slice(0, mostLines - ends.size).map(({ entry }) => entry))
  return entries.filter((entry) => ends.has(entry) || chosen.has(entry))
}
