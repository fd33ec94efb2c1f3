import { Check } from 'lucide-react'
import { Checkbox } from 'react-aria-components'
import styles from './field.module.css'

/** Yes or no, with its label beside it. */
export function CheckBox({ label, value, onChange }: { readonly label: string; readonly value: boolean; readonly onChange: (value: boolean) => void }) {
  return <Checkbox className={styles['check'] ?? ''} isSelected={value} onChange={onChange}><span className={styles['mark']}><Check aria-hidden /></span>{label}</Checkbox>
}
