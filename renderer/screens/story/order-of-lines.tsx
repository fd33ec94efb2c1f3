import { ArrowDown, ArrowUp } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../../components/button.tsx'
import { useWords } from '../../words.ts'
import styles from './list-editor.module.css'

/** Lines in the order in which papers tell them, each to be moved by one place. */
export function OrderOfLines({ lines, onChange }: { readonly lines: readonly string[]; readonly onChange: (lines: readonly string[]) => void }) {
  const { words } = useWords()
  const { list } = words
  const [focus, setFocus] = useState<{ readonly row: number; readonly verb: string } | null>(null)
  const whole = useRef<HTMLElement>(null)
  useEffect(() => {
    if (focus === null) return
    const row = whole.current?.querySelector(`[data-row="${focus.row}"]`)
    const button = [focus.verb, focus.verb === 'up' ? 'down' : 'up'].map((verb) => row?.querySelector<HTMLButtonElement>(`[data-verb="${verb}"] button:not(:disabled)`)).find((one) => one)
    button?.focus()
    setFocus(null)
  }, [focus])
  if (lines.length < 2) return null
  const move = (index: number, by: -1 | 1): void => {
    const line = lines[index]
    if (line === undefined) return
    onChange(lines.toSpliced(index, 1).toSpliced(index + by, 0, line))
    setFocus({ row: index + by, verb: by === -1 ? 'up' : 'down' })
  }
  return (
    <section ref={whole} className={styles['editor']} aria-label={list.order}>
      <header><h4>{list.order}</h4><p className={styles['hint']}>{list.orderHint}</p></header>
      <ol className={styles['rows']}>
        {lines.map((line, index) => (
          <li key={index} data-row={index} className={`${styles['row']} ${styles['line']} ${styles['plain']}`}>
            <span className={styles['opener']}>{line}</span>
            <span data-verb="up"><Button look="quiet" isDisabled={index === 0} icon={<ArrowUp aria-hidden />} aria-label={list.ofRow(list.up, line)} onPress={() => move(index, -1)} /></span>
            <span data-verb="down"><Button look="quiet" isDisabled={index === lines.length - 1} icon={<ArrowDown aria-hidden />} aria-label={list.ofRow(list.down, line)} onPress={() => move(index, 1)} /></span>
          </li>
        ))}
      </ol>
    </section>
  )
}
