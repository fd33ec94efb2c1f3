import type { CaseFile } from '#shared/domain/case-file.ts'
import { dayText } from '#shared/words/date-text.ts'
import type { FieldView } from './order-view.ts'
import { onPaper } from './slot.ts'
import type { ViewContext } from './slot.ts'

/** What the claimant checked of statements and payment settings; what nobody looked at is not told. */
export function statementChecks({ billing }: CaseFile, context: ViewContext): readonly FieldView[] {
  const { language } = context
  const rows: readonly (readonly [ja: string, en: string, value: string])[] = [
    ['確かめた明細の期間', 'Statements looked at', periodText(billing?.statementFrom, billing?.statementTo, context)],
    ['決済の表示', 'Payment shown as', onPaper(billing?.authorisation, language)],
    ['二重の請求', 'Charged twice', told(billing?.chargedTwice, ['同じ請求が二度あることを明細で確かめた', '同じ請求は一度だけである'], ['Two charges for the same thing stand on the statement', 'There is only one charge for it'], context)],
    ['支払いの失敗', 'Failed payment', told(billing?.failureShown, ['支払いの失敗が表示された', '支払いの失敗は表示されていない'], ['A failed payment was shown', 'No failed payment was shown'], context)],
    ['請求先の氏名・住所', 'Billing name and address', told(billing?.detailsAgree, ['カード会社の登録と一致している', 'カード会社の登録と異なる点がある'], ['The same as the card issuer has', 'Not the same as the card issuer has'], context)],
    ['ほかの支払手段', 'Other means of payment', told(billing?.otherMeansChecked, ['ほかのカード、ギフトカード、ポイントの利用も確かめた', 'ほかのカード、ギフトカード、ポイントの利用は確かめていない'], ['Other cards, gift cards and points were checked too', 'Other cards, gift cards and points were not checked'], context)]
  ]
  return rows.flatMap(([ja, en, value]) => (value === '' ? [] : [{ term: language === 'ja' ? ja : en, value }]))
}

type YesAndNo = readonly [yes: string, no: string]

function told(answer: boolean | null | undefined, ja: YesAndNo, en: YesAndNo, { language }: ViewContext): string {
  if (answer === null || answer === undefined) return ''
  return (language === 'ja' ? ja : en)[answer ? 0 : 1]
}

function periodText(from: string | null | undefined, to: string | null | undefined, { language, zone }: ViewContext): string {
  const [first, last] = [from, to].map((at) => (at ? dayText(at, language, 'letter', zone) : ''))
  if (!first && !last) return ''
  return language === 'ja' ? `${first ? `${first}から` : ''}${last ? `${last}まで` : ''}` : [first && `from ${first}`, last && `until ${last}`].filter((part) => part !== '').join(' ')
}
