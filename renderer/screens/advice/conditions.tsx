import { manners, recordNeeds, urgencies } from '#shared/domain/advice.ts'
import type { Advice, Assumed } from '#shared/domain/advice.ts'
import { adviceFactsOf } from '#shared/advice/advice-facts.ts'
import { zoneOf } from '#shared/domain/case-file.ts'
import type { Language } from '#shared/domain/language.ts'
import { mannerWords, recordWords, urgencyWords } from '#shared/words/advice-words.ts'
import { Button } from '../../components/button.tsx'
import { Disclosure } from '../../components/disclosure.tsx'
import { MomentBox } from '../../components/moment-box.tsx'
import { RadioRow } from '../../components/radio-row.tsx'
import { TextBox } from '../../components/text-box.tsx'
import { useWords } from '../../words.ts'
import type { CaseDesk } from '../case/use-case.ts'
import styles from './advice-place.module.css'

/** What the advice assumes, to be changed; and the owner's own notes on times. */
export function Conditions({ advice, current }: { readonly advice: Advice; readonly current: CaseDesk }) {
  const { language, words } = useWords()
  const text = words.advice
  const own = adviceFactsOf(current.caseFile)
  const set = (field: string, value: string | null): void => current.change({ kind: 'set', pointer: `/facts/advice/${field}`, value })
  const isOwn = [advice.urgency, advice.record, advice.manner].some((assumed) => assumed.isOwn)
  const asJudged = (): void => { for (const [field, assumed] of [['urgency', advice.urgency], ['record', advice.record], ['manner', advice.manner]] as const) if (assumed.isOwn) set(field, null) }
  const summary = [urgencyWords[advice.urgency.value], recordWords[advice.record.value], mannerWords[advice.manner.value]].map((one) => one[language])
  return (
    <Disclosure title={text.conditions} summary={words.app.listed(summary)}>
      <p className={styles['quiet']}>{text.conditionsHint}</p>
      <Condition label={text.urgency} keys={urgencies} names={urgencyWords} assumed={advice.urgency} language={language} onChoose={(key) => set('urgency', key)} />
      <Condition label={text.record} keys={recordNeeds} names={recordWords} assumed={advice.record} language={language} onChoose={(key) => set('record', key)} />
      <Condition label={text.manner} keys={manners} names={mannerWords} assumed={advice.manner} language={language} onChoose={(key) => set('manner', key)} />
      {isOwn && <div><Button look="quiet" onPress={asJudged}>{text.derived}</Button></div>}
      <MomentBox label={text.retryAt} value={own.retryAt ?? null} zone={zoneOf(current.caseFile)} withTime onChange={(moment) => set('retryAt', moment)} />
      <TextBox label={text.timeHint} hint={text.timeHintHint} rows={4} value={own.timeHint ?? text.timeHintUsual} onSave={(typed) => set('timeHint', typed.trim() === '' || typed === text.timeHintUsual ? null : typed)} />
      <TextBox label={text.hoursSeen} hint={text.hoursSeenHint} rows={2} value={own.hoursSeen ?? ''} onSave={(typed) => set('hoursSeen', typed.trim() === '' ? null : typed)} />
    </Disclosure>
  )
}

type ConditionProps<Key extends string> = { readonly label: string; readonly keys: readonly Key[]; readonly names: Readonly<Record<Key, Readonly<Record<Language, string>>>>; readonly assumed: Assumed<Key>; readonly language: Language; readonly onChoose: (key: Key) => void }

function Condition<Key extends string>({ label, keys, names, assumed, language, onChoose }: ConditionProps<Key>) {
  return <RadioRow label={label} value={assumed.value} options={keys.map((key) => ({ key, text: names[key][language] }))} onChoose={onChoose} />
}
