import { FieldError, Input, Label, Text, TextArea, TextField } from 'react-aria-components'
import styles from './field.module.css'
import { useDraft } from './use-draft.ts'

export type TextBoxProps = {
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly onSave: (text: string) => void
  readonly rows?: number
  readonly short?: boolean
  /** A sentence while the text cannot be kept as it stands; such a text is not handed on. */
  readonly problem?: (text: string) => string | null
  readonly numeric?: boolean
  readonly autoFocus?: boolean
}

/** One text with its label; what is typed is handed on by itself. */
export function TextBox({ label, hint, value, onSave, rows, short, problem, numeric, autoFocus }: TextBoxProps) {
  const draft = useDraft(value, (text) => { if (!problem?.(text)) onSave(text) })
  const wrong = problem?.(draft.text) ?? null
  return (
    <TextField className={`${styles['field']} ${short ? styles['short'] : ''}`} value={draft.text} onChange={draft.type} onBlur={draft.flush} isInvalid={wrong !== null} autoFocus={autoFocus ?? false}>
      <Label className={styles['label']}>{label}</Label>
      {rows ? <TextArea className={styles['box']} rows={rows} /> : <Input className={styles['box']} inputMode={numeric ? 'decimal' : 'text'} />}
      {hint && <Text slot="description" className={styles['hint']}>{hint}</Text>}
      <FieldError className={styles['wrong']}>{wrong}</FieldError>
    </TextField>
  )
}
