import { useEffect, useRef } from 'react'
import { disputes } from '#shared/domain/case-vocabulary.ts'
import { completeness } from '#shared/interview/answer.ts'
import { listsAfter } from '#shared/interview/lists.ts'
import { questionGroups } from '#shared/interview/questions.ts'
import type { QuestionGroup } from '#shared/interview/questions.ts'
import { disputeWords } from '#shared/words/vocabulary.ts'
import { Choice } from '../../components/choice.tsx'
import { useWords } from '../../words.ts'
import type { Goal } from '../case/goal.ts'
import type { CaseDesk } from '../case/use-case.ts'
import { FieldNotes } from '../notes/field-notes.tsx'
import type { PlacedFindings } from '../notes/use-findings.ts'
import { ListEditor } from './list-editor.tsx'
import { QuestionField } from './question-field.tsx'
import styles from './story-place.module.css'

/** The whole story on one sheet, group by group; a goal leads to its field. */
export function StoryPlace({ current, goal, findings }: { readonly current: CaseDesk; readonly goal: Goal; readonly findings: PlacedFindings }) {
  const { language, words } = useWords()
  const sheet = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const field = goal.pointer ? sheet.current?.querySelector(`[data-pointer="${CSS.escape(goal.pointer)}"]`) ?? sheet.current?.querySelector(`[data-pointer^="${CSS.escape(goal.pointer)}"]`) : null
    field?.scrollIntoView({ block: 'center' })
    field?.querySelector<HTMLElement>('input, textarea, button, [role="spinbutton"]')?.focus()
  }, [goal])
  const dispute = current.caseFile.dispute
  return (
    <div ref={sheet} className={styles['sheet']}>
      <h2 className={styles['unseen']}>{words.story.title}</h2>
      <p className={styles['intro']}>{words.story.intro}</p>
      <Choice short label={words.story.dispute} value={dispute} options={disputes.map((key) => ({ key, text: disputeWords[key][language] }))} onChoose={(key) => { if (key) current.change({ kind: 'set', pointer: '/dispute', value: key }) }} />
      {questionGroups(dispute).map((group) => <Group key={group.id} group={group} current={current} findings={findings} />)}
    </div>
  )
}

export function Group({ group, current, findings }: { readonly group: QuestionGroup; readonly current: CaseDesk; readonly findings?: PlacedFindings }) {
  const { words } = useWords()
  const { label, hint } = words.groups[group.id]
  const { answered, asked } = completeness(group, current.caseFile)
  return (
    <section className={styles['group']} aria-label={label}>
      <header><h3>{label}</h3>{hint && <p className={styles['hint']}>{hint}</p>}<p className={styles['hint']}>{words.story.answered(answered, asked)}</p></header>
      {group.questions.map((question) => <div key={question.id} data-pointer={question.pointer}><QuestionField question={question} current={current} /><FieldNotes findings={findings?.at(question.pointer) ?? []} current={current} /></div>)}
      {listsAfter(group.id, current.caseFile.dispute).map((list) => <ListEditor key={list} list={list} current={current} />)}
    </section>
  )
}
