import { ArrowDownLeft, ArrowUpRight, Pencil, PhoneMissed } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ContactGroup as Group } from '#shared/checks/contact-log.ts'
import { zoneOf } from '#shared/domain/case-file.ts'
import type { Entry } from '#shared/domain/case-file.ts'
import { textIn } from '#shared/domain/language.ts'
import { dayText, whenText } from '#shared/words/date-text.ts'
import { Button } from '../../components/button.tsx'
import { useWords } from '../../words.ts'
import type { CaseDesk } from '../case/use-case.ts'
import styles from './contacts-place.module.css'

type GroupProps = { readonly group: Group; readonly current: CaseDesk; readonly edited: Entry | null; readonly form: ReactNode; readonly left: string | null; readonly onEdit: (entry: Entry) => void }

/** One party: how long it has had, and each contact with it. */
export function ContactGroup({ group, current, edited, form, left, onEdit }: GroupProps) {
  const { language, words } = useWords()
  const name = group.party ? textIn(group.party.name, language) : null
  return (
    <section className={styles['group']} aria-label={name === null ? words.contacts.unnamed : words.contacts.list(name)}>
      <header className={styles['groupHead']}><h3>{name ?? words.contacts.unnamed}</h3><span className={styles['quiet']}>{words.contacts.count(group.contacts.length)}</span></header>
      {group.party && <GraceLine group={group} />}
      <ol className={styles['list']}>
        {group.contacts.map((entry) => <li key={entry.id} className={styles['row']}>{edited?.id === entry.id ? <div className={styles['form']}>{form}</div> : <ContactRow entry={entry} current={current} isOverdue={group.overdue.has(entry.id)} wasLeft={left === entry.id} onEdit={() => onEdit(entry)} />}</li>)}
      </ol>
    </section>
  )
}

/** Hours since the first message; only for the seller is there a number of hours to wait. */
function GraceLine({ group: { grace, party } }: { readonly group: Group }) {
  const { language, words } = useWords()
  if (!grace) return <p className={styles['grace']}>{words.contacts.notSent}</p>
  const rest = party?.role !== 'seller' ? '' : grace.isOver ? words.contacts.over(grace.needed) : words.contacts.running(grace.needed - grace.hours)
  const [hours, gap] = [words.contacts.grace(grace.hours), language === 'ja' ? '。' : '. ']
  return <p className={styles['grace']}><strong>{`${hours}${rest === '' && language === 'en' ? '.' : gap}`.trim()}</strong>{rest !== '' && ` ${rest}`}</p>
}

type RowProps = { readonly entry: Entry; readonly current: CaseDesk; readonly isOverdue: boolean; readonly wasLeft: boolean; readonly onEdit: () => void }

function ContactRow({ entry, current, isOverdue, wasLeft, onEdit }: RowProps) {
  const { language, words } = useWords()
  const { contacts, contactChannels, directions } = words
  const zone = zoneOf(current.caseFile)
  const text = textIn(entry.statement, language)
  const day = entry.promisedBy ? dayText(entry.promisedBy, language, 'window', zone) : null
  const facts = [
    entry.channel ? contactChannels[entry.channel] : '', entry.direction ? directions[entry.direction] : '', entry.failed === true ? contacts.failed : '', typeof entry.durationMinutes === 'number' ? contacts.minutes(entry.durationMinutes) : '',
    labelled(words.pair, contacts.spokeWith, textIn(entry.spokeWith, language)), labelled(words.pair, contacts.reference, entry.reference ?? ''), day && !isOverdue ? contacts.promised(day) : ''
  ].filter((part) => part !== '')
  return (
    <>
      <span className={styles['mark']} aria-hidden>{entry.failed === true ? <PhoneMissed /> : entry.direction === 'in' ? <ArrowDownLeft /> : <ArrowUpRight />}</span>
      <div className={styles['body']}>
        <span className={styles['quiet']}>{whenText(entry.when, language, 'window', zone)}</span>
        <p>{text}</p>
        <p className={styles['quiet']}>{facts.join(' · ')}</p>
        {textIn(entry.outcome, language) !== '' && <p className={styles['quiet']}>{words.pair(contacts.outcome, textIn(entry.outcome, language))}</p>}
        {isOverdue && day && <p className={styles['overdue']}>{contacts.overdue(day)}</p>}
      </div>
      <Button look="quiet" autoFocus={wasLeft} icon={<Pencil aria-hidden />} aria-label={words.pair(words.timeline.edit, text)} onPress={onEdit} />
    </>
  )
}

const labelled = (pair: (name: string, value: string) => string, name: string, value: string): string => (value === '' ? '' : pair(name, value))
