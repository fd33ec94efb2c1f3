import { ArrowLeft, ArrowRight, Trash2, X } from 'lucide-react'
import { useState } from 'react'
import type { Exhibit } from '#shared/domain/case-file.ts'
import { zoneOf } from '#shared/domain/case-file.ts'
import { parseCite } from '#shared/domain/cite.ts'
import { textIn } from '#shared/domain/language.ts'
import { withText } from '#shared/interview/answer.ts'
import { extentText } from '#shared/words/extent-text.ts'
import { dateSourceWords } from '#shared/words/vocabulary.ts'
import { Button } from '../../components/button.tsx'
import { MomentBox } from '../../components/moment-box.tsx'
import { Notice } from '../../components/notice.tsx'
import { TextBox } from '../../components/text-box.tsx'
import { useWords } from '../../words.ts'
import type { CaseDesk } from '../case/use-case.ts'
import { FieldNotes } from '../notes/field-notes.tsx'
import type { PlacedFindings } from '../notes/use-findings.ts'
import { ExhibitSuggestions } from '../suggestions/exhibit-suggestions.tsx'
import { PrivacyLines } from '../redaction/privacy-lines.tsx'
import { DateProposals } from './date-proposals.tsx'
import { Picture } from './exhibit-card.tsx'
import styles from './evidence-place.module.css'
import { MadeFromNote } from './made-from-note.tsx'
import { exhibitName } from './exhibit-name.ts'
import { RecognisedText } from './recognised-text.tsx'

export type ExhibitDetailsProps = { readonly exhibit: Exhibit; readonly position: number; readonly label: string; readonly current: CaseDesk; readonly findings: PlacedFindings; readonly today: string; readonly onApart: (exhibitId: string) => void; readonly onClose: () => void }

/** Everything that can be said about one exhibit; the file itself stays as it is. */
export function ExhibitDetails({ exhibit, position, label, current, findings, today, onApart, onClose }: ExhibitDetailsProps) {
  const { language, words } = useWords()
  const [news, setNews] = useState('')
  const count = current.caseFile.exhibits?.length ?? 0
  const facts = current.opened.facts[exhibit.id]
  const own = current.caseFile.language
  const put = (part: Partial<Exhibit>): void => current.change({ kind: 'put-exhibit', exhibit: { ...exhibit, ...part } })
  const text = (field: 'title' | 'proves' | 'author' | 'note', label: string, hint?: string, rows?: number) =>
    <TextBox label={label} {...(hint ? { hint } : {})} {...(rows ? { rows } : {})} value={textIn(exhibit[field], own)} onSave={(typed) => put({ [field]: withText(exhibit[field], typed, own) })} />
  const move = (to: number): void => {
    current.change({ kind: 'move-exhibit', id: exhibit.id, to })
    setNews(words.evidence.position(exhibitName(exhibit, language), to + 1))
  }
  const citing = (current.caseFile.entries ?? []).filter((entry) => (entry.cites ?? []).some((cite) => parseCite(cite).exhibitId === exhibit.id))
  return (
    <section className={styles['details']} aria-label={words.evidence.details}>
      <header className={styles['detailsHead']}>
        <h3>{label}</h3>
        <Button look="quiet" isDisabled={position === 0} icon={<ArrowLeft aria-hidden />} aria-label={words.evidence.earlier} onPress={() => move(position - 1)} />
        <Button look="quiet" isDisabled={position === count - 1} icon={<ArrowRight aria-hidden />} aria-label={words.evidence.later} onPress={() => move(position + 1)} />
        <Button look="quiet" icon={<Trash2 aria-hidden />} onPress={() => current.takeOut({ text: words.evidence.removed(exhibitName(exhibit, language)), removal: { kind: 'remove-exhibit', id: exhibit.id } })}>{words.evidence.remove}</Button>
        <Button look="quiet" icon={<X aria-hidden />} aria-label={words.case.close} onPress={onClose} />
      </header>
      <div role="status" className={styles['unseen']}>{news}</div>
      <div className={styles['large']}><Picture caseId={current.opened.caseId} exhibitId={exhibit.id} facts={facts} /></div>
      <MadeFromNote exhibit={exhibit} onApart={onApart} />
      {facts?.warnings.map((warning) => <Notice key={warning.code} tone="ochre">{words.warnings[warning.code]}</Notice>)}
      <PrivacyLines exhibit={exhibit} label={label} current={current} />
      {text('title', words.evidence.titleField)}
      <FieldNotes findings={findings.at(`/exhibits/${position}/title`)} current={current} />
      {text('proves', words.evidence.proves, words.evidence.provesHint, 2)}
      <FieldNotes findings={findings.at(`/exhibits/${position}/proves`)} current={current} />
      {text('author', words.evidence.author)}
      <ExhibitSuggestions exhibit={exhibit} position={position} current={current} findings={findings} today={today} />
      <DateProposals exhibit={exhibit} facts={facts} zone={zoneOf(current.caseFile)} onAccept={put} />
      <RecognisedText caseId={current.opened.caseId} exhibitId={exhibit.id} version={facts?.recognised} />
      {(['happened', 'written', 'captured'] as const).map((role) => {
        const source = exhibit[`${role}AtSource`]
        return <MomentBox key={role} withTime label={words.evidence[role]} {...(source && exhibit[`${role}At`] ? { hint: words.evidence.source(dateSourceWords[source][language]) } : {})} value={exhibit[`${role}At`] ?? null} zone={zoneOf(current.caseFile)} onChange={(at) => put({ [`${role}At`]: at, [`${role}AtSource`]: at ? 'user' : null })} />
      })}
      {text('note', words.evidence.note, undefined, 2)}
      <section><h3 className={styles['small']}>{words.evidence.citedBy}</h3>{citing.length === 0 ? <p className={styles['quiet']}>{words.evidence.citedByNone}</p> : <ul>{citing.map((entry) => <li key={entry.id} className={styles['quiet']}>{textIn(entry.statement, language)}</li>)}</ul>}</section>
      <p className={styles['quiet']}>{[exhibit.file.split('/').at(-1), facts && extentText(facts, language)].filter(Boolean).join(' · ')}</p>
    </section>
  )
}
