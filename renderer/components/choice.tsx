import { ChevronDown } from 'lucide-react'
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue, Text } from 'react-aria-components'
import { useWords } from '../words.ts'
import styles from './field.module.css'

export type ChoiceOption<Key extends string> = { readonly key: Key; readonly text: string }
export type ChoiceProps<Key extends string> = { readonly label: string; readonly hint?: string; readonly options: readonly ChoiceOption<Key>[]; readonly value: Key | null; readonly onChoose: (key: Key | null) => void; readonly canBeNone?: boolean; readonly short?: boolean }

const none = '-'

/** One of a closed list; with `canBeNone` it can be taken back. */
export function Choice<Key extends string>({ label, hint, options, value, onChoose, canBeNone, short }: ChoiceProps<Key>) {
  const { words } = useWords()
  const choose = (chosen: unknown): void => onChoose(options.find((option) => option.key === chosen)?.key ?? null)
  return (
    <Select className={`${styles['field']} ${short ? styles['short'] : ''}`} value={value} onChange={choose} placeholder={words.choice.choose}>
      <Label className={styles['label']}>{label}</Label>
      <Button className={styles['pick'] ?? ''}><SelectValue /><ChevronDown aria-hidden /></Button>
      {hint && <Text slot="description" className={styles['hint']}>{hint}</Text>}
      <Popover className={styles['list'] ?? ''}>
        <ListBox>
          {canBeNone && <ListBoxItem id={none} className={styles['option'] ?? ''}>{words.choice.none}</ListBoxItem>}
          {options.map((option) => <ListBoxItem key={option.key} id={option.key} className={styles['option'] ?? ''}>{option.text}</ListBoxItem>)}
        </ListBox>
      </Popover>
    </Select>
  )
}
