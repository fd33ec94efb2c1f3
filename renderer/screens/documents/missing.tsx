import { Check } from 'lucide-react'
import type { Problem } from '#shared/domain/problem.ts'
import { fieldName } from '#shared/words/field-name.ts'
import { Button } from '../../components/button.tsx'
import { useWords } from '../../words.ts'
import styles from './documents-place.module.css'

/** What a pack needs and the case does not hold yet, each with the way to its field. */
export function Missing({ problems, onGo }: { readonly problems: readonly Problem[]; readonly onGo: (problem: Problem) => void }) {
  const { language, words } = useWords()
  if (problems.length === 0) return <p className={styles['ready']}><Check aria-hidden />{words.documents.ready}</p>
  return (
    <section className={styles['missing']}>
      <h3>{words.documents.missing}</h3>
      <p>{words.documents.missingHint}</p>
      <ul>{problems.map((problem) => <li key={problem.pointer}><span>{fieldName(problem.pointer, language)}</span><Button look="quiet" aria-label={words.pair(words.documents.go, fieldName(problem.pointer, language))} onPress={() => onGo(problem)}>{words.documents.go}</Button></li>)}</ul>
    </section>
  )
}
