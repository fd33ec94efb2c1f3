import type { Exhibit } from '#shared/domain/case-file.ts'
import type { ExhibitFacts } from '#shared/domain/exhibit-facts.ts'
import { contactWith } from '#shared/interview/contact-with.ts'
import { Button } from '../../components/button.tsx'
import { Disclosure } from '../../components/disclosure.tsx'
import { useWords } from '../../words.ts'
import type { CaseDesk } from '../case/use-case.ts'
import styles from './suggestions.module.css'

/** Who speaks in a talk or a chat, those of the other side marked; a contact with one of them is one press away. */
export function ExhibitPeople({ exhibit, facts, current }: { readonly exhibit: Exhibit; readonly facts: ExhibitFacts; readonly current: CaseDesk }) {
  const { words } = useWords()
  const { suggestions: said } = words
  const people = facts.people ?? []
  if (people.length === 0) return null
  return (
    <Disclosure title={said.people} summary={words.app.listed(people.slice(0, 3))}>
      <ul className={styles['finds']}>
        {people.map((name) => {
          const entry = contactWith(name, exhibit, facts, current.caseFile, crypto.randomUUID())
          return (
            <li key={name}>
              <span>{name}{facts.agents?.includes(name) && <small className={styles['quiet']}> · {said.agentMark}</small>}</span>
              {entry && <Button look="quiet" aria-label={said.recordOf(name)} onPress={() => current.takeOut({ text: said.recorded, removal: { kind: 'put-entry', entry } })}>{said.record}</Button>}
            </li>
          )
        })}
      </ul>
    </Disclosure>
  )
}
