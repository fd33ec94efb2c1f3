import type { Zone } from '#shared/domain/moment.ts'
import { whenForms, withForm } from '#shared/interview/when-draft.ts'
import type { WhenDraft } from '#shared/interview/when-draft.ts'
import { Choice } from '../../components/choice.tsx'
import { MomentBox } from '../../components/moment-box.tsx'
import { MonthBox } from '../../components/month-box.tsx'
import { useWords } from '../../words.ts'
import styles from './timeline-place.module.css'

export type WhenFieldsProps = { readonly draft: WhenDraft; readonly zone: Zone; readonly today: string; readonly onChange: (draft: WhenDraft) => void }

/** Every form of a time in plain fields, from the minute to "unknown". */
export function WhenFields({ draft, zone, today, onChange }: WhenFieldsProps) {
  const { words } = useWords()
  const isRange = draft.form === 'range'
  return (
    <div className={styles['whenFields']}>
      <Choice label={words.timeline.whenForm} options={whenForms.map((key) => ({ key, text: words.timeline.forms[key] }))} value={draft.form} onChoose={(form) => { if (form) onChange(withForm(draft, form)) }} />
      {draft.form !== 'unknown' && <One label={isRange ? words.timeline.from : words.timeline.when} value={draft.first} form={draft.form} zone={zone} today={today} onChange={(first) => onChange({ ...draft, first })} />}
      {isRange && <One label={words.timeline.to} value={draft.last} form={draft.form} zone={zone} today={today} onChange={(last) => onChange({ ...draft, last })} />}
    </div>
  )
}

type OneProps = { readonly label: string; readonly value: string | null; readonly form: WhenDraft['form']; readonly zone: Zone; readonly today: string; readonly onChange: (moment: string | null) => void }

/** A month stays a month inside "about" and its like; only "year and month" asks for one. */
function One({ label, value, form, zone, today, onChange }: OneProps) {
  const isMonth = form === 'month' || value?.length === 7
  return isMonth ? <MonthBox label={label} value={value} thisYear={today.slice(0, 4)} onChange={onChange} /> : <MomentBox label={label} value={value} zone={zone} withTime={form !== 'day'} onChange={onChange} />
}
