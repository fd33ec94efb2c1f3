import type { CaseDeadlines } from '#shared/contract/values.ts'
import type { CaseChange } from '#shared/domain/case-change.ts'
import { zoneOf } from '#shared/domain/case-file.ts'
import type { Deadline } from '#shared/domain/deadline.ts'
import { textIn } from '#shared/domain/language.ts'
import { daysUntil } from '#shared/rules/deadlines/calendar.ts'
import { stateOn } from '#shared/rules/deadlines/deadlines.ts'
import { dayText } from '#shared/words/date-text.ts'
import { deadlineTitles, doubtText, gradeText, workingText } from '#shared/words/deadline-text.ts'
import type { WindowWords } from '#shared/words/window/window-words.ts'
import { Button } from '../../components/button.tsx'
import { Disclosure } from '../../components/disclosure.tsx'
import { useWords } from '../../words.ts'
import styles from './deadlines-screen.module.css'
import { RuleLine } from './rule-line.tsx'

export type DeadlineLineProps = { readonly of: CaseDeadlines; readonly deadline: Deadline; readonly today: string; readonly onOpen: () => void; readonly onChange: (change: CaseChange) => void }

/** One date: how far it is, of which case, and inside how it was reckoned and from what. */
export function DeadlineLine({ of: { head }, deadline, today, onOpen, onChange }: DeadlineLineProps) {
  const { language, words } = useWords()
  const zone = zoneOf(head)
  const day = (text: string): string => dayText(text, language, 'window', zone)
  const state = stateOn(deadline, today, head)
  const { earliest, latest } = deadline
  const span = [earliest === null ? '' : words.deadlines.from(day(earliest)), latest === null ? '' : words.deadlines.until(day(latest))].filter((part) => part !== '')
  const ruleIds = [...new Set(deadline.steps.flatMap(({ plus }) => (plus ? [plus.ruleId] : [])))]
  return (
    <li className={state === 'over' ? styles['over'] : styles['line']}>
      <div className={styles['when']}><strong>{distance(deadline, today, zone, words)}</strong><span>{words.deadlines.state[state]}</span></div>
      <div className={styles['what']}>
        <h2>{deadlineTitles[deadline.kind][language]}</h2>
        <p>{span.length === 0 ? words.deadlines.unknown : span.join(language === 'ja' ? '、' : ', ')}</p>
        <p className={styles['case']}><Button look="quiet" onPress={onOpen}>{textIn(head.title, language)}</Button></p>
        {deadline.doubts.map((doubt) => <p key={doubt} className={styles['doubt']}>{doubtText(doubt, language)}</p>)}
        {deadline.steps.length > 0 && (
          <Disclosure title={words.deadlines.why} summary={gradeText(deadline.grade, language)}>
            <p className={styles['working']}>{workingText(deadline, language, zone)}</p>
            {ruleIds.map((ruleId) => <RuleLine key={ruleId} ruleId={ruleId} head={head} onChange={onChange} />)}
          </Disclosure>
        )}
      </div>
    </li>
  )
}

/** Days to the last day, else to the first; a way that is open already is not counted. */
function distance({ earliest, latest }: Deadline, today: string, zone: string | null, { deadlines }: WindowWords): string {
  const text = latest ?? earliest
  if (text === null) return ''
  const days = daysUntil(today, text, zone)
  return days === 0 ? deadlines.today : days > 0 ? deadlines.inDays(days) : latest === null ? '' : deadlines.agoDays(-days)
}
