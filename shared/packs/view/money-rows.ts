import type { CaseFile } from '#shared/domain/case-file.ts'
import type { Language } from '#shared/domain/language.ts'
import { money } from './order-view.ts'
import type { FieldView } from './order-view.ts'
import { say } from './slot.ts'

/** What was paid, what is asked for, what came back, and what is still open. */
export function moneyRows(caseFile: CaseFile, language: Language): readonly FieldView[] {
  const { order, remedy } = caseFile
  const isMoney = remedy?.primary?.kind === 'refund' || remedy?.primary?.kind === 'partial-refund'
  const expected = isMoney ? (remedy?.primary?.amount ?? order?.total ?? null) : null
  const received = order?.return?.refundedAmount ?? null
  const isClear = typeof expected === 'number'
  const rows: readonly (readonly [string, string | null])[] = [
    [say('支払った額', 'Paid', language), money(order?.total, caseFile, language)],
    [say('求めている額', 'Asked for', language), money(expected, caseFile, language)],
    [say('返金された額', 'Received', language), received === null && isClear ? money(0, caseFile, language) : money(received, caseFile, language)],
    [say('まだ受け取っていない額', 'Still open', language), isClear ? money(Math.max(0, expected - (received ?? 0)), caseFile, language) : null]
  ]
  return rows.flatMap(([term, value]) => (value === null ? [] : [{ term, value }]))
}
