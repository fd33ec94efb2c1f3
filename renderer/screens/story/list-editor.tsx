import { Plus } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { lists, moved, rowName, rowsChange, rowsOf, rowWith } from '#shared/interview/lists.ts'
import type { RowField } from '#shared/interview/lists.ts'
import type { ListId } from '#shared/words/window/word-keys.ts'
import { Button } from '../../components/button.tsx'
import { useWords } from '../../words.ts'
import type { CaseDesk } from '../case/use-case.ts'
import { ListRow } from './list-row.tsx'
import styles from './list-editor.module.css'

/** Any number of rows in their order. One is open at a time; a new one joins the case with its first answer, so that no empty row stays behind. */
export function ListEditor({ list, current }: { readonly list: ListId; readonly current: CaseDesk }) {
  const { words } = useWords()
  const text = words.lists[list]
  const { caseFile } = current
  const rows = rowsOf(caseFile, list)
  const [open, setOpen] = useState<number | null>(null)
  const [focus, setFocus] = useState<{ readonly row: number | null; readonly verb: string } | null>(null)
  const whole = useRef<HTMLElement>(null)
  useEffect(() => {
    if (focus === null) return
    const place = focus.row === null ? whole.current : whole.current?.querySelector(`[data-row="${focus.row}"]`)
    const verbs = [focus.verb, focus.verb === 'up' ? 'down' : 'up', 'open', 'add']
    const button = verbs.map((verb) => place?.querySelector<HTMLButtonElement>(`[data-verb="${verb}"] button:not(:disabled)`)).find((one) => one)
    button?.focus()
    setFocus(null)
  }, [focus])
  // Rows are read anew when an answer is kept: two that come in one breath must not undo each other.
  const latest = useRef(rows)
  latest.current = rows
  const keep = (index: number, field: RowField, answer: unknown): void => {
    const next = latest.current.toSpliced(index, 1, rowWith(list, latest.current[index] ?? {}, field, answer, caseFile.language))
    latest.current = next
    current.change(rowsChange(list, next))
  }
  const move = (index: number, by: -1 | 1): void => {
    current.change(rowsChange(list, moved(rows, index, by)))
    if (open !== null) setOpen(open === index ? index + by : open === index + by ? index : open)
    setFocus({ row: index + by, verb: by === -1 ? 'up' : 'down' })
  }
  const remove = (index: number): void => {
    const name = rowName(list, rows[index] ?? {}, caseFile.language) || text.row(index + 1)
    setOpen(null)
    if (index < rows.length) current.takeOut({ text: words.list.removed(name), removal: rowsChange(list, rows.toSpliced(index, 1)) })
    setFocus({ row: null, verb: 'add' })
  }
  const shown = open === rows.length ? [...rows, {}] : rows
  return (
    <section ref={whole} className={styles['editor']} aria-label={text.label} data-pointer={lists[list].pointer}>
      <header><h4>{text.label}</h4><p className={styles['hint']}>{text.hint}</p></header>
      {shown.length > 0 && (
        <ol className={styles['rows']}>
          {shown.map((row, index) => (
            <ListRow key={index} list={list} row={row} index={index} count={rows.length} isOpen={open === index} current={current}
              onToggle={() => setOpen(open === index ? null : index)} onKeep={(field, answer) => keep(index, field, answer)} onMove={(by) => move(index, by)} onRemove={() => remove(index)} />
          ))}
        </ol>
      )}
      {open !== rows.length && <span data-verb="add"><Button icon={<Plus aria-hidden />} onPress={() => setOpen(rows.length)}>{text.add}</Button></span>}
    </section>
  )
}
