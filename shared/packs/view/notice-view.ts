import type { CaseFile } from '#shared/domain/case-file.ts'
import type { Language } from '#shared/domain/language.ts'
import { contactsWith } from '#shared/domain/contacts.ts'
import { sheetCount } from '#shared/documents/certified-mail/grid.ts'
import type { GridFault, GridPlace } from '#shared/documents/certified-mail/grid.ts'
import type { Manuscript } from '#shared/documents/certified-mail/manuscript.ts'
import { gridRules, usualGrid } from '#shared/rules/certified-grids.ts'
import { rulesOf } from '#shared/rules/rules.ts'
import { dayText, whenText } from '#shared/words/date-text.ts'
import { certifiedFees } from './certified-fees.ts'
import type { FeeView } from './certified-fees.ts'
import type { FieldView, OrderView } from './order-view.ts'
import type { AddresseeView, SenderView } from './party-view.ts'
import { say } from './slot.ts'
import type { Slot, ViewContext } from './slot.ts'

/** A notice with a demand; in Japanese set in the grid of certified mail. */
export type NoticeView = {
  readonly columns: number
  readonly rows: number
  readonly facts: readonly FieldView[]
  /** How often the other side was told, and that it led nowhere; '' without a contact. */
  readonly contacted: string
  readonly sender: readonly Slot[]
  readonly recipient: readonly Slot[]
  /** Known once the letter is set; none in a letter without a grid. */
  readonly sheets: readonly { readonly number: string; readonly lines: string; readonly characters: string }[]
  readonly isLong: boolean
  /** How many prints are taken to the counter, and how many of them are kept. */
  readonly copies: string
  readonly copiesKept: string
  readonly faults: readonly string[]
  readonly fees: readonly FeeView[]
  readonly total: string
}

type Parts = { readonly order: OrderView; readonly sender: SenderView; readonly addressee: AddresseeView; readonly addresseeId: string | undefined; readonly manuscript: Manuscript | null }

export function noticeView(caseFile: CaseFile, { order, sender, addressee, addresseeId, manuscript }: Parts, context: ViewContext): NoticeView {
  const { language } = context
  const rules = rulesOf(caseFile)
  const [columns, rows] = gridRules[caseFile.certifiedMail?.grid ?? usualGrid]
  const placedAt = caseFile.order?.placedAt
  const addressMissing: Slot = { kind: 'gap', name: say('受取人の住所', 'address of the recipient', language) }
  const sheets = (manuscript?.sheets ?? []).map((sheet, index) => ({ number: `${index + 1}`, lines: `${sheet.lines.length}`, characters: `${sheetCount(sheet)}` }))
  return {
    columns: rules[columns].value, rows: rules[rows].value,
    facts: fieldsOf([[say('注文番号', 'Order number', language), order.number], [say('商品', 'Item', language), order.itemName], [say('注文日', 'Ordered on', language), placedAt ? dayText(placedAt, language, 'letter', context.zone) : null], [say('支払額', 'Paid', language), order.total]]),
    contacted: contactedText(caseFile, addresseeId, addressee.you, context),
    sender: inOrder([sender.postalCode, sender.address], [sender.name], language), recipient: inOrder([addressee.postalCode, addressee.address ?? addressMissing], linesOf(addressee.block), language),
    sheets, isLong: sheets.length > 1, copies: `${rules['certified-copies'].value}`, copiesKept: `${rules['certified-copies'].value - 1}`,
    faults: [...(addressee.address === null && sheets.length > 0 ? [say('受取人の住所が記入されていません。書面と封筒には、受取人の住所と名称が必要です。', 'The address of the recipient is missing.', language)] : []), ...(manuscript?.faults ?? []).map(faultText)],
    ...certifiedFees(sheets.length, rules, language)
  }
}

const fieldsOf = (rows: readonly (readonly [string, Slot])[]): readonly FieldView[] => rows.flatMap(([term, value]) => (value === null ? [] : [{ term, value }]))

/** The place before the name in Japanese; in English the name, the street, the code. */
const inOrder = (place: readonly Slot[], name: readonly Slot[], language: Language): readonly Slot[] =>
  (language === 'ja' ? [...place, ...name] : [...name, ...place.toReversed()]).filter((line) => line !== null)

const linesOf = (block: Slot): readonly Slot[] => (typeof block === 'string' ? block.split('\n') : [block])

function contactedText(caseFile: CaseFile, addresseeId: string | undefined, you: string, context: ViewContext): string {
  const sent = contactsWith(caseFile, addresseeId, context.zone).filter(({ direction }) => direction !== 'in')
  const [first, last] = [sent[0], sent.at(-1)]
  if (!first || !last) return ''
  const day = (entry: typeof first): string => (typeof entry.when === 'string' ? dayText(entry.when, context.language, 'letter', context.zone) : whenText(entry.when, context.language, 'letter', context.zone))
  if (context.language === 'en') return sent.length === 1 ? `I wrote to you about this on ${day(first)}. The matter is not resolved.` : `I have written to you about this ${sent.length} times, first on ${day(first)} and last on ${day(last)}. The matter is not resolved.`
  return sent.length === 1 ? `本件については、${day(first)}に${you}へ連絡しましたが、解決に至っておりません。` : `本件については、${day(first)}から${day(last)}までに${you}へ${sent.length}回連絡しましたが、解決に至っておりません。`
}

const placeText = ({ sheet, line, column }: GridPlace): string => `${sheet}枚目${line}行${column}字目`

/** Only what is written in Japanese is set in a grid. */
const faultText = ({ kind, text, place }: GridFault): string =>
  kind === 'latin' ? `英字の「${text}」（${placeText(place)}）があります。英字を使えるのは固有名詞に限られます。` : `「${text}」（${placeText(place)}）は、内容証明郵便に使えない文字です。言い換えてください。`
