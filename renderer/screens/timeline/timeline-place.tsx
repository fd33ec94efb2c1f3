import { ListTree, Plus } from 'lucide-react'
import { useState } from 'react'
import type { Entry } from '#shared/domain/case-file.ts'
import { openSuggestions } from '#shared/interview/open-suggestions.ts'
import { buildTimeline } from '#shared/timeline/timeline.ts'
import { Button } from '../../components/button.tsx'
import { EmptyPlace } from '../../components/empty-place.tsx'
import { useWords } from '../../words.ts'
import type { Goal } from '../case/goal.ts'
import type { CaseDesk } from '../case/use-case.ts'
import type { PlacedFindings } from '../notes/use-findings.ts'
import { SuggestionList } from '../suggestions/suggestion-list.tsx'
import { useSought } from '../search/use-sought.ts'
import { EntryForm } from './entry-form.tsx'
import { TimelineRow } from './timeline-row.tsx'
import styles from './timeline-place.module.css'

/** Entries and dated exhibits in one order, with what does not fit in the margin; one entry can be written at a time. */
export function TimelinePlace({ current, goal, today, findings, onGo }: { readonly current: CaseDesk; readonly goal: Goal; readonly today: string; readonly findings: PlacedFindings; readonly onGo: (goal: Goal) => void }) {
  const { words } = useWords()
  const [writing, setWriting] = useState<Entry | 'new' | null>(null)
  const [written, setWritten] = useState<string | null>(null)
  const place = useSought(goal.entryId, goal)
  const timeline = buildTimeline(current.caseFile)
  const add = <Button look="primary" autoFocus={written === 'new'} icon={<Plus aria-hidden />} onPress={() => setWriting('new')}>{words.timeline.add}</Button>
  const form = writing && <EntryForm key={keyOf(writing)} entry={writing === 'new' ? null : writing} current={current} today={today} onDone={() => { setWritten(keyOf(writing)); setWriting(null) }} />
  const open = openSuggestions(current.caseFile, current.opened.facts)
  if (timeline.lines.length === 0 && !writing && open.length === 0) return <EmptyPlace icon={<ListTree />} title={words.timeline.emptyTitle} body={words.timeline.emptyBody}>{add}</EmptyPlace>
  return (
    <div ref={place} className={styles['place']}>
      <header className={styles['head']}><h2>{words.timeline.title}</h2>{writing !== 'new' && add}</header>
      {writing === 'new' && form}
      <SuggestionList current={current} open={open} today={today} />
      <ol className={styles['list']} aria-label={words.timeline.list}>
        {timeline.lines.map((line, index) => (
          <TimelineRow key={line.kind === 'entry' ? line.entry.id : `exhibit ${line.exhibit.id}`} timeline={timeline} index={index} line={line} current={current} findings={findings} onGo={onGo} isSought={line.kind === 'entry' && line.entry.id === goal.entryId}
            form={writing && writing !== 'new' && line.kind === 'entry' && line.entry.id === writing.id ? form : null} wasEdited={line.kind === 'entry' && written === line.entry.id} onEdit={setWriting} />
        ))}
      </ol>
    </div>
  )
}

/** Names the form that was left last: the focus goes back to the button that opened it. */
const keyOf = (writing: Entry | 'new'): string => (writing === 'new' ? 'new' : writing.id)
