import type { Card } from '#shared/advice/cards/card.ts'
import type { Ticks } from '#shared/advice/advice-facts.ts'
import { zoneOf } from '#shared/domain/case-file.ts'
import { parseMoment } from '#shared/domain/moment.ts'
import { momentText } from '#shared/words/date-text.ts'
import { CheckBox } from '../../components/check-box.tsx'
import { Disclosure } from '../../components/disclosure.tsx'
import { useWords } from '../../words.ts'
import type { CaseDesk } from '../case/use-case.ts'
import styles from './advice-place.module.css'
import { momentNow } from './moment-now.ts'
import { RuleNotes } from './rule-notes.tsx'

/** Steps to tick; each tick is kept in the case with its time. */
export function StepCard({ card, ticks, current, isOpen }: { readonly card: Card; readonly ticks: Ticks; readonly current: CaseDesk; readonly isOpen: boolean }) {
  const { language, words } = useWords()
  const zone = zoneOf(current.caseFile)
  const done = card.steps.filter(({ id }) => ticks[id]).length
  const tick = (stepId: string, isDone: boolean): void => current.change({ kind: 'set', pointer: `/facts/cards/${card.id}/${stepId}`, value: isDone ? momentNow(zone) : null })
  return (
    <Disclosure title={card.title[language]} summary={words.advice.progress(done, card.steps.length)} isOpen={isOpen}>
      <p className={styles['quiet']}>{card.use[language]}</p>
      <ol className={styles['steps']} aria-label={words.advice.steps(card.title[language])}>
        {card.steps.map(({ id, text, rules }) => (
          <li key={id}>
            <CheckBox label={text[language]} value={Boolean(ticks[id])} onChange={(isDone) => tick(id, isDone)} />
            {ticks[id] && typeof parseMoment(ticks[id]) !== 'string' && <p className={styles['tickedAt']}>{words.advice.ticked(momentText(ticks[id], language, 'window', zone))}</p>}
            {rules && <div className={styles['stepRules']}><RuleNotes ruleIds={rules} caseFile={current.caseFile} /></div>}
          </li>
        ))}
      </ol>
    </Disclosure>
  )
}
