import { useState } from 'react'
import type { CaseChange } from '#shared/domain/case-change.ts'
import type { CaseFile } from '#shared/domain/case-file.ts'
import type { RuleId } from '#shared/domain/rule.ts'
import { rulesOf, ruleText } from '#shared/rules/rules.ts'
import { dayText } from '#shared/words/date-text.ts'
import { gradeText } from '#shared/words/deadline-text.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { TextBox } from '../../components/text-box.tsx'
import { useWords } from '../../words.ts'
import styles from './deadlines-screen.module.css'

type RuleLineProps = { readonly ruleId: RuleId; readonly head: CaseFile; readonly onChange: (change: CaseChange) => void }

/** One rule with its source and grade; a case can reckon with another number, and says why. */
export function RuleLine({ ruleId, head, onChange }: RuleLineProps) {
  const { language, words } = useWords()
  const [open, setOpen] = useState(false)
  const rules = rulesOf(head)
  const { source, checkedOn, grade, overridden } = rules[ruleId]
  const others = Object.fromEntries(Object.entries(head.rules ?? {}).filter(([id]) => id !== ruleId))
  const set = (own: { readonly value: number; readonly reason: string } | null): void => {
    const changed = own ? { ...others, [ruleId]: own } : others
    onChange({ kind: 'set', pointer: '/rules', value: Object.keys(changed).length === 0 ? null : changed as never })
    setOpen(false)
  }
  return (
    <section className={styles['rule']} aria-label={ruleText(ruleId, language, rules)}>
      <p>{ruleText(ruleId, language, rules)}</p>
      {overridden === null ? <p className={styles['quiet']}>{`${gradeText(grade, language)}${language === 'ja' ? '。' : '. '}${words.pair(words.deadlines.source, source)}${language === 'ja' ? '。' : '. '}${words.deadlines.checkedOn(dayText(checkedOn, language, 'window', null))}`}</p>
        : <p className={styles['owned']}>{words.deadlines.owned(overridden)}</p>}
      {open ? <OwnRule ruleId={ruleId} head={head} onKeep={set} onLeave={() => setOpen(false)} /> : (
        <div className={styles['verbs']}>
          <Button look="quiet" onPress={() => setOpen(true)}>{words.deadlines.change}</Button>
          {overridden !== null && <Button look="quiet" onPress={() => set(null)}>{words.deadlines.takeBack}</Button>}
        </div>
      )}
    </section>
  )
}

type OwnRuleProps = { readonly ruleId: RuleId; readonly head: CaseFile; readonly onKeep: (own: { readonly value: number; readonly reason: string }) => void; readonly onLeave: () => void }

function OwnRule({ ruleId, head, onKeep, onLeave }: OwnRuleProps) {
  const { words } = useWords()
  const { value, unit, overridden } = rulesOf(head)[ruleId]
  const [typed, setTyped] = useState(String(value))
  const [reason, setReason] = useState(overridden ?? '')
  const [tried, setTried] = useState(false)
  const number = Number(typed.normalize('NFKC').replaceAll(',', '').trim())
  const isNumber = Number.isInteger(number) && number > 0 && number <= 1_000_000_000
  const keep = (): void => {
    setTried(true)
    if (isNumber && reason.trim() !== '') onKeep({ value: number, reason: reason.trim() })
  }
  return (
    <div className={styles['own']}>
      <p className={styles['quiet']}>{words.deadlines.ownHint}</p>
      <TextBox short numeric autoFocus label={words.deadlines.value(words.deadlines.units[unit])} value={typed} onSave={setTyped} />
      <TextBox label={words.deadlines.reason} hint={words.deadlines.reasonHint} value={reason} onSave={setReason} />
      <div className={styles['verbs']}><Button look="quiet" onPress={onLeave}>{words.deadlines.cancel}</Button><Button onPress={keep}>{words.deadlines.keep}</Button></div>
      {/* Below the buttons: what goes away above one while it is pressed would move it from under the pointer. */}
      <div role="alert">{tried && (!isNumber || reason.trim() === '') && <Notice tone="red">{isNumber ? words.deadlines.reasonMissing : words.deadlines.valueWrong}</Notice>}</div>
    </div>
  )
}
