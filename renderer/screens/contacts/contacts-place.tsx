import { MessagesSquare, PhoneOutgoing } from 'lucide-react'
import { useState } from 'react'
import { contactLog } from '#shared/checks/contact-log.ts'
import type { Entry } from '#shared/domain/case-file.ts'
import { Button } from '../../components/button.tsx'
import { EmptyPlace } from '../../components/empty-place.tsx'
import { useWords } from '../../words.ts'
import type { CaseDesk } from '../case/use-case.ts'
import { EntryForm } from '../timeline/entry-form.tsx'
import { ContactGroup } from './contact-group.tsx'
import styles from './contacts-place.module.css'

/** What passed with whom, how long each has had to answer, and what was promised and did not come. */
export function ContactsPlace({ current, today }: { readonly current: CaseDesk; readonly today: string }) {
  const { words } = useWords()
  const [writing, setWriting] = useState<Entry | 'new' | null>(null)
  const [left, setLeft] = useState<string | null>(null)
  const groups = contactLog(current.caseFile, today, new Date().toISOString())
  const add = <Button look="primary" autoFocus={left === 'new'} icon={<PhoneOutgoing aria-hidden />} onPress={() => setWriting('new')}>{words.contacts.add}</Button>
  const done = (): void => { setLeft(writing === null || writing === 'new' ? 'new' : writing.id); setWriting(null) }
  const form = writing && <EntryForm key={writing === 'new' ? 'new' : writing.id} kind="contact" entry={writing === 'new' ? null : writing} current={current} today={today} onDone={done} />
  if (groups.length === 0 && !writing) return <EmptyPlace icon={<MessagesSquare />} title={words.contacts.emptyTitle} body={words.contacts.emptyBody}>{add}</EmptyPlace>
  return (
    <div className={styles['place']}>
      <header className={styles['head']}><h2>{words.contacts.title}</h2>{writing !== 'new' && add}</header>
      {writing === 'new' && form}
      {groups.map((group) => <ContactGroup key={group.party?.id ?? ''} group={group} current={current} edited={writing === 'new' ? null : writing} form={form} left={left} onEdit={setWriting} />)}
    </div>
  )
}
