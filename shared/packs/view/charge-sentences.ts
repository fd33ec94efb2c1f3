import type { DoubleCharge } from '#shared/checks/payments/double-charges.ts'
import type { Reconciliation } from '#shared/checks/payments/reconcile.ts'
import { moneyText } from '#shared/words/money-text.ts'
import type { ViewContext } from './slot.ts'

const gapWords: Readonly<Record<NonNullable<Reconciliation['gap']>, { readonly ja: string; readonly en: string }>> = {
  'amount-missing': { ja: '金額の分からない行があるため、合計と差額は算出していません。', en: 'A line has no amount: sums and difference are not computed.' },
  'currency-other': { ja: '別の通貨の行があるため、合計と差額は算出していません。', en: 'A line is in another currency: sums and difference are not computed.' },
  'expected-missing': { ja: '本来の額が分からない行があるため、差額は算出していません。', en: 'What should have been paid is not known for every line: the difference is not computed.' },
  'too-large': { ja: '金額が大きく正確に足せないため、合計と差額は算出していません。', en: 'The amounts are too large to be added exactly: sums and difference are not computed.' }
}

/** Why there is no sum, and what is not in it. */
export function sumsNote({ gap, lines }: Reconciliation, { language }: ViewContext): readonly string[] {
  return [
    ...(gap === null ? [] : [gapWords[gap][language]]),
    ...(lines.some((line) => line.isPending) ? [language === 'ja' ? '括弧内は未確定（仮売上）の額で、合計に含めていません。' : 'Amounts in brackets are pending and not counted in the sums.'] : [])
  ]
}

/** One sentence that says by how much the sums differ; '' where no difference is told. */
export function chargeVerdict({ difference, refunded }: Reconciliation, currency: string, { language }: ViewContext): string {
  if (difference.kind === 'none') return ''
  const by = moneyText(Math.abs(difference.amount), currency, language)
  const afterRefunds = refunded.kind === 'sum' && refunded.amount > 0
  if (language === 'ja') return `請求の合計は、${afterRefunds ? '返金を差し引くと、' : ''}本来の額${difference.amount === 0 ? 'と一致しています' : `より${by}${difference.amount > 0 ? '多く' : '少なく'}なっています`}。`
  return `${afterRefunds ? 'After refunds, the' : 'The'} charges ${difference.amount === 0 ? 'agree with what should have been paid' : `come to ${by} ${difference.amount > 0 ? 'more' : 'less'} than what should have been paid`}.`
}

/** What only the other side can answer, for what this statement shows. */
export function chargeQuestions(found: Reconciliation, doubles: readonly DoubleCharge[], { language }: ViewContext): readonly string[] {
  const isOver = found.difference.kind === 'sum' && found.difference.amount > 0
  const isUnder = found.difference.kind === 'sum' && found.difference.amount < 0
  const hasUnmatched = found.lines.some((line) => line.charge.matches === 'unknown' && line.kind === 'charge')
  const asked: readonly (readonly [boolean, string, string])[] = [
    [doubles.length > 0, '同じ金額で並んでいる請求が、それぞれどの注文または契約に対するものか。また、確定した売上か、未確定（仮売上）か', 'Which order or subscription each of the charges of the same amount belongs to, and whether each is posted or pending'],
    [hasUnmatched, '注文の見当たらない請求が、どの注文、会員契約またはデジタルサービスに対するものか', 'Which order, membership or digital service the charges without an order belong to'],
    [found.lines.some((line) => line.isPending), '未確定の請求が確定するのか、取り消されるのか。取り消される場合は、その時期', 'Whether the pending charges will be posted or will lapse, and when'],
    [isOver && doubles.length === 0 && !hasUnmatched, '請求額が本来の額を上回る理由と、その内訳', 'Why more was charged than should have been paid, and what the difference is made of'],
    [isUnder, '請求額が本来の額を下回る理由と、残りが後日請求される予定の有無', 'Why less was charged than should have been paid, and whether the rest is still to come'],
    [isOver, '返金される場合は、その処理日、金額および返金先の支払方法', 'If a refund is made: the day it is processed, its amount, and the means of payment that it goes to']
  ]
  return asked.filter(([holds]) => holds).map(([, ja, en]) => (language === 'ja' ? ja : en))
}
