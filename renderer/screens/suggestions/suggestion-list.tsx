import { Check, PenLine, X } from 'lucide-react'
import { useRef, useState } from 'react'
import type { Entry } from '#shared/domain/case-file.ts'
import { zoneOf } from '#shared/domain/case-file.ts'
import { defaultScheme, exhibitLabel } from '#shared/domain/exhibit-label.ts'
import { textIn } from '#shared/domain/language.ts'
import { dropChange } from '#shared/interview/open-suggestions.ts'
import type { OpenSuggestion } from '#shared/interview/open-suggestions.ts'
import { momentFound } from '#shared/interview/moment-parts.ts'
import { suggestedEntry } from '#shared/interview/suggested-entry.ts'
import { whenText } from '#shared/words/date-text.ts'
import { dateSourceWords } from '#shared/words/vocabulary.ts'
import { Button } from '../../components/button.tsx'
import { useWords } from '../../words.ts'
import type { CaseDesk } from '../case/use-case.ts'
import { EntryForm } from '../timeline/entry-form.tsx'
import styles from './suggestions.module.css'

const firstShown = 5

/** What the evidence proposes for the timeline; each is taken over, changed first, or dropped for good, and the last of these can be undone. */
export function SuggestionList({ current, open, today }: { readonly current: CaseDesk; readonly open: readonly OpenSuggestion[]; readonly today: string }) {
  const { words } = useWords()
  const [isWhole, setWhole] = useState(false)
  const [editing, setEditing] = useState<Entry | null>(null)
  const place = useRef<HTMLElement>(null)
  const proposed = open.flatMap((one) => {
    const entry = suggestedEntry(one.suggestion, one.exhibitIds, current.caseFile, crypto.randomUUID())
    return entry === null ? [] : [{ ...one, entry }]
  })
  if (proposed.length === 0 && editing === null) return null
  const shown = isWhole ? proposed : proposed.slice(0, firstShown)
  const done = (): void => place.current?.focus()
  if (editing) return <EntryForm entry={editing} current={current} today={today} isNew onDone={() => setEditing(null)} />
  return (
    <section ref={place} tabIndex={-1} className={styles['place']} aria-label={words.suggestions.list}>
      <h3>{words.suggestions.title(proposed.length)}</h3>
      <p className={styles['quiet']}>{words.suggestions.hint}</p>
      <ul className={styles['list']}>
        {shown.map(({ entry, ...one }) => <Suggestion key={one.key} open={one} entry={entry} current={current} onEdit={() => setEditing(entry)} onDone={done} />)}
      </ul>
      {shown.length < proposed.length && <div><Button look="quiet" onPress={() => setWhole(true)}>{words.suggestions.more(proposed.length - shown.length)}</Button></div>}
    </section>
  )
}

type SuggestionProps = { readonly open: OpenSuggestion; readonly entry: Entry; readonly current: CaseDesk; readonly onEdit: () => void; readonly onDone: () => void }

function Suggestion({ open, entry, current, onEdit, onDone }: SuggestionProps) {
  const { language, words } = useWords()
  const { suggestions: said } = words
  const statement = textIn(entry.statement, language)
  const add = (): void => { current.takeOut({ text: said.accepted, removal: { kind: 'put-entry', entry } }); onDone() }
  const drop = (): void => { current.takeOut({ text: said.dropped, removal: dropChange(open, current.caseFile) }); onDone() }
  return (
    <li>
      <div className={styles['what']}>
        <span className={styles['quiet']}>{whenText(entry.when, language, 'window', zoneOf(current.caseFile))}</span>
        <span>{statement}</span>
        <SuggestionFacts open={open} current={current} />
      </div>
      <div className={styles['verbs']}>
        <Button icon={<Check aria-hidden />} aria-label={said.acceptOf(statement)} onPress={add}>{said.accept}</Button>
        <Button look="quiet" icon={<PenLine aria-hidden />} aria-label={said.editOf(statement)} onPress={onEdit}>{said.edit}</Button>
        <Button look="quiet" icon={<X aria-hidden />} aria-label={said.dropOf(statement)} onPress={drop}>{said.drop}</Button>
      </div>
    </li>
  )
}

/** Who spoke, what was promised by when, and where all this was read. */
function SuggestionFacts({ open: { suggestion, exhibitIds }, current }: { readonly open: OpenSuggestion; readonly current: CaseDesk }) {
  const { language, words } = useWords()
  const { suggestions: said } = words
  const { agent, promises = [], source, confidence } = suggestion
  const zone = zoneOf(current.caseFile)
  const until = (by: string | undefined): string | null => { const moment = by === undefined ? null : momentFound(by, zone); return moment === null ? null : said.by(whenText(moment, language, 'window', zone)) }
  const positions = (current.caseFile.exhibits ?? []).flatMap(({ id }, index) => (exhibitIds.includes(id) ? [exhibitLabel(defaultScheme(language), index, null)] : []))
  const lines = [...(agent === undefined ? [] : [said.agent(agent)]), ...promises.map(({ text, by }) => [said.promise(text), until(by)].filter((part) => part !== null).join(' · '))]
  return (
    <>
      {lines.map((line) => <span key={line} className={styles['quiet']}>{line}</span>)}
      <small className={styles['quiet']}>{[...positions, words.evidence.source(dateSourceWords[source][language]), words.evidence.certain[confidence]].join(' · ')}</small>
    </>
  )
}
