import { cancellationStates, fulfilments, paymentMethods, remedyKinds, subscriptionPeriods } from '#shared/domain/case-vocabulary.ts'
import { zoneOf } from '#shared/domain/case-file.ts'
import { answerChange, answerTo } from '#shared/interview/answer.ts'
import type { Answer } from '#shared/interview/answer.ts'
import type { Question } from '#shared/interview/questions.ts'
import { cancellationStateWords, fulfilmentWords, paymentWords, periodWords } from '#shared/words/vocabulary.ts'
import { Choice } from '../../components/choice.tsx'
import { MomentBox } from '../../components/moment-box.tsx'
import { RadioRow } from '../../components/radio-row.tsx'
import { TextBox } from '../../components/text-box.tsx'
import { useWords } from '../../words.ts'
import type { CaseDesk } from '../case/use-case.ts'
import { amountIn } from './amount-in.ts'
import { OrderOfLines } from './order-of-lines.tsx'

/** One question in the form that its answer takes; every answer is saved by itself. */
export function QuestionField({ question, current, autoFocus }: { readonly question: Question; readonly current: CaseDesk; readonly autoFocus?: boolean }) {
  const { language, words } = useWords()
  const { label, hint } = words.questions[question.id]
  const answer = answerTo(question, current.caseFile)
  const keep = (given: Answer): void => current.change(answerChange(question, current.caseFile, given))
  const text = Array.isArray(answer) ? answer.join('\n') : answer === null || typeof answer === 'boolean' ? '' : String(answer)
  const common = { label, hint, ...(autoFocus ? { autoFocus } : {}) }
  switch (question.form) {
    case 'line': case 'party': return <TextBox {...common} value={text} onSave={keep} />
    case 'area': return <TextBox {...common} value={text} onSave={keep} rows={question.id === 'details' ? 6 : 3} />
    case 'lines': return (
      <>
        <TextBox {...common} value={text} onSave={(typed) => keep(typed.split('\n').map((line) => line.trim()).filter((line) => line !== ''))} rows={4} />
        {question.id === 'points' && Array.isArray(answer) && <OrderOfLines lines={answer} onChange={keep} />}
      </>
    )
    case 'money': case 'count': return <TextBox {...common} short numeric value={text} problem={(typed) => (amountIn(typed) === undefined ? words.problem.number : null)} onSave={(typed) => keep(amountIn(typed) ?? null)} />
    case 'last4': return <TextBox {...common} short numeric value={text} problem={(typed) => (typed === '' || /^\d{4}$/.test(typed) ? null : words.problem.last4)} onSave={(typed) => keep(typed === '' ? null : typed)} />
    case 'day': case 'moment': return <MomentBox {...common} value={text || null} zone={zoneOf(current.caseFile)} withTime={question.form === 'moment'} onChange={keep} />
    case 'yes-no': return <RadioRow label={label} value={answer === true ? 'yes' : answer === false ? 'no' : 'unknown'} options={[{ key: 'yes', text: words.story.yes }, { key: 'no', text: words.story.no }, { key: 'unknown', text: words.story.unknown }]} onChoose={(key) => keep(key === 'unknown' ? null : key === 'yes')} />
    case 'fulfilment': return <Choice {...common} short canBeNone value={fulfilments.find((key) => key === answer) ?? null} options={fulfilments.map((key) => ({ key, text: fulfilmentWords[key][language] }))} onChoose={keep} />
    case 'payment': return <Choice {...common} short canBeNone value={paymentMethods.find((key) => key === answer) ?? null} options={paymentMethods.map((key) => ({ key, text: paymentWords[key][language] }))} onChoose={keep} />
    case 'cancel-state': return <Choice {...common} short canBeNone value={cancellationStates.find((key) => key === answer) ?? null} options={cancellationStates.map((key) => ({ key, text: cancellationStateWords[key][language] }))} onChoose={keep} />
    case 'period': return <Choice {...common} short canBeNone value={subscriptionPeriods.find((key) => key === answer) ?? null} options={subscriptionPeriods.map((key) => ({ key, text: periodWords[key][language] }))} onChoose={keep} />
    case 'remedy': return <Choice {...common} short canBeNone value={remedyKinds.find((key) => key === answer) ?? null} options={remedyKinds.map((key) => ({ key, text: words.remedies[key] }))} onChoose={keep} />
  }
}
