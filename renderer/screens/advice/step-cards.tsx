import { useState } from 'react'
import type { Advice } from '#shared/domain/advice.ts'
import { cardIds } from '#shared/domain/card-id.ts'
import type { CardId } from '#shared/domain/card-id.ts'
import { ticksOf } from '#shared/advice/advice-facts.ts'
import { cardOf } from '#shared/advice/cards/cards.ts'
import { Choice } from '../../components/choice.tsx'
import { useWords } from '../../words.ts'
import type { CaseDesk } from '../case/use-case.ts'
import styles from './advice-place.module.css'
import { StepCard } from './step-card.tsx'

/** The cards for now, the first of them open; any other one is a choice away. */
export function StepCards({ advice, current }: { readonly advice: Advice; readonly current: CaseDesk }) {
  const { language, words } = useWords()
  const [fetched, setFetched] = useState<readonly CardId[]>([])
  const [first] = useState(advice.cardIds[0])
  const shown = [...new Set([...advice.cardIds, ...fetched])]
  const others = cardIds.filter((id) => !shown.includes(id))
  return (
    <section className={styles['section']}>
      <h3>{words.advice.cards}</h3>
      {shown.map((id) => <StepCard key={id} card={cardOf(id)} ticks={ticksOf(current.caseFile, id)} current={current} isOpen={id === first || fetched.includes(id)} />)}
      {others.length > 0 && <Choice key={others.length} label={words.advice.otherCard} options={others.map((key) => ({ key, text: cardOf(key).title[language] }))} value={null} onChoose={(id) => { if (id) setFetched([...fetched, id]) }} />}
    </section>
  )
}
