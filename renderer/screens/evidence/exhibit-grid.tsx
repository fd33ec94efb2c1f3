import { useEffect, useMemo, useRef } from 'react'
import { GridLayout, GridList, Size, Virtualizer } from 'react-aria-components'
import type { Exhibit } from '#shared/domain/case-file.ts'
import { defaultScheme, exhibitLabel } from '#shared/domain/exhibit-label.ts'
import { useListKeys } from '../../components/use-list-keys.ts'
import { useWords } from '../../words.ts'
import type { Goal } from '../case/goal.ts'
import type { CaseDesk } from '../case/use-case.ts'
import { ExhibitCard } from './exhibit-card.tsx'
import { exhibitName } from './exhibit-name.ts'
import styles from './evidence-place.module.css'

export type ExhibitGridProps = { readonly current: CaseDesk; readonly exhibits: readonly Exhibit[]; readonly chosen: string | null; readonly onChoose: (id: string | null) => void; readonly goal: Goal }

/** The layout shares 16 points a column out before, between and behind them: 12 or 13 each, which the styles take back at the edges. */
const layoutOptions = { minItemSize: new Size(164, 240), maxItemSize: new Size(Infinity, Infinity), minSpace: new Size(16, 12) }

/** All exhibits by their pictures; of thousands only those in sight are drawn, and the list still knows its length and its places. */
export function ExhibitGrid({ current, exhibits, chosen, onChoose, goal }: ExhibitGridProps) {
  const { language, words } = useWords()
  const cards = useMemo(() => exhibits.map((exhibit, index) => ({ id: exhibit.id, exhibit, label: exhibitLabel(defaultScheme(language), index, null) })), [exhibits, language])
  const layout = useMemo(() => new GridLayout(), [])
  const list = useRef<HTMLDivElement>(null)
  // What a search leads to may not be drawn yet: the place where it will stand is scrolled to.
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      const place = goal.exhibitId === undefined ? null : layout.getLayoutInfo(goal.exhibitId)
      if (place && list.current) list.current.closest('[role="tabpanel"]')?.scrollBy(0, list.current.getBoundingClientRect().top + place.rect.y - innerHeight / 2)
    })
    return () => cancelAnimationFrame(frame)
  }, [goal, layout])
  const keys = useListKeys({ items: cards.map(({ id, exhibit }) => ({ id, title: exhibitName(exhibit, language) })), placeOf: (id) => layout.getLayoutInfo(id)?.rect ?? null, onGo: onChoose })
  return (
    <div onKeyDownCapture={keys}>
      <Virtualizer layout={layout} layoutOptions={layoutOptions}>
        <GridList ref={list} aria-label={words.evidence.list} layout="grid" className={styles['grid'] ?? ''} items={cards} dependencies={[current.opened.facts, current.caseFile.timeZone]} disallowTypeAhead selectionMode="single" selectionBehavior="replace" selectedKeys={chosen ? [chosen] : []} onSelectionChange={(keys) => onChoose(keys === 'all' ? null : String([...keys][0] ?? '') || null)}>
          {({ exhibit, label }) => <ExhibitCard exhibit={exhibit} label={label} current={current} />}
        </GridList>
      </Virtualizer>
    </div>
  )
}
