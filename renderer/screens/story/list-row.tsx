import { ArrowDown, ArrowUp, ChevronRight, Trash2 } from 'lucide-react'
import { Button as PlainButton } from 'react-aria-components'
import { zoneOf } from '#shared/domain/case-file.ts'
import type { CaseFile } from '#shared/domain/case-file.ts'
import type { Language } from '#shared/domain/language.ts'
import { parseMoment } from '#shared/domain/moment.ts'
import { lists, rowName } from '#shared/interview/lists.ts'
import type { Row, RowField as Field } from '#shared/interview/lists.ts'
import { dayText } from '#shared/words/date-text.ts'
import type { ListId } from '#shared/words/window/word-keys.ts'
import { Button } from '../../components/button.tsx'
import { useWords } from '../../words.ts'
import type { CaseDesk } from '../case/use-case.ts'
import styles from './list-editor.module.css'
import { RowField } from './row-field.tsx'

export type ListRowProps = {
  readonly list: ListId; readonly row: Row; readonly index: number; readonly count: number; readonly isOpen: boolean; readonly current: CaseDesk
  readonly onToggle: () => void; readonly onKeep: (field: Field, answer: unknown) => void; readonly onMove: (by: -1 | 1) => void; readonly onRemove: () => void
}

/** One row: its name and what is known of it in a line, its verbs beside it, its fields under it while it is open. */
export function ListRow({ list, row, index, count, isOpen, current, onToggle, onKeep, onMove, onRemove }: ListRowProps) {
  const { language, words } = useWords()
  const text = words.lists[list]
  const name = text.row(index + 1)
  const isNew = index >= count
  const verb = (key: 'up' | 'down' | 'remove', icon: typeof ArrowUp, act: () => void, isDisabled = false) => {
    const Icon = icon
    return <span data-verb={key}><Button look="quiet" isDisabled={isDisabled} icon={<Icon aria-hidden />} aria-label={words.list.ofRow(words.list[key], name)} onPress={act} /></span>
  }
  return (
    <li className={styles['row']} data-row={index}>
      <div className={styles['line']}>
        <span data-verb="open" className={styles['opener']}>
          <PlainButton className={styles['open'] ?? ''} aria-expanded={isOpen} onPress={onToggle}><ChevronRight aria-hidden /><strong>{name}</strong><span className={styles['told']}>{toldOf(list, row, current.caseFile, language)}</span></PlainButton>
        </span>
        {!isNew && verb('up', ArrowUp, () => onMove(-1), index === 0)}
        {!isNew && verb('down', ArrowDown, () => onMove(1), index === count - 1)}
        {verb('remove', Trash2, onRemove)}
      </div>
      {isOpen && (
        <div className={styles['fields']}>
          {lists[list].fields.map((field, place) => <RowField key={field[0]} field={field} label={text.fields[field[0]] ?? ''} row={row} current={current} autoFocus={isNew && place === 0} onKeep={(answer) => onKeep(field, answer)} />)}
          <div><Button look="quiet" onPress={onToggle}>{words.list.done}</Button></div>
        </div>
      )}
    </li>
  )
}

/** A row in a line: its day, its name, its sum. */
function toldOf(list: ListId, row: Row, caseFile: CaseFile, language: Language): string {
  const { at, amount, unitPrice, quantity } = row
  const day = typeof at === 'string' && typeof parseMoment(at) !== 'string' ? dayText(at, language, 'window', zoneOf(caseFile)) : ''
  const sum = typeof amount === 'number' ? amount : typeof unitPrice === 'number' ? unitPrice : null
  return [day, rowName(list, row, caseFile.language), sum === null ? '' : sum.toLocaleString('en-GB'), typeof quantity === 'number' ? `× ${quantity}` : ''].filter((part) => part !== '').join(language === 'ja' ? '　' : ' · ')
}
