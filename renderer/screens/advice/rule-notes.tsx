import type { CaseFile } from '#shared/domain/case-file.ts'
import type { RuleId } from '#shared/domain/rule.ts'
import { rules as bookRules, rulesOf, ruleText } from '#shared/rules/rules.ts'
import { gradedText } from '#shared/words/deadline-text.ts'
import { useWords } from '../../words.ts'
import styles from './advice-place.module.css'

/** Numbers from the rule book, each with how sure it is; the case's own where it has one. */
export function RuleNotes({ ruleIds, caseFile, withSource = false }: { readonly ruleIds: readonly RuleId[]; readonly caseFile?: CaseFile; readonly withSource?: boolean }) {
  const { language, words } = useWords()
  const rules = caseFile ? rulesOf(caseFile) : bookRules
  return (
    <ul className={styles['rules']}>
      {ruleIds.map((id) => <li key={id}>{gradedText(ruleText(id, language, rules), rules[id].grade, language)}{withSource && <span className={styles['source']}>{words.advice.source(rules[id].source)}</span>}</li>)}
    </ul>
  )
}
