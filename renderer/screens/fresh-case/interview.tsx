import { useEffect, useRef, useState } from 'react'
import { ProgressBar } from 'react-aria-components'
import type { OpenedCase } from '#shared/contract/values.ts'
import { gapsIn } from '#shared/interview/answer.ts'
import { listsAfter } from '#shared/interview/lists.ts'
import { questionGroups } from '#shared/interview/questions.ts'
import { failureText } from '#shared/words/failure-text.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { useWords } from '../../words.ts'
import { useCase } from '../case/use-case.ts'
import { ListEditor } from '../story/list-editor.tsx'
import { QuestionField } from '../story/question-field.tsx'
import styles from './fresh-case.module.css'

/** One group of questions a screen; all may be left open, and what is open is gathered at the end. */
export function Interview({ opened, onDone }: { readonly opened: OpenedCase; readonly onDone: () => void }) {
  const { language, words } = useWords()
  const current = useCase(opened)
  const groups = questionGroups(current.caseFile.dispute)
  const [step, setStep] = useState(0)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [step])
  const group = groups[step]
  const finish = (): void => void current.settled().then((saved) => { if (saved) onDone() })
  return (
    <main className={styles['scroll']}>
      <div className={styles['sheet']}>
        <ProgressBar aria-label={words.fresh.progress} value={step} maxValue={groups.length} className={styles['progress'] ?? ''}>{({ percentage }) => <svg aria-hidden width="100%" height="3"><rect width="100%" height="3" rx="1.5" className={styles['track']} /><rect width={`${percentage ?? 0}%`} height="3" rx="1.5" className={styles['done']} /></svg>}</ProgressBar>
        <header>
          <p className={styles['count']}>{group ? words.fresh.step(step + 1, groups.length) : words.case.saved}</p>
          <h1 ref={heading} tabIndex={-1}>{group ? words.groups[group.id].label : words.fresh.summaryTitle}</h1>
          {group && <p className={styles['hint']}>{words.groups[group.id].hint}</p>}
        </header>
        <div role="status">{current.saving.kind === 'failed' && <Notice tone="red" actions={<Button onPress={current.retry}>{words.case.retry}</Button>}>{`${failureText(current.saving.failure, language)}\n${words.case.stillThere}`}</Notice>}</div>
        {group ? <div className={styles['questions']} key={group.id}>{group.questions.map((question) => <QuestionField key={question.id} question={question} current={current} />)}{listsAfter(group.id, current.caseFile.dispute).map((list) => <ListEditor key={list} list={list} current={current} />)}</div> : <Gaps current={current} onStep={setStep} />}
        <div className={styles['actions']}>
          {step > 0 && <Button look="quiet" onPress={() => setStep(step - 1)}>{words.fresh.back}</Button>}
          <span className={styles['saved']} role="status">{group && (current.saving.kind === 'saving' ? words.case.saving : current.saving.kind === 'saved' ? words.case.saved : words.case.notSaved)}</span>
          {group && <Button look="quiet" onPress={() => setStep(groups.length)}>{words.fresh.skip}</Button>}
          {group ? <Button look="primary" onPress={() => setStep(step + 1)}>{words.fresh.next}</Button> : <Button look="primary" isDisabled={current.saving.kind === 'saving'} onPress={finish}>{words.fresh.finish}</Button>}
        </div>
      </div>
    </main>
  )
}

function Gaps({ current, onStep }: { readonly current: ReturnType<typeof useCase>; readonly onStep: (step: number) => void }) {
  const { words } = useWords()
  const groups = questionGroups(current.caseFile.dispute)
  const gaps = gapsIn(groups, current.caseFile)
  if (gaps.length === 0) return <p>{words.fresh.noGaps}</p>
  return (
    <section className={styles['questions']}>
      <p>{words.fresh.gapsHint}</p>
      <ul className={styles['gaps']}>{gaps.map(({ group, question }) => <li key={question.id}><Button look="quiet" onPress={() => onStep(groups.indexOf(groups.find((one) => one.id === group.id) ?? group))}>{words.questions[question.id].label}</Button></li>)}</ul>
    </section>
  )
}
