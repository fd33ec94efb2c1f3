import { Input, Label, Text, TextField } from 'react-aria-components'
import styles from './field.module.css'

/** A secret that is never shown and never kept. */
export function PasswordBox({ label, hint, value, onChange }: { readonly label: string; readonly hint: string; readonly value: string; readonly onChange: (text: string) => void }) {
  return (
    <TextField className={`${styles['field']} ${styles['short']}`} type="password" autoComplete="off" value={value} onChange={onChange} maxLength={1_000}>
      <Label className={styles['label']}>{label}</Label>
      <Input className={styles['box']} />
      <Text slot="description" className={styles['hint']}>{hint}</Text>
    </TextField>
  )
}
