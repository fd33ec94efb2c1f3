import { ProgressBar } from 'react-aria-components'
import type { Finding } from '#shared/domain/finding.ts'
import { failureText } from '#shared/words/failure-text.ts'
import { problemText } from '#shared/words/problem-text.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { useWords } from '../../words.ts'
import type { Goal } from '../case/goal.ts'
import styles from './documents-place.module.css'
import { goalOf } from './goal-of.ts'
import type { Paper } from './use-paper.ts'

/** How far the papers are, and a way to stop. */
export function Building({ paper }: { readonly paper: Paper }) {
  const { words } = useWords()
  const { done, of } = paper.progress ?? { done: 0, of: 0 }
  return (
    <div className={styles['building']}>
      <ProgressBar aria-label={words.documents.building} isIndeterminate={of === 0} value={done} maxValue={Math.max(of, 1)} className={styles['bar'] ?? ''}>{({ percentage }) => <><span>{words.documents.building}</span><svg aria-hidden width="100%" height="3"><rect width="100%" height="3" rx="1.5" className={styles['track']} /><rect width={`${percentage ?? 30}%`} height="3" rx="1.5" className={styles['done']} /></svg></>}</ProgressBar>
      <Button onPress={paper.cancel}>{words.documents.cancel}</Button>
    </div>
  )
}

/** What came of making them, in one sentence. */
export function Outcome({ paper }: { readonly paper: Paper }) {
  const { language, words } = useWords()
  return (
    <div role="status" className={styles['outcome']}>
      {paper.failure && <Notice tone={paper.failure.code === 'cancelled' ? 'quiet' : 'red'}>{paper.failure.code === 'cancelled' ? words.documents.cancelled : failureText(paper.failure, language)}</Notice>}
      {!paper.building && paper.built && !paper.isCopy && <Notice tone={paper.stale ? 'ochre' : 'quiet'}>{paper.stale ? words.documents.stale : words.documents.done(paper.built.pages)}</Notice>}
    </div>
  )
}

/** What the papers that were made give to think about, each with the way to its place. */
export function Findings({ findings, onGo }: { readonly findings: readonly Finding[]; readonly onGo: (goal: Goal) => void }) {
  const { language, words } = useWords()
  if (findings.length === 0) return null
  return (
    <section className={styles['findings']}>
      <h3>{words.documents.findings}</h3>
      <ul>{findings.map(({ problem, severity }) => <li key={`${problem.code} ${problem.pointer} ${JSON.stringify(problem.facts ?? {})}`} className={severity === 'error' ? styles['error'] : styles['finding']}><span>{problemText(problem, language)}</span><Button look="quiet" onPress={() => onGo(goalOf(problem.pointer))}>{words.case.open}</Button></li>)}</ul>
    </section>
  )
}
