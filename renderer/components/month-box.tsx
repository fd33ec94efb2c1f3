import { useWords } from '../words.ts'
import { Choice } from './choice.tsx'
import styles from './field.module.css'
import { TextBox } from './text-box.tsx'

const months = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'] as const

/** A year and a month: 2026-10. Half of it is held by the year alone until the month is chosen. */
export function MonthBox({ label, value, thisYear, onChange }: { readonly label: string; readonly value: string | null; readonly thisYear: string; readonly onChange: (month: string | null) => void }) {
  const { words } = useWords()
  const year = value?.slice(0, 4) ?? thisYear
  const month = months.find((one) => one === value?.slice(5, 7)) ?? null
  return (
    <div role="group" aria-label={label} className={styles['dates']}>
      <TextBox short label={words.timeline.year} value={year} numeric problem={(text) => (/^(19|20)\d\d$/.test(text) ? null : words.problem.date)} onSave={(text) => onChange(`${text}-${month ?? '01'}`)} />
      <Choice short label={words.timeline.month} value={month} options={months.map((key) => ({ key, text: String(Number(key)) }))} onChoose={(key) => onChange(key ? `${year}-${key}` : null)} />
    </div>
  )
}
