import type { Finding } from '#shared/domain/finding.ts'
import type { Language } from '#shared/domain/language.ts'
import { problemText } from '#shared/words/problem-text.ts'
import type { Terminal } from './terminal.ts'

export type ToldFinding = { readonly code: string; readonly severity: string; readonly where: string; readonly message: string }

export const toldFinding = (finding: Finding, language: Language): ToldFinding =>
  ({ code: finding.problem.code, severity: finding.severity, where: finding.problem.pointer, message: problemText(finding.problem, language) })

const severityWords = { error: { ja: '誤り', en: 'error' }, warning: { ja: '注意', en: 'warning' }, advice: { ja: '助言', en: 'advice' } } as const

/** One line a finding, on standard error. */
export function printFindings(findings: readonly Finding[], terminal: Terminal): void {
  for (const finding of findings) terminal.error(`${severityWords[finding.severity][terminal.language]}: ${problemText(finding.problem, terminal.language)}\n`)
}
