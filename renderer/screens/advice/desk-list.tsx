import { Check, FileText, MessageSquarePlus, Minus } from 'lucide-react'
import type { PackSummary } from '#shared/contract/values.ts'
import type { Advice, Desk, DeskStep } from '#shared/domain/advice.ts'
import { adviceFactsOf } from '#shared/advice/advice-facts.ts'
import { zoneOf } from '#shared/domain/case-file.ts'
import { rulesOf, ruleText } from '#shared/rules/rules.ts'
import { deskReasonText } from '#shared/words/advice-text.ts'
import { deskStateWords, deskWords } from '#shared/words/advice-words.ts'
import { momentText, whenText } from '#shared/words/date-text.ts'
import { gradedText } from '#shared/words/deadline-text.ts'
import { Button } from '../../components/button.tsx'
import { useWords } from '../../words.ts'
import type { Goal } from '../case/goal.ts'
import type { CaseDesk } from '../case/use-case.ts'
import styles from './advice-place.module.css'

export type DeskListProps = { readonly advice: Advice; readonly current: CaseDesk; readonly packs: readonly PackSummary[]; readonly onMake: (packId: string) => void; readonly onGo: (goal: Goal) => void }

/** Whom to turn to, in order: where each stands, why, and what can be done about it from here. */
export function DeskList({ advice, current, packs, onMake, onGo }: DeskListProps) {
  const { language, words } = useWords()
  const skipped = adviceFactsOf(current.caseFile).skipped ?? []
  const setSkipped = (desks: readonly Desk[]): void => current.change({ kind: 'set', pointer: '/facts/advice/skipped', value: [...desks] })
  return (
    <section className={styles['section']}>
      <h3>{words.advice.order}</h3>
      <ol className={styles['desks']} aria-label={words.advice.order}>
        {advice.order.map((step) => (
          <li key={step.desk} className={`${styles['desk']} ${styles[step.state] ?? ''}`} aria-current={step.state === 'next' ? 'step' : undefined}>
            <span className={styles['mark']} aria-hidden>{step.state === 'done' ? <Check /> : step.state === 'skipped' ? <Minus /> : null}</span>
            <div className={styles['what']}>
              <DeskHead step={step} current={current} />
              <DeskWhy step={step} current={current} />
              <div className={styles['verbs']}>
                {(step.state === 'next' || step.state === 'also') && step.packIds.map((id) => <Button key={id} icon={<FileText aria-hidden />} onPress={() => onMake(id)}>{words.advice.make(packs.find((pack) => pack.id === id)?.title[language] ?? id)}</Button>)}
                {(step.state === 'next' || step.state === 'also' || step.state === 'waiting') && step.desk !== 'own-checks' && step.desk !== 'claim' && <Button look="quiet" icon={<MessageSquarePlus aria-hidden />} onPress={() => onGo({ place: 'contacts' })}>{words.advice.log}</Button>}
                {(step.state === 'next' || step.state === 'also') && <SkipButton desk={step.desk} onPress={() => setSkipped([...skipped, step.desk])} />}
                {step.state === 'skipped' && <SkipButton desk={step.desk} isBack onPress={() => setSkipped(skipped.filter((desk) => desk !== step.desk))} />}
              </div>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

function DeskHead({ step, current }: { readonly step: DeskStep; readonly current: CaseDesk }) {
  const { language, words } = useWords()
  const zone = zoneOf(current.caseFile)
  const date = (text: string): string => momentText(text, language, 'window', zone)
  return (
    <p className={styles['deskHead']}>
      <strong>{deskWords[step.desk][language]}</strong>
      <span className={styles['state']}>{deskStateWords[step.state][language]}</span>
      {step.from !== null && <span className={styles['quiet']}>{words.advice.from(date(step.from))}</span>}
      {step.until !== null && <span className={styles['quiet']}>{words.advice.until(date(step.until))}</span>}
      {step.last !== null && <span className={styles['quiet']}>{words.advice.lastContact(whenText(step.last.when, language, 'window', zone))}</span>}
    </p>
  )
}

/** Reasons, and the rule where a number decides; what is done with needs none. */
function DeskWhy({ step, current }: { readonly step: DeskStep; readonly current: CaseDesk }) {
  const { language } = useWords()
  if (step.state === 'done' || step.state === 'skipped') return null
  const rules = rulesOf(current.caseFile)
  return (
    <div className={styles['why']}>
      {step.reasons.map((reason) => <p key={reason}>{deskReasonText(reason, language)}</p>)}
      {step.ruleId !== null && <p className={styles['rule']}>{gradedText(ruleText(step.ruleId, language, rules), rules[step.ruleId].grade, language)}</p>}
    </div>
  )
}

function SkipButton({ desk, isBack = false, onPress }: { readonly desk: Desk; readonly isBack?: boolean; readonly onPress: () => void }) {
  const { language, words } = useWords()
  const name = deskWords[desk][language]
  return <Button look="quiet" aria-label={isBack ? words.advice.unskipOf(name) : words.advice.skipOf(name)} onPress={onPress}>{isBack ? words.advice.unskip : words.advice.skip}</Button>
}
