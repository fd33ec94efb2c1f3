import { Check } from 'lucide-react'
import type { Advice } from '#shared/domain/advice.ts'
import { rungWords } from '#shared/words/advice-words.ts'
import { useWords } from '../../words.ts'
import styles from './advice-place.module.css'

/** The ways that were used, and the one after them. */
export function Ladder({ advice }: { readonly advice: Advice }) {
  const { language, words } = useWords()
  if (advice.isClosed) return null
  return (
    <section className={styles['section']}>
      <h3>{words.advice.ladder}</h3>
      <ol className={styles['ladder']} aria-label={words.advice.ladder}>
        {advice.ladder.map(({ rung, used, isNext }) => (
          <li key={rung} className={isNext ? styles['nextRung'] : used > 0 ? styles['usedRung'] : ''} aria-current={isNext ? 'step' : undefined}>
            {used > 0 && <Check aria-label={words.advice.used} />}{rungWords[rung][language]}
          </li>
        ))}
      </ol>
    </section>
  )
}
