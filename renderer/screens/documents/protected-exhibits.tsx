import { KeyRound } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Form } from 'react-aria-components'
import type { CaseFile, Exhibit } from '#shared/domain/case-file.ts'
import type { Finding } from '#shared/domain/finding.ts'
import { Button } from '../../components/button.tsx'
import { PasswordBox } from '../../components/password-box.tsx'
import { useWords } from '../../words.ts'
import { exhibitName } from '../evidence/exhibit-name.ts'
import styles from './documents-place.module.css'

export type Passwords = Readonly<Record<string, string>>

/** The exhibits that stayed closed in the papers made last. */
export function closedExhibits(findings: readonly Finding[], caseFile: CaseFile): readonly Exhibit[] {
  const ids = findings.flatMap(({ problem }) => (problem.code === 'exhibit-note' && (problem.facts?.['note'] === 'encrypted' || problem.facts?.['note'] === 'password-wrong') ? [Number(problem.pointer.split('/')[2])] : []))
  return (caseFile.exhibits ?? []).filter((_, index) => ids.includes(index))
}

type Asking = { readonly exhibits: readonly Exhibit[]; readonly passwords: Passwords; readonly onOpen: (passwords: Passwords) => void }

/** Asks for what opens them; kept while the window is open, never written down. */
export const ProtectedExhibits = (asking: Asking) => (asking.exhibits.length === 0 ? null : <PasswordForm {...asking} />)

/** It stands below the choices, and comes into sight when it has something to ask. */
function PasswordForm({ exhibits, passwords, onOpen }: Asking) {
  const { language, words } = useWords()
  const [typed, setTyped] = useState<Passwords>(passwords)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => { form.current?.scrollIntoView({ block: 'nearest' }) }, [])
  return (
    <Form ref={form} className={styles['protected'] ?? ''} onSubmit={(event) => { event.preventDefault(); onOpen(typed) }}>
      <h3>{words.documents.protectedTitle}</h3>
      {exhibits.map((exhibit) => <PasswordBox key={exhibit.id} label={words.documents.passwordOf(exhibitName(exhibit, language))} hint={words.documents.passwordHint} value={typed[exhibit.id] ?? ''} onChange={(text) => setTyped({ ...typed, [exhibit.id]: text })} />)}
      <div className={styles['actions']}><Button type="submit" icon={<KeyRound aria-hidden />}>{words.documents.openProtected}</Button></div>
    </Form>
  )
}
