import { FileText } from 'lucide-react'
import type { QueuedMatter } from '#shared/contract/values.ts'
import { textIn } from '#shared/domain/language.ts'
import { deskWords } from '#shared/words/advice-words.ts'
import { dayText } from '#shared/words/date-text.ts'
import { Button } from '../../components/button.tsx'
import { useWords } from '../../words.ts'
import styles from './deadlines-screen.module.css'

/** What is to go out across the cases, one matter after another; the first is next. */
export function PaperQueue({ matters, onOpen, onMake }: { readonly matters: readonly QueuedMatter[]; readonly onOpen: (caseId: string) => void; readonly onMake: (caseId: string, packId: string) => void }) {
  const { language, words } = useWords()
  const { queue } = words.deadlines
  return (
    <section className={styles['queue']} aria-label={queue.title}>
      <h2>{queue.title}</h2>
      <p className={styles['quiet']}>{queue.intro}</p>
      <ol aria-label={queue.list}>
        {matters.map(({ caseId, title, desk, packId, packTitle, state, until, timeZone }) => (
          <li key={caseId} className={styles['matter']}>
            <span className={styles['turn']}>{queue.states[state]}</span>
            <span className={styles['what']}>
              <Button look="quiet" onPress={() => onOpen(caseId)}>{textIn(title, language)}</Button>
              <span className={styles['quiet']}>{state === 'waiting' ? queue.awaits(deskWords[desk][language], until === null ? '' : dayText(until, language, 'window', timeZone)) : queue.goesTo(deskWords[desk][language])}</span>
            </span>
            {packId !== null && packTitle && <Button look={state === 'next' ? 'primary' : 'plain'} icon={<FileText aria-hidden />} aria-label={words.pair(textIn(title, language), packTitle[language])} onPress={() => onMake(caseId, packId)}>{packTitle[language]}</Button>}
          </li>
        ))}
      </ol>
    </section>
  )
}
