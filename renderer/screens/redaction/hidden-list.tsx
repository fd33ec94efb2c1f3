import { TriangleAlert, X } from 'lucide-react'
import { Button } from '../../components/button.tsx'
import { useWords } from '../../words.ts'
import styles from './redaction-dialog.module.css'

/** `name` is what a button says of it. */
export type HiddenRow = { readonly key: number; readonly title: string; readonly detail: string; readonly name: string; readonly isMisfit: boolean }

/** Everything that is hidden of an exhibit; a press shows where, another takes it back. */
export function HiddenList({ rows, onShow, onRemove }: { readonly rows: readonly HiddenRow[]; readonly onShow: ((key: number) => void) | null; readonly onRemove: (key: number) => void }) {
  const { words } = useWords()
  return (
    <section className={styles['hidden']} aria-label={words.redaction.listTitle}>
      <h3>{words.redaction.listTitle}</h3>
      {rows.length === 0 && <p className={styles['quiet']}>{words.redaction.listEmpty}</p>}
      <ul>
        {rows.map(({ key, title, detail, name, isMisfit }) => (
          <li key={key} className={styles['row']}>
            {onShow && !isMisfit
              ? <button type="button" className={styles['show']} onClick={() => onShow(key)}><span className={styles['value']}>{title}{detail !== '' && <small>{detail}</small>}</span></button>
              : <span className={styles['value']}>{isMisfit && <TriangleAlert aria-hidden className={styles['warn']} />}{title}{detail !== '' && <small className={isMisfit ? styles['ochre'] : ''}>{detail}</small>}</span>}
            <Button look="quiet" icon={<X aria-hidden />} aria-label={words.redaction.remove(name)} onPress={() => onRemove(key)} />
          </li>
        ))}
      </ul>
    </section>
  )
}
