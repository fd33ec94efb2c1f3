import { failureText } from '#shared/words/failure-text.ts'
import { roomText } from '#shared/words/room-text.ts'
import { useWords } from '../../words.ts'
import styles from './documents-place.module.css'
import type { Plan } from './use-plan.ts'

/** What the papers will come to, before they are made. */
export function RoomLine({ plan }: { readonly plan: Plan }) {
  const { language, words } = useWords()
  if (plan.kind === 'none') return null
  return (
    <p role="status" className={styles['room']}>
      {plan.kind === 'reckoning' && words.documents.reckoning}
      {plan.kind === 'failed' && failureText(plan.failure, language)}
      {plan.kind === 'known' && plan.files.map((file, index) => <span key={file.name}>{plan.files.length > 1 ? words.documents.volume(index + 1, plan.files.length) : ''} {roomText(file, language)}</span>)}
    </p>
  )
}
