import { useEffect, useMemo, useRef, useState } from 'react'
import { GridList, ListLayout, Virtualizer } from 'react-aria-components'
import type { Selection } from 'react-aria-components'
import { datesChange, datesTakenBack, firstDateDraft, withChosen, withTicked } from '#shared/interview/date-draft.ts'
import type { DateReviewRow as Row } from '#shared/interview/date-review.ts'
import { Button } from '../../components/button.tsx'
import { useListKeys } from '../../components/use-list-keys.ts'
import { useWords } from '../../words.ts'
import type { CaseDesk } from '../case/use-case.ts'
import { DateReviewRow } from './date-review-row.tsx'
import { exhibitName } from './exhibit-name.ts'
import styles from './date-review.module.css'

export type DateReviewProps = { readonly rows: readonly Row[]; readonly current: CaseDesk; readonly onDone: () => void }

const layoutOptions = { estimatedRowSize: 112, gap: 0 }

/** Dates for all exhibits without one: looked through, ticked or not, and taken over in one step that one press undoes. */
export function DateReview({ rows, current, onDone }: DateReviewProps) {
  const { language, words: { dateReview: words } } = useWords()
  const [draft, setDraft] = useState(() => firstDateDraft(rows))
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const items = rows.map((row) => ({ id: row.exhibit.id, row }))
  const tick = (keys: Selection): void => setDraft(withTicked(draft, rows, new Set(keys === 'all' ? items.map(({ id }) => id) : [...keys].map(String))))
  const count = draft.ticked.size
  const layout = useMemo(() => new ListLayout(), [])
  const keys = useListKeys({ items: rows.map(({ exhibit }) => ({ id: exhibit.id, title: exhibitName(exhibit, language) })), placeOf: (id) => layout.getLayoutInfo(id)?.rect ?? null, onGo: () => undefined })
  const leave = (): void => {
    heading.current?.closest('[role="tabpanel"]')?.scrollTo(0, 0)
    onDone()
  }
  const take = (): void => {
    const change = datesChange(rows, draft, current.caseFile)
    current.takeOut({ text: words.taken(new Set(change.dates.map(({ id }) => id)).size), removal: change, back: datesTakenBack(change) })
    leave()
  }
  return (
    <section className={styles['review']} aria-label={words.title}>
      <header><h2 ref={heading} tabIndex={-1} className={styles['title']}>{words.title}</h2><p className={styles['hint']}>{words.hint}</p></header>
      <div onKeyDownCapture={keys}>
        <Virtualizer layout={layout} layoutOptions={layoutOptions}>
          <GridList aria-label={words.list} className={styles['list'] ?? ''} items={items} dependencies={[draft.chosen, current.opened.facts]} disallowTypeAhead selectionMode="multiple" selectedKeys={draft.ticked} onSelectionChange={tick} escapeKeyBehavior="none" keyboardNavigationBehavior="tab">
            {({ row }) => <DateReviewRow row={row} draft={draft} current={current} onChoose={(line, candidate) => setDraft((before) => withChosen(before, row, line, candidate))} />}
          </GridList>
        </Virtualizer>
      </div>
      <footer className={styles['foot']}>
        <span role="status" className={styles['count']}>{words.chosen(count, rows.length)}</span>
        {count < rows.length ? <Button look="quiet" onPress={() => tick('all')}>{words.all}</Button> : <Button look="quiet" onPress={() => tick(new Set())}>{words.nothing}</Button>}
        <Button look="quiet" onPress={leave}>{words.leave}</Button>
        <Button look="primary" isDisabled={count === 0} onPress={take}>{count === 0 ? words.takeNone : words.take(count)}</Button>
      </footer>
    </section>
  )
}
