import { FileText } from 'lucide-react'
import type { PackSummary } from '#shared/contract/values.ts'
import type { Advice } from '#shared/domain/advice.ts'
import { planText, wayReasonText } from '#shared/words/advice-text.ts'
import { openQuestionWords, topicEntries, topicWords, wayNotes } from '#shared/words/advice-words.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { useWords } from '../../words.ts'
import type { Goal } from '../case/goal.ts'
import styles from './advice-place.module.css'

const fieldOf = { 'who-shipped': '/order/fulfilment', 'who-sold': '/parties/seller' } as const

/** The advice in one sentence, with its reasons under it. */
export function AdviceSummary({ advice, packs, onMake, onGo }: { readonly advice: Advice; readonly packs: readonly PackSummary[]; readonly onMake: (packId: string) => void; readonly onGo: (goal: Goal) => void }) {
  const { language, words } = useWords()
  const { plan } = advice
  const text = words.advice
  const pack = packs.find(({ id }) => id === advice.packs.find(({ desk }) => desk !== null)?.packId)
  const lead = advice.isClosed ? text.closed : plan ? planText(plan, language) : text.waiting
  return (
    <section className={styles['summary']} aria-label={text.how}>
      <p className={styles['topic']}>{topicWords[advice.topic][language]}</p>
      <p className={styles['lead']}>{lead}</p>
      {plan && <ul className={styles['reasons']}>{plan.reasons.map((reason) => <li key={reason}>{wayReasonText(reason, language)}</li>)}</ul>}
      {plan && <p className={styles['quiet']}>{wayNotes[plan.first][language]}{plan.mailIfOffered && plan.first !== 'mail' ? ` ${text.mailToo}` : ''}</p>}
      {(plan === null ? !advice.isClosed : plan.desk === 'marketplace') && <p className={styles['quiet']}>{topicEntries[advice.topic][language]}</p>}
      {advice.reference !== null && <p className={styles['reference']}>{text.reference(advice.reference)}</p>}
      {pack && <div className={styles['verbs']}><Button look="primary" icon={<FileText aria-hidden />} onPress={() => onMake(pack.id)}>{text.make(pack.title[language])}</Button></div>}
      {advice.asks.map((ask) => <Notice key={ask} tone="ochre" actions={<Button look="quiet" onPress={() => onGo({ place: 'story', pointer: fieldOf[ask] })}>{text.fillIn}</Button>}>{openQuestionWords[ask][language]}</Notice>)}
    </section>
  )
}
