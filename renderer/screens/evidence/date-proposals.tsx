import type { Exhibit } from '#shared/domain/case-file.ts'
import type { DateFound, ExhibitFacts } from '#shared/domain/exhibit-facts.ts'
import type { Zone } from '#shared/domain/moment.ts'
import { momentFound } from '#shared/interview/moment-parts.ts'
import { whenText } from '#shared/words/date-text.ts'
import { dateSourceWords } from '#shared/words/vocabulary.ts'
import { Button } from '../../components/button.tsx'
import { useWords } from '../../words.ts'
import styles from './evidence-place.module.css'

export type DateProposalsProps = { readonly exhibit: Exhibit; readonly facts: ExhibitFacts | undefined; readonly zone: Zone; readonly onAccept: (part: Partial<Exhibit>) => void }

/** Dates that the readers found and the case does not yet hold; one press takes one over. */
export function DateProposals({ exhibit, facts, zone, onAccept }: DateProposalsProps) {
  const { language, words } = useWords()
  const found = (facts?.dates ?? []).flatMap((date) => {
    const moment = momentFound(date.value, zone)
    return moment === null || isHeld(exhibit, date, moment) ? [] : [{ date, moment }]
  })
  if (found.length === 0) return null
  return (
    <section>
      <h3 className={styles['small']}>{words.evidence.proposals}</h3>
      <ul className={styles['proposals']}>
        {found.map(({ date, moment }) => (
          <li key={`${date.role} ${date.source} ${moment}`}>
            <span>{words.pair(words.evidence.proposed[date.role], whenText(moment, language, 'window', zone))}<br /><small>{words.evidence.source(dateSourceWords[date.source][language])} · {words.evidence.certain[date.confidence]}</small></span>
            <Button onPress={() => onAccept({ [`${date.role}At`]: moment, [`${date.role}AtSource`]: date.source })}>{words.evidence.accept}</Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

const isHeld = (exhibit: Exhibit, date: DateFound, moment: string): boolean => {
  const held = exhibit[`${date.role}At`]
  return Boolean(held) && held?.slice(0, 16) === moment.slice(0, 16)
}
