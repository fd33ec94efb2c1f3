import { ListPlus } from 'lucide-react'
import { useState } from 'react'
import type { Trouble, TroubleTable } from '#shared/advice/cards/card.ts'
import { troubleTables } from '#shared/advice/cards/trouble-tables.ts'
import { zoneOf } from '#shared/domain/case-file.ts'
import type { Entry } from '#shared/domain/case-file.ts'
import { Button } from '../../components/button.tsx'
import { Disclosure } from '../../components/disclosure.tsx'
import { RadioRow } from '../../components/radio-row.tsx'
import { useWords } from '../../words.ts'
import type { CaseDesk } from '../case/use-case.ts'
import styles from './advice-place.module.css'
import { momentNow } from './moment-now.ts'

/** What helps when a way is shut; what happened goes into the timeline with one press. */
export function TroubleTables({ current }: { readonly current: CaseDesk }) {
  const { language, words } = useWords()
  return (
    <section className={styles['section']}>
      <h3>{words.advice.troubles}</h3>
      {troubleTables.map((table) => <Disclosure key={table.id} title={table.title[language]} summary=""><TroubleRows table={table} current={current} /></Disclosure>)}
    </section>
  )
}

function TroubleRows({ table, current }: { readonly table: TroubleTable; readonly current: CaseDesk }) {
  const { language, words } = useWords()
  const [chosen, setChosen] = useState(table.rows[0]?.id ?? '')
  const [kept, setKept] = useState<string | null>(null)
  const row = table.rows.find(({ id }) => id === chosen)
  if (!row) return null
  const keep = (): void => {
    const now = momentNow(zoneOf(current.caseFile))
    current.change({ kind: 'put-entry', entry: troubleEntry(row, current, now) })
    current.change({ kind: 'set', pointer: `/facts/troubles/${row.id}`, value: now })
    setKept(row.id)
  }
  return (
    <>
      <p className={styles['quiet']}>{table.use[language]}</p>
      <RadioRow label={words.advice.sign} value={chosen} options={table.rows.map(({ id, sign }) => ({ key: id, text: sign[language] }))} onChoose={setChosen} />
      <div className={styles['remedy']}><p>{row.help[language]}</p><p className={styles['quiet']}>{words.pair(words.advice.care, row.care[language])}</p></div>
      <div className={styles['verbs']}><Button icon={<ListPlus aria-hidden />} onPress={keep}>{words.advice.keep}</Button><span role="status" className={styles['quiet']}>{kept === row.id ? words.advice.kept : ''}</span></div>
    </>
  )
}

/** A call that did not come about is a contact that failed; anything else is something that happened. */
function troubleEntry({ record, channel }: Trouble, current: CaseDesk, now: string): Entry {
  const statement = record[current.caseFile.language]
  const marketplace = current.caseFile.parties?.find((party) => party.role === 'marketplace')
  if (channel === null) return { id: crypto.randomUUID(), when: now, kind: 'event', statement }
  return { id: crypto.randomUUID(), when: now, kind: 'contact', channel, direction: 'out', with: marketplace?.id ?? null, failed: true, statement }
}
