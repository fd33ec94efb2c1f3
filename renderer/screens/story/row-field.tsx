import { chargeMatches, chargeStates, paymentMethods, termAnswers } from '#shared/domain/case-vocabulary.ts'
import { zoneOf } from '#shared/domain/case-file.ts'
import { textIn } from '#shared/domain/language.ts'
import { plainIn } from '#shared/interview/answer.ts'
import type { Row, RowField as Field } from '#shared/interview/lists.ts'
import { paymentWords } from '#shared/words/vocabulary.ts'
import { Choice } from '../../components/choice.tsx'
import { MomentBox } from '../../components/moment-box.tsx'
import { TextBox } from '../../components/text-box.tsx'
import { useWords } from '../../words.ts'
import type { CaseDesk } from '../case/use-case.ts'
import { CitePicker } from '../timeline/cite-picker.tsx'
import { amountIn } from './amount-in.ts'

export type RowFieldProps = { readonly field: Field; readonly label: string; readonly row: Row; readonly current: CaseDesk; readonly onKeep: (answer: unknown) => void; readonly autoFocus: boolean }

/** One field of a row in the form that its answer takes. */
export function RowField({ field: [key, form], label, row, current, onKeep, autoFocus }: RowFieldProps) {
  const { language, words } = useWords()
  const { caseFile } = current
  const value = row[key]
  const text = typeof value === 'number' ? String(value) : plainIn(value, caseFile.language)
  const keepText = (typed: string): void => onKeep(typed === '' ? null : typed)
  const choose = <Key extends string>(keys: readonly Key[], name: (key: Key) => string) =>
    <Choice short canBeNone label={label} value={keys.find((one) => one === value) ?? null} options={keys.map((one) => ({ key: one, text: name(one) }))} onChoose={onKeep} />
  switch (form) {
    case 'text': return <TextBox label={label} value={text} autoFocus={autoFocus} onSave={onKeep} />
    case 'plain': return <TextBox short label={label} value={text} onSave={keepText} />
    case 'area': return <TextBox label={label} value={text} rows={2} autoFocus={autoFocus} onSave={onKeep} />
    case 'count': case 'money': return <TextBox short numeric label={label} value={text} problem={(typed) => (amountIn(typed) === undefined ? words.problem.number : null)} onSave={(typed) => onKeep(amountIn(typed) ?? null)} />
    case 'last4': return <TextBox short numeric label={label} value={text} problem={(typed) => (typed === '' || /^\d{4}$/.test(typed) ? null : words.problem.last4)} onSave={keepText} />
    case 'day': return <MomentBox label={label} value={text || null} zone={zoneOf(caseFile)} withTime={false} onChange={onKeep} />
    case 'payment': return choose(paymentMethods, (one) => paymentWords[one][language])
    case 'charge-match': return choose(chargeMatches, (one) => words.list.matches[one])
    case 'charge-state': return choose(chargeStates, (one) => words.list.states[one])
    case 'term-answer': return choose(termAnswers, (one) => words.list.answers[one])
    case 'side': return <Choice short label={label} value={sideOf(value)} options={[{ key: self, text: words.list.self }, ...(caseFile.parties ?? []).map((party) => ({ key: party.id, text: textIn(party.name, language) }))]} onChoose={(chosen) => onKeep(chosen === self ? null : chosen)} />
    case 'cites': return (caseFile.exhibits ?? []).length === 0 ? null : <CitePicker caseFile={caseFile} cites={citesIn(value)} onChange={(cites) => onKeep(cites.length === 0 ? null : cites)} />
  }
}

/** No party: the claimant. */
const self = '-self-'
const sideOf = (value: unknown): string => (typeof value === 'string' ? value : self)
const citesIn = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((cite): cite is string => typeof cite === 'string') : [])
