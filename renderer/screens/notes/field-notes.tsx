import { Eraser, PenLine } from 'lucide-react'
import { applyFix } from '#shared/checks/texts/apply-fix.ts'
import type { Finding, Fix } from '#shared/domain/finding.ts'
import { valueAt } from '#shared/domain/json-pointer.ts'
import { textIn } from '#shared/domain/language.ts'
import type { Language } from '#shared/domain/language.ts'
import { problemText } from '#shared/words/problem-text.ts'
import type { WindowWords } from '#shared/words/window/window-words.ts'
import { Button } from '../../components/button.tsx'
import { useWords } from '../../words.ts'
import type { CaseDesk } from '../case/use-case.ts'
import styles from './field-notes.module.css'

/** What was found about one field, where it stands; what can be said otherwise is one press away, and one more brings it back. */
export function FieldNotes({ findings, current }: { readonly findings: readonly Finding[]; readonly current: CaseDesk }) {
  const { words } = useWords()
  if (findings.length === 0) return null
  return <ul className={styles['notes']} aria-label={words.notes.label}>{findings.map((finding) => <Note key={keyOf(finding)} finding={finding} current={current} />)}</ul>
}

const keyOf = ({ problem }: Finding): string => `${problem.code} ${problem.pointer} ${String(problem.facts?.['start'] ?? '')}`

function Note({ finding, current }: { readonly finding: Finding; readonly current: CaseDesk }) {
  const { language, words } = useWords()
  const { problem, fixes, severity, isSpare } = finding
  const own = languageOf(problem.pointer) ?? current.caseFile.language
  const change = (fix: Fix): void => {
    const value = valueAt(current.caseFile, problem.pointer)
    const text = typeof value === 'string' ? applyFix(value, fix, own) : null
    if (text === null) return
    const instead = textIn(fix.text, own)
    current.takeOut({ text: instead === '' ? words.notes.removed(fix.was) : words.notes.changed(fix.was, instead), removal: { kind: 'set', pointer: problem.pointer, value: text } })
  }
  const dropSpare = (): void => {
    const [, list = '', index = ''] = /^(.+)\/(\d+)$/.exec(problem.pointer) ?? []
    const values: unknown = valueAt(current.caseFile, list)
    if (Array.isArray(values)) current.takeOut({ text: words.notes.spareGone, removal: { kind: 'set', pointer: list, value: values.toSpliced(Number(index), 1) as never } })
  }
  return (
    <li className={severity === 'error' ? styles['error'] : styles['note']}>
      <span>{problemText(problem, language)}</span>
      {isSpare === true && <div className={styles['verbs']}><Button look="quiet" icon={<Eraser aria-hidden />} onPress={dropSpare}>{words.notes.dropSpare}</Button></div>}
      {fixes && fixes.length > 0 && (
        <div className={styles['verbs']}>
          {fixes.map((fix) => <Button key={textIn(fix.text, own)} look="quiet" icon={textIn(fix.text, own) === '' ? <Eraser aria-hidden /> : <PenLine aria-hidden />} onPress={() => change(fix)}>{verbOf(textIn(fix.text, own), problem.code, words)}</Button>)}
        </div>
      )}
    </li>
  )
}

/** The sentence beside it has said already what a wording would become. */
const verbOf = (instead: string, code: string, { notes }: WindowWords): string => (instead === '' ? notes.remove : code.startsWith('tone-') ? notes.replace : notes.correct(instead))

/** A text that stands in both languages is changed in its own. */
const languageOf = (pointer: string): Language | null => (pointer.endsWith('/en') ? 'en' : pointer.endsWith('/ja') ? 'ja' : null)
