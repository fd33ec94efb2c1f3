import { ArrowDown, ArrowUp, Pencil, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Entry } from '#shared/domain/case-file.ts'
import { textIn } from '#shared/domain/language.ts'
import type { Finding } from '#shared/domain/finding.ts'
import type { LocalText } from '#shared/domain/language.ts'
import type { Timeline } from '#shared/timeline/timeline.ts'
import type { TimelineLine } from '#shared/timeline/timeline-line.ts'
import { whenText } from '#shared/words/date-text.ts'
import { entryKindWords } from '#shared/words/vocabulary.ts'
import { Button } from '../../components/button.tsx'
import { useWords } from '../../words.ts'
import type { Goal } from '../case/goal.ts'
import type { CaseDesk } from '../case/use-case.ts'
import { exhibitName } from '../evidence/exhibit-name.ts'
import { FieldNotes } from '../notes/field-notes.tsx'
import type { PlacedFindings } from '../notes/use-findings.ts'
import { marginNotes } from './margin-notes.ts'
import { tiedMoves } from './tied-moves.ts'
import { citationLabel, citedLabel, exhibitPosition } from './cited-label.ts'
import styles from './timeline-place.module.css'

export type TimelineRowProps = { readonly timeline: Timeline; readonly index: number; readonly line: TimelineLine; readonly current: CaseDesk; readonly findings: PlacedFindings; readonly form: ReactNode; readonly wasEdited: boolean; readonly isSought: boolean; readonly onEdit: (entry: Entry) => void; readonly onGo: (goal: Goal) => void }

/** One line of the timeline: when, what, with which evidence, and what stands in the margin. */
export function TimelineRow({ timeline, index, line, current, findings, form, wasEdited, isSought, onEdit, onGo }: TimelineRowProps) {
  const { language, words } = useWords()
  const notes = marginNotes(timeline, index, current.caseFile, language, words)
  return (
    <li className={`${styles['row']} ${isSought ? styles['sought'] : ''}`} {...(line.kind === 'entry' ? { 'data-key': line.entry.id, tabIndex: -1 } : {})}>
      <div className={styles['when']}>{whenText(line.when, language, 'window', timeline.zone)}</div>
      <div className={styles['what']}>
        {form ?? (line.kind === 'entry' ? <EntryText entry={line.entry} timeline={timeline} index={index} current={current} wasEdited={wasEdited} onEdit={onEdit} />
          : <p className={styles['exhibit']}><Button look="quiet" onPress={() => onGo({ place: 'evidence' })}>{words.timeline.exhibitLine(citedLabel(exhibitPosition(current.caseFile, line.exhibit.id), null, language))}</Button> {exhibitName(line.exhibit, language)}</p>)}
        {line.kind === 'entry' && <FieldNotes findings={notesOfEntry(line.entry, current, findings)} current={current} />}
        {notes.map((note) => <p key={note} className={styles['note']}>{note}</p>)}
      </div>
    </li>
  )
}

/** Clashes of dates have their own notes. */
function notesOfEntry(entry: Entry, current: CaseDesk, findings: PlacedFindings): readonly Finding[] {
  const position = (current.caseFile.entries ?? []).indexOf(entry)
  return ['statement', 'outcome', 'when', 'promisedBy', 'channel', 'cites'].flatMap((field) => findings.at(`/entries/${position}/${field}`)).filter(({ problem }) => problem.code !== 'dates-clash')
}

type EntryTextProps = { readonly entry: Entry; readonly timeline: Timeline; readonly index: number; readonly current: CaseDesk; readonly wasEdited: boolean; readonly onEdit: (entry: Entry) => void }

function EntryText({ entry, timeline, index, current, wasEdited, onEdit }: EntryTextProps) {
  const { language, words } = useWords()
  const text = textIn(entry.statement, language)
  const labels = (entry.cites ?? []).map((cite) => citationLabel(current.caseFile, cite, language))
  const moves = tiedMoves(timeline, index, current.caseFile)
  const remove = (): void => current.takeOut({ text: words.timeline.removed, removal: { kind: 'remove-entry', id: entry.id } })
  const move = (to: number | null): void => { if (to !== null) current.change({ kind: 'move-entry', id: entry.id, to }) }
  return (
    <div className={styles['entry']}>
      <div className={styles['body']}>
        <p>{text}</p>
        <p className={styles['meta']}>{[entryKindWords[entry.kind][language], ...contactText(entry, current, words.contactChannels, words.directions, language), ...labels].join(' · ')}</p>
        {textIn(entry.outcome, language) !== '' && <p className={styles['meta']}>{words.pair(words.timeline.outcome, textIn(entry.outcome, language))}</p>}
      </div>
      <div className={styles['verbs']} role="group" aria-label={text}>
        {(moves.up !== null || moves.down !== null) && <>
          <Button look="quiet" isDisabled={moves.up === null} icon={<ArrowUp aria-hidden />} aria-label={words.timeline.up} onPress={() => move(moves.up)} />
          <Button look="quiet" isDisabled={moves.down === null} icon={<ArrowDown aria-hidden />} aria-label={words.timeline.down} onPress={() => move(moves.down)} />
        </>}
        <Button look="quiet" autoFocus={wasEdited} icon={<Pencil aria-hidden />} aria-label={words.timeline.edit} onPress={() => onEdit(entry)} />
        <Button look="quiet" icon={<Trash2 aria-hidden />} aria-label={words.timeline.remove} onPress={remove} />
      </div>
    </div>
  )
}

function contactText(entry: Entry, current: CaseDesk, channels: Readonly<Record<string, string>>, directions: Readonly<Record<string, string>>, language: 'ja' | 'en'): readonly string[] {
  const name: LocalText | undefined = (current.caseFile.parties ?? []).find((party) => party.id === entry.with)?.name
  return [textIn(name, language), entry.channel ? channels[entry.channel] ?? '' : '', entry.direction ? directions[entry.direction] ?? '' : '', entry.reference ?? ''].filter((part) => part !== '')
}
