import { Label, Radio, RadioGroup } from 'react-aria-components'
import styles from './field.module.css'

export type RadioRowProps<Key extends string> = { readonly label: string; readonly options: readonly { readonly key: Key; readonly text: string }[]; readonly value: Key; readonly onChoose: (key: Key) => void }

/** A few answers side by side. */
export function RadioRow<Key extends string>({ label, options, value, onChoose }: RadioRowProps<Key>) {
  const choose = (chosen: string): void => {
    const option = options.find(({ key }) => key === chosen)
    if (option) onChoose(option.key)
  }
  return (
    <RadioGroup className={styles['field'] ?? ''} value={value} onChange={choose} orientation="horizontal">
      <Label className={styles['label']}>{label}</Label>
      <div className={styles['row']}>{options.map(({ key, text }) => <Radio key={key} value={key} className={styles['radio'] ?? ''}>{text}</Radio>)}</div>
    </RadioGroup>
  )
}
