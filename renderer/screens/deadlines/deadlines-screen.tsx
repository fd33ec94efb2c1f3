import { CalendarClock, CalendarArrowDown } from 'lucide-react'
import type { CaseDeadlines } from '#shared/contract/values.ts'
import { zoneOf } from '#shared/domain/case-file.ts'
import type { Deadline } from '#shared/domain/deadline.ts'
import { dayOf } from '#shared/rules/deadlines/calendar.ts'
import { stateOn } from '#shared/rules/deadlines/deadlines.ts'
import { failureText } from '#shared/words/failure-text.ts'
import { api } from '../../api.ts'
import { ask } from '../../ask.ts'
import { Button } from '../../components/button.tsx'
import { CheckBox } from '../../components/check-box.tsx'
import { EmptyPlace } from '../../components/empty-place.tsx'
import { Notice } from '../../components/notice.tsx'
import { useWords } from '../../words.ts'
import type { AppDesk } from '../app/use-app.ts'
import { DeadlineLine } from './deadline-line.tsx'
import styles from './deadlines-screen.module.css'
import { PaperQueue } from './paper-queue.tsx'
import { useDeadlines } from './use-deadlines.ts'

type Line = { readonly of: CaseDeadlines; readonly deadline: Deadline }

/** What goes out next across the cases, and the dates of every open case in one list, the nearest first; each with its arithmetic, and the number that it rests on can be set right there. */
export function DeadlinesScreen({ desk, onOpen }: { readonly desk: AppDesk; readonly onOpen: (caseId: string, packId?: string) => void }) {
  const { language, words } = useWords()
  const dates = useDeadlines()
  const today = desk.state?.today ?? ''
  const lines = sorted(dates.cases ?? [], today)
  const { saved } = dates
  return (
    <main className={styles['screen']}>
      <header className={styles['head']}>
        <h1>{words.deadlines.title}</h1>
        {lines.length > 0 && <Button icon={<CalendarArrowDown aria-hidden />} onPress={() => void dates.saveCalendar()}>{words.deadlines.calendar}</Button>}
      </header>
      <div className={styles['reminders']}>
        <CheckBox label={words.deadlines.reminders} value={desk.state?.reminders ?? false} onChange={(on) => void desk.setReminders(on)} />
        <p className={styles['quiet']}>{words.deadlines.remindersHint}</p>
      </div>
      <div role="status">
        {dates.failure && <Notice tone="red">{failureText(dates.failure, language)}</Notice>}
        {saved !== null && <Notice tone="quiet" actions={<Button look="quiet" onPress={() => void ask(() => api.showInFolder({ path: saved }))}>{words.case.show}</Button>}>{words.deadlines.saved(saved)}</Notice>}
      </div>
      {dates.queue.length > 1 && <PaperQueue matters={dates.queue} onOpen={onOpen} onMake={onOpen} />}
      {dates.cases !== null && lines.length === 0 && <EmptyPlace icon={<CalendarClock />} title={words.deadlines.emptyTitle} body={words.deadlines.emptyBody} />}
      {lines.length > 0 && (
        <>
          {dates.queue.length > 1 && <h2 className={styles['second']}>{words.deadlines.list}</h2>}
          <p className={styles['quiet']}>{words.deadlines.intro}</p>
          <ol className={styles['list']} aria-label={words.deadlines.list}>
            {lines.map(({ of, deadline }) => <DeadlineLine key={`${of.caseId} ${deadline.id}`} of={of} deadline={deadline} today={today} onOpen={() => onOpen(of.caseId)} onChange={(change) => void dates.change(of.caseId, change)} />)}
          </ol>
        </>
      )}
    </main>
  )
}

/** What can still be acted on by its day, then what has gone by, the latest first; what cannot be reckoned stands last. */
function sorted(cases: readonly CaseDeadlines[], today: string): readonly Line[] {
  const lines = cases.flatMap((of) => of.deadlines.map((deadline): Line => ({ of, deadline })))
  const day = ({ of, deadline }: Line): string => {
    const text = deadline.latest ?? deadline.earliest
    return text === null ? '' : dayOf(text, zoneOf(of.head)).toString()
  }
  const rank = (line: Line): number => (day(line) === '' ? 2 : stateOn(line.deadline, today, line.of.head) === 'over' ? 1 : 0)
  return lines.toSorted((a, b) => rank(a) - rank(b) || (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0) * (rank(a) === 1 ? -1 : 1))
}
