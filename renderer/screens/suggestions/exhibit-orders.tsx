import { useState } from 'react'
import { zoneOf } from '#shared/domain/case-file.ts'
import type { ExhibitFacts } from '#shared/domain/exhibit-facts.ts'
import type { OrderFound } from '#shared/domain/order-found.ts'
import { fillOrder, ordersFor } from '#shared/interview/fill-order.ts'
import { momentFound } from '#shared/interview/moment-parts.ts'
import { whenText } from '#shared/words/date-text.ts'
import { Button } from '../../components/button.tsx'
import { Choice } from '../../components/choice.tsx'
import { useWords } from '../../words.ts'
import type { CaseDesk } from '../case/use-case.ts'
import styles from './suggestions.module.css'

/** A history of orders fills the order of the case: the one that the case names, else one that is chosen. */
export function ExhibitOrders({ facts, current }: { readonly facts: ExhibitFacts; readonly current: CaseDesk }) {
  const { language, words } = useWords()
  const { suggestions: said } = words
  const [chosen, setChosen] = useState<string | null>(null)
  if (facts.orders === undefined) return null
  const orders = ordersFor(current.caseFile, facts.orders)
  const order = orders.length === 1 ? orders[0] : orders.find(({ number }) => number === chosen)
  const change = order === undefined ? null : fillOrder(current.caseFile, order)
  const zone = zoneOf(current.caseFile)
  const label = ({ number, placedAt, items }: OrderFound): string => {
    const placed = placedAt === undefined ? null : momentFound(placedAt, zone)
    return [placed === null ? '' : whenText(placed.slice(0, 10), language, 'window', zone), items[0]?.name ?? '', number].filter((part) => part !== '').join(' · ')
  }
  return (
    <section className={styles['place']} aria-label={said.orders}>
      <h3>{said.orders}</h3>
      <p className={styles['quiet']}>{orders.length === 0 ? said.orderAbsent : said.ordersHint}</p>
      {orders.length > 1 && <Choice label={said.orderChoice} options={orders.map((one) => ({ key: one.number, text: label(one) }))} value={chosen} onChoose={setChosen} />}
      {order && <p>{label(order)}</p>}
      {order && (change === null ? <p className={styles['quiet']}>{said.orderHeld}</p> : <div><Button onPress={() => current.takeOut({ text: said.orderFilled, removal: change })}>{said.orderFill}</Button></div>)}
    </section>
  )
}
