import type { Exhibit } from '#shared/domain/case-file.ts'
import type { ExhibitFacts } from '#shared/domain/exhibit-facts.ts'
import type { Zone } from '#shared/domain/moment.ts'
import { dateChoices } from '#shared/interview/date-candidates.ts'
import type { DateCandidate } from '#shared/interview/date-candidates.ts'
import { whenText } from '#shared/words/date-text.ts'
import { dateSourceWords } from '#shared/words/vocabulary.ts'
import { Button } from '../../components/button.tsx'
import { Disclosure } from '../../components/disclosure.tsx'
import { useWords } from '../../words.ts'
import styles from './evidence-place.module.css'

export type DateProposalsProps = { readonly exhibit: Exhibit; readonly facts: ExhibitFacts | undefined; readonly zone: Zone; readonly onAccept: (part: Partial<Exhibit>) => void }

/** Dates that the readers found and the case does not yet hold: of each kind the surest, with why; the others one press away. */
export function DateProposals({ exhibit, facts, zone, onAccept }: DateProposalsProps) {
  const { language, words } = useWords()
  const choices = dateChoices(exhibit, facts?.dates ?? [], zone)
  const best = choices.flatMap((choice) => choice.best ?? [])
  const others = choices.flatMap((choice) => choice.others)
  if (choices.length === 0) return null
  const row = (found: DateCandidate, isBest: boolean) => {
    const { role, source, confidence, moment, alsoFrom } = found
    const why = isBest ? words.dates.why[source] : words.evidence.source(dateSourceWords[source][language])
    const agreeing = alsoFrom.length > 0 ? words.dates.agrees(words.app.listed(alsoFrom.map((one) => dateSourceWords[one][language]))) : ''
    return (
      <li key={`${role} ${source} ${moment}`}>
        <span>{isBest && <strong className={styles['best']}>{words.dates.best}</strong>}{words.pair(words.evidence.proposed[role], whenText(moment, language, 'window', zone))}<br /><small>{why} · {words.evidence.certain[confidence]}{agreeing ? ` · ${agreeing}` : ''}</small></span>
        <Button onPress={() => onAccept({ [`${role}At`]: moment, [`${role}AtSource`]: source })}>{words.evidence.accept}</Button>
      </li>
    )
  }
  return (
    <section>
      {best.length > 0 && <><h3 className={styles['small']}>{words.evidence.proposals}</h3><ul className={styles['proposals']}>{best.map((found) => row(found, true))}</ul></>}
      {others.length > 0 && <Disclosure title={words.dates.others(others.length)} summary=""><ul className={styles['proposals']}>{others.map((found) => row(found, false))}</ul></Disclosure>}
    </section>
  )
}
