import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import type { PackSummary } from '#shared/contract/values.ts'
import { groupedPacks } from '#shared/advice/pack-groups.ts'
import type { Dispute } from '#shared/domain/case-vocabulary.ts'
import { packGroupWords } from '#shared/words/pack-group-words.ts'
import { Disclosure } from '../../components/disclosure.tsx'
import { SearchBox } from '../../components/search-box.tsx'
import { useWords } from '../../words.ts'
import styles from './documents-place.module.css'

/** So few are seen at a glance. */
const fewPacks = 8

export type PackPickerProps = { readonly packs: readonly PackSummary[]; readonly dispute: Dispute; readonly advised: readonly string[]; readonly chosen: string | null; readonly onChoose: (id: string) => void }

/** The packs by group: those for this dispute first, the others one press away; typing finds among all. */
export function PackPicker({ packs, dispute, advised, chosen, onChoose }: PackPickerProps) {
  const { language, words } = useWords()
  const [query, setQuery] = useState('')
  const list = useRef<HTMLDivElement>(null)
  // What was chosen elsewhere, or is proposed, is seen without a search for it.
  useEffect(() => { list.current?.querySelector('[data-selected]')?.scrollIntoView({ block: 'nearest' }) }, [chosen])
  const { groups, others } = groupedPacks(packs, dispute, query)
  const row = (pack: PackSummary) => <PackRow key={pack.id} pack={pack} isAdvised={advised.includes(pack.id)} />
  const first = groups[0]?.packs[0]
  const fromSearch = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== 'ArrowDown') return
    event.preventDefault()
    if (first && query !== '') onChoose(first.id)
    // The radio that is chosen takes the focus once it is drawn as such.
    requestAnimationFrame(() => (list.current?.querySelector<HTMLElement>('input:checked') ?? list.current?.querySelector<HTMLElement>('input'))?.focus())
  }
  return (
    <div className={styles['picker']}>
      {packs.length > fewPacks && <SearchBox label={words.documents.find} value={query} onChange={setQuery} onKey={fromSearch} />}
      <RadioGroup ref={list} aria-label={words.documents.pack} className={styles['packs'] ?? ''} value={chosen} onChange={onChoose}>
        {groups.map((group) => (
          <section key={group.group} className={styles['group']} aria-label={packGroupWords[group.group][language]}>
            <h3>{packGroupWords[group.group][language]}</h3>
            {group.packs.map(row)}
          </section>
        ))}
        {groups.length === 0 && <p role="status" className={styles['none']}>{words.documents.notFound}</p>}
        {others.length > 0 && <Disclosure key={dispute} title={words.documents.others} summary={String(others.length)} isOpen={others.some(({ id }) => id === chosen)}>{others.map(row)}</Disclosure>}
      </RadioGroup>
    </div>
  )
}

/** In one line while it is one of many; chosen, with what it is for and what it is not. */
function PackRow({ pack, isAdvised }: { readonly pack: PackSummary; readonly isAdvised: boolean }) {
  const { language, words } = useWords()
  return (
    <Radio value={pack.id} className={styles['pack'] ?? ''}>
      <strong>{pack.title[language]}</strong>{isAdvised && <em className={styles['advised']}>{words.documents.advised}</em>}
      <span className={styles['purpose']}>{pack.purpose[language]}</span>
      <span className={styles['limits']}>{words.pair(words.documents.limits, pack.limits[language])}</span>
    </Radio>
  )
}
