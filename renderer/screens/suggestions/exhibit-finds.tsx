import type { Exhibit } from '#shared/domain/case-file.ts'
import { amountOf } from '#shared/domain/exhibit-facts.ts'
import type { ExhibitFacts, IdentifierFound } from '#shared/domain/exhibit-facts.ts'
import type { Language } from '#shared/domain/language.ts'
import { fieldOffers } from '#shared/interview/field-offers.ts'
import type { FieldOffer } from '#shared/interview/field-offers.ts'
import { fieldName } from '#shared/words/field-name.ts'
import { moneyText } from '#shared/words/money-text.ts'
import { Button } from '../../components/button.tsx'
import { Disclosure } from '../../components/disclosure.tsx'
import { useWords } from '../../words.ts'
import type { CaseDesk } from '../case/use-case.ts'
import styles from './suggestions.module.css'

const mostShown = 30

/** Numbers and amounts that were read in an exhibit; what the case has no word for yet is one press away from its field. */
export function ExhibitFinds({ exhibit, facts, current }: { readonly exhibit: Exhibit; readonly facts: ExhibitFacts; readonly current: CaseDesk }) {
  const { words } = useWords()
  const offers = fieldOffers(exhibit, facts, current.caseFile).slice(0, mostShown)
  if (offers.length === 0) return null
  const asksCarrier = offers.some(({ identifier, state }) => identifier.kind === 'tracking' && /^\d{4}-\d{4}-\d{4}$/.test(identifier.value) && state !== 'other') && !current.caseFile.order?.delivery?.carrier
  return (
    <Disclosure title={words.suggestions.finds} summary={words.suggestions.findsSummary(offers.length)} isOpen={offers.some(({ state }) => state === 'open' || state === 'other')}>
      <ul className={styles['finds']}>{offers.map((offer) => <Find key={`${offer.identifier.kind} ${offer.identifier.value} ${offer.identifier.role ?? ''}`} offer={offer} current={current} />)}</ul>
      {asksCarrier && <p className={styles['quiet']}>{words.suggestions.carrier}</p>}
    </Disclosure>
  )
}

function Find({ offer, current }: { readonly offer: FieldOffer; readonly current: CaseDesk }) {
  const { language, words } = useWords()
  const { suggestions: said } = words
  const { identifier } = offer
  const value = valueText(identifier, language)
  const field = offer.state === 'shown' ? '' : fieldName(offer.pointer, language)
  return (
    <li>
      <span><small className={styles['quiet']}>{identifier.role === undefined ? said.kinds[identifier.kind] : said.roles[identifier.role]}</small><br />{value}</span>
      {offer.state === 'held' && <small className={styles['quiet']}>{said.held}</small>}
      {offer.state === 'other' && <small className={styles['ochre']}>{said.other(field)}</small>}
      {offer.state === 'open' && <Button aria-label={said.putOf(value, field)} onPress={() => current.takeOut({ text: said.filled(field), removal: offer.change })}>{said.put(field)}</Button>}
    </li>
  )
}

function valueText(identifier: IdentifierFound, language: Language): string {
  const sum = amountOf(identifier)
  return sum === null ? identifier.value : moneyText(sum.amount, sum.currency, language)
}
