import { doubleCharges } from '#shared/checks/payments/double-charges.ts'
import type { DoubleCharge } from '#shared/checks/payments/double-charges.ts'
import { reconcile } from '#shared/checks/payments/reconcile.ts'
import type { ReconciledLine, Reconciliation } from '#shared/checks/payments/reconcile.ts'
import { baseCurrency } from '#shared/checks/payments/statement-lines.ts'
import type { CaseFile } from '#shared/domain/case-file.ts'
import { rulesOf, ruleText } from '#shared/rules/rules.ts'
import { moneyText } from '#shared/words/money-text.ts'
import { chargeQuestions, chargeVerdict, sumsNote } from './charge-sentences.ts'
import { chargeRow, lineName, signed, unchargedRow } from './charge-rows.ts'
import type { ChargeRowView } from './charge-rows.ts'
import { expectedRows, itemsNote } from './expected-rows.ts'
import type { ExpectedRowView } from './expected-rows.ts'
import type { FieldView } from './order-view.ts'
import { statementChecks } from './statement-checks.ts'
import { slot } from './slot.ts'
import type { Slot, ViewContext } from './slot.ts'

/** What was ordered against what the statement shows. */
export type ChargesView = {
  /** Said in place of the table where no line is on record. */
  readonly missing: Slot
  readonly expectedRows: readonly ExpectedRowView[]
  /** Where items and shipping do not add up to the total. */
  readonly itemsNote: string
  readonly rows: readonly ChargeRowView[]
  readonly expected: Slot
  readonly charged: Slot
  readonly refunded: Slot
  readonly difference: Slot
  /** Why a sum is not told, and what is not counted in it. */
  readonly sumsNotes: readonly string[]
  readonly verdict: string
  readonly unmatched: readonly string[]
  readonly doubles: readonly string[]
  readonly doubleRule: string
  readonly checks: readonly FieldView[]
  readonly questions: readonly string[]
  readonly lookback: string
}

export function chargesView(caseFile: CaseFile, context: ViewContext): ChargesView {
  const found = reconcile(caseFile)
  const { language, zone } = context
  const rules = rulesOf(caseFile)
  const doubles = doubleCharges(found.lines, rules['double-charge-span'].value, zone)
  const currency = baseCurrency(caseFile)
  const sum = (amount: Reconciliation['charged']): Slot => (amount.kind === 'sum' ? moneyText(amount.amount, currency, language) : language === 'ja' ? '算出不可' : 'not computed')
  const has = found.lines.length > 0
  return {
    missing: has ? null : slot(null, '/charges', context, 20) ?? (language === 'ja' ? '明細の請求は、まだ記録されていません。' : 'No line of a statement is on record yet.'),
    expectedRows: expectedRows(caseFile, found, context), itemsNote: itemsNote(caseFile, context),
    rows: has ? [...found.lines.map((line, at) => chargeRow(line, at + 1, currency, context)), ...(found.uncharged > 0 ? [unchargedRow(found.uncharged, currency, context)] : [])] : [],
    expected: sum(found.expected), charged: sum(found.charged), refunded: sum(found.refunded), difference: found.difference.kind === 'sum' ? signed(found.difference.amount, currency, context) : sum(found.difference),
    sumsNotes: has ? sumsNote(found, context) : [], verdict: has ? chargeVerdict(found, currency, context) : '',
    unmatched: found.lines.flatMap((line, at) => (line.charge.matches === 'unknown' && line.kind === 'charge' ? [lineName(line, at + 1, currency, context)] : [])),
    doubles: doubles.map((double) => doubleText(double, found.lines, currency, context)), doubleRule: ruleText('double-charge-span', language, rules),
    checks: statementChecks(caseFile, context), questions: has ? chargeQuestions(found, doubles, context) : [], lookback: ruleText('statement-lookback', language, rules)
  }
}

/** 1行目と2行目：いずれも5,480円、日付は1日違い */
function doubleText(double: DoubleCharge, lines: readonly ReconciledLine[], base: string, { language }: ViewContext): string {
  const numbers = double.lines.map((line) => lines.indexOf(line) + 1)
  const amount = moneyText(double.amount, double.lines[0]?.charge.currency ?? base, language)
  if (language === 'ja') return `${numbers.map((number) => `${number}行目`).join('と')}：いずれも${amount}、日付は${double.days === 0 ? '同じ' : `${double.lines.length > 2 ? '最大で' : ''}${double.days}日違い`}`
  return `Lines ${numbers.join(' and ')}: ${amount} each, ${double.days === 0 ? 'on the same day' : `${double.lines.length > 2 ? 'at most ' : ''}${double.days} ${double.days === 1 ? 'day' : 'days'} apart`}`
}
