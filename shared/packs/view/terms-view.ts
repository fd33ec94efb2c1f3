import type { CaseFile } from '#shared/domain/case-file.ts'
import { dayText } from '#shared/words/date-text.ts'
import type { OrderView } from './order-view.ts'
import { onPaper, say } from './slot.ts'
import type { Slot, ViewContext } from './slot.ts'
import { citeViews } from './timeline-view.ts'
import type { CiteView } from './timeline-view.ts'

/** What differs, what was offered, and what was agreed. */
export type TermsView = {
  readonly differences: readonly { readonly point: string; readonly described: Slot; readonly actual: Slot; readonly cites: readonly CiteView[] }[]
  /** Only what the case itself names. */
  readonly named: readonly { readonly point: string; readonly described: string; readonly actual: string; readonly cites: readonly CiteView[] }[]
  readonly offers: readonly { readonly at: string; readonly by: string; readonly text: string; readonly answer: string; readonly cites: readonly CiteView[] }[]
  readonly agreed: readonly string[]
}

const toFill: Slot = { kind: 'blank', widthEm: 12 }

export function termsView(caseFile: CaseFile, order: OrderView, context: ViewContext): TermsView {
  const { language, zone } = context
  const differences = (caseFile.problem?.differences ?? []).map(({ point, described, actual, cites }) => ({
    point: onPaper(point, language), described: onPaper(described, language) || toFill, actual: onPaper(actual, language) || toFill, cites: citeViews(cites ?? [], context)
  }))
  const named = (caseFile.problem?.differences ?? []).filter(({ described, actual }) => onPaper(described, language) !== '' && onPaper(actual, language) !== '')
  const terms = caseFile.remedy?.terms ?? []
  return {
    differences: differences.length > 0 ? differences : usualPoints(caseFile, order, context),
    named: named.map(({ point, described, actual, cites }) => ({ point: onPaper(point, language), described: onPaper(described, language), actual: onPaper(actual, language), cites: citeViews(cites ?? [], context) })),
    offers: terms.map(({ text, by, at, answer, answeredAt, cites }) => ({
      at: at ? dayText(at, language, 'table', zone) : '', by: by ? onPaper((caseFile.parties ?? []).find(({ id }) => id === by)?.name, language) : say('当方', 'me', language), text: onPaper(text, language),
      answer: [answer ? answers[answer][language] : say('回答待ち', 'open', language), answeredAt ? dayText(answeredAt, language, 'table', zone) : ''].filter((part) => part !== '').join(say('　', ', ', language)), cites: citeViews(cites ?? [], context)
    })),
    agreed: terms.filter(({ answer }) => answer === 'accepted').map(({ text }) => onPaper(text, language))
  }
}

const answers = { accepted: { ja: '承諾', en: 'accepted' }, declined: { ja: '不承諾', en: 'declined' } } as const

/** Where the case names no difference: what such a table always holds, to be filled by hand. */
function usualPoints(caseFile: CaseFile, order: OrderView, { language }: ViewContext): TermsView['differences'] {
  const quantity = caseFile.order?.items?.[0]?.quantity
  const rows: readonly (readonly [string, Slot])[] = [
    [say('型番・商品名', 'Model or name', language), order.itemName ?? toFill], [say('数量', 'Quantity', language), typeof quantity === 'number' ? `${quantity}` : toFill],
    [say('付属品・部品', 'Accessories and parts', language), toFill], [say('状態・破損', 'Condition and damage', language), toFill]
  ]
  return rows.map(([point, described]) => ({ point, described, actual: toFill, cites: [] }))
}
