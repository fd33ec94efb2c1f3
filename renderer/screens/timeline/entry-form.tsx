import { useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { zoneOf } from '#shared/domain/case-file.ts'
import type { Entry } from '#shared/domain/case-file.ts'
import { channels, directions, entryKinds } from '#shared/domain/case-vocabulary.ts'
import { textIn } from '#shared/domain/language.ts'
import { entryKindWords, roleWords } from '#shared/words/vocabulary.ts'
import { Button } from '../../components/button.tsx'
import { CheckBox } from '../../components/check-box.tsx'
import { Choice } from '../../components/choice.tsx'
import { MomentBox } from '../../components/moment-box.tsx'
import { Notice } from '../../components/notice.tsx'
import { RadioRow } from '../../components/radio-row.tsx'
import { TextBox } from '../../components/text-box.tsx'
import { useWords } from '../../words.ts'
import type { CaseDesk } from '../case/use-case.ts'
import { CitePicker } from './cite-picker.tsx'
import { entryDraft, entryOf, minutesIn } from './entry-draft.ts'
import type { EntryDraft, EntryMade } from './entry-draft.ts'
import styles from './timeline-place.module.css'
import { WhenFields } from './when-fields.tsx'

export type EntryFormProps = { readonly entry: Entry | null; readonly current: CaseDesk; readonly today: string; readonly onDone: () => void; readonly kind?: EntryDraft['kind']; /** An entry that is proposed and in no case yet. */ readonly isNew?: boolean }

/** One entry: when, what, and for a contact with whom and how. */
export function EntryForm({ entry, current, today, onDone, kind, isNew = false }: EntryFormProps) {
  const { language, words } = useWords()
  const [draft, setDraft] = useState<EntryDraft>(() => entryDraft(entry, current.caseFile, kind))
  const [problem, setProblem] = useState<(EntryMade & { ok: false })['problem'] | null>(null)
  const latest = useRef(draft)
  const set = (part: Partial<EntryDraft>): void => {
    latest.current = { ...latest.current, ...part }
    setDraft(latest.current)
    setProblem(null)
  }
  const keep = (): void => {
    const made = entryOf(latest.current, entry, crypto.randomUUID(), current.caseFile)
    if (!made.ok) return setProblem(made.problem)
    current.change({ kind: 'put-entry', entry: made.entry })
    onDone()
  }
  const keepByKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    event.stopPropagation()
    // Leaving the field hands on what was typed a moment ago; a refusal leads back into it.
    const field = event.target instanceof HTMLElement ? event.target : null
    field?.blur()
    keep()
    field?.focus()
  }
  const title = entry && !isNew ? words.timeline.formEdit : words.timeline.formNew
  const sentence = { 'date-missing': words.timeline.dateMissing, 'range-reversed': words.timeline.rangeReversed, 'statement-missing': words.timeline.statementMissing, 'minutes-wrong': words.contacts.durationWrong }
  return (
    <section className={styles['form']} aria-label={title} onKeyDownCapture={keepByKey}>
      <h3>{title}</h3>
      <TextBox autoFocus label={words.timeline.statement} hint={words.timeline.statementHint} rows={2} value={draft.statement} onSave={(statement) => set({ statement })} />
      <WhenFields draft={draft.when} zone={zoneOf(current.caseFile)} today={today} onChange={(when) => set({ when })} />
      <RadioRow label={words.timeline.kind} value={draft.kind} options={entryKinds.map((key) => ({ key, text: entryKindWords[key][language] }))} onChoose={(kind) => set({ kind })} />
      {draft.kind === 'contact' && <ContactFields draft={draft} current={current} set={set} />}
      <CitePicker caseFile={current.caseFile} cites={draft.cites} onChange={(cites) => set({ cites })} />
      <div role="alert">{problem && <Notice tone="red">{sentence[problem]}</Notice>}</div>
      <div className={styles['actions']}><Button look="quiet" onPress={onDone}>{words.timeline.cancel}</Button><Button look="primary" onPress={keep}>{words.timeline.done}</Button></div>
    </section>
  )
}

function ContactFields({ draft, current, set }: { readonly draft: EntryDraft; readonly current: CaseDesk; readonly set: (part: Partial<EntryDraft>) => void }) {
  const { language, words } = useWords()
  const parties = (current.caseFile.parties ?? []).map((party) => ({ key: party.id, text: textIn(party.name, language) || roleWords[party.role][language] }))
  return (
    <div className={styles['contact']}>
      <Choice label={words.timeline.with} canBeNone options={parties} value={draft.with} onChoose={(key) => set({ with: key })} />
      <Choice label={words.timeline.channel} canBeNone options={channels.map((key) => ({ key, text: words.contactChannels[key] }))} value={draft.channel} onChoose={(channel) => set({ channel })} />
      <Choice label={words.timeline.direction} canBeNone options={directions.map((key) => ({ key, text: words.directions[key] }))} value={draft.direction} onChoose={(direction) => set({ direction })} />
      <TextBox label={words.timeline.spokeWith} value={draft.spokeWith} onSave={(spokeWith) => set({ spokeWith })} />
      <TextBox label={words.timeline.reference} value={draft.reference} onSave={(reference) => set({ reference })} />
      <TextBox label={words.timeline.outcome} hint={words.timeline.outcomeHint} value={draft.outcome} onSave={(outcome) => set({ outcome })} />
      <MomentBox label={words.timeline.promisedBy} value={draft.promisedBy} zone={zoneOf(current.caseFile)} withTime onChange={(promisedBy) => set({ promisedBy })} />
      <TextBox short numeric label={words.contacts.duration} value={draft.minutes} problem={(typed) => (minutesIn(typed) === undefined ? words.contacts.durationWrong : null)} onSave={(minutes) => set({ minutes })} />
      <CheckBox label={words.contacts.failedField} value={draft.failed} onChange={(failed) => set({ failed })} />
    </div>
  )
}
