import type { ReconciledLine } from '#shared/checks/payments/reconcile.ts'
import { dayText } from '#shared/words/date-text.ts'
import { moneyText } from '#shared/words/money-text.ts'
import { paymentWords } from '#shared/words/vocabulary.ts'
import { onPaper } from './slot.ts'
import type { Slot, ViewContext } from './slot.ts'
import { citeViews } from './timeline-view.ts'
import type { CiteView } from './timeline-view.ts'

/** A line of the statement beside what it should have come to. */
export type ChargeRowView = {
  readonly number: string
  readonly when: string
  readonly label: string
  readonly expected: string
  readonly charged: Slot
  readonly refunded: Slot
  readonly difference: string
  readonly cites: readonly CiteView[]
}

export function chargeRow(line: ReconciledLine, number: number, base: string, context: ViewContext): ChargeRowView {
  const { language } = context
  const sum = (amount: number | null): string => (amount === null ? '' : moneyText(amount, base, language))
  const taken = takenText(line, base, context)
  return {
    number: String(number), when: whenOf(line, context), label: labelWithMeans(line, context), expected: sum(line.expected), charged: line.kind === 'charge' ? taken : null, refunded: line.kind === 'refund' ? taken : null,
    difference: line.difference === null ? '' : signed(line.difference, base, context), cites: citeViews(line.charge.cites ?? [], context)
  }
}

/** What should have been charged and stands in no line yet. */
export function unchargedRow(amount: number, base: string, context: ViewContext): ChargeRowView {
  const { language } = context
  return { number: '―', when: '', label: language === 'ja' ? '明細にまだ確定していない分' : 'Not on the statement as posted yet', expected: moneyText(amount, base, language), charged: null, refunded: null, difference: signed(-amount, base, context), cites: [] }
}

/** With its sign: too much is +, too little is −. */
export const signed = (amount: number, currency: string, { language }: ViewContext): string => `${amount > 0 ? '+' : amount < 0 ? '−' : ''}${moneyText(Math.abs(amount), currency, language)}`

function takenText(line: ReconciledLine, base: string, { language }: ViewContext): Slot {
  if (line.amount === null) return { kind: 'gap', name: line.kind === 'refund' ? (language === 'ja' ? '返金額' : 'amount refunded') : language === 'ja' ? '請求額' : 'amount charged' }
  const text = moneyText(line.amount, line.charge.currency ?? base, language)
  return line.isPending ? (language === 'ja' ? `（${text}）` : `(${text})`) : text
}

/** 3行目（2026年10月5日、AMAZON CO JP、980円） */
export function lineName(line: ReconciledLine, number: number, base: string, context: ViewContext): string {
  const { language } = context
  const amount = line.amount === null ? '' : moneyText(line.amount, line.charge.currency ?? base, language)
  const parts = [whenOf(line, context), onPaper(line.charge.label, language), amount].filter((part) => part !== '')
  return language === 'ja' ? `${number}行目（${parts.join('、')}）` : `Line ${number} (${parts.join(', ')})`
}

function whenOf({ charge }: ReconciledLine, { language, zone }: ViewContext): string {
  if (!charge.at) return language === 'ja' ? '日付不明' : 'date unknown'
  return dayText(charge.at, language, 'table', zone)
}

/** AMAZON CO JP（クレジットカード、下4桁 1234、未確定） */
function labelWithMeans({ charge, isPending }: ReconciledLine, { language }: ViewContext): string {
  const label = onPaper(charge.label, language) || (language === 'ja' ? '表示の記録なし' : 'no label on record')
  const means = [
    charge.method ? paymentWords[charge.method][language] : '', charge.last4 ? (language === 'ja' ? `下4桁 ${charge.last4}` : `ending in ${charge.last4}`) : '',
    isPending ? (language === 'ja' ? '未確定' : 'pending') : ''
  ].filter((part) => part !== '')
  if (means.length === 0) return label
  return language === 'ja' ? `${label}（${means.join('、')}）` : `${label} (${means.join(', ')})`
}
