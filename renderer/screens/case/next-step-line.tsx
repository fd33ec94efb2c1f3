import type { CaseFile } from '#shared/domain/case-file.ts'
import { nextStep } from '#shared/checks/next-step.ts'
import type { NextStep } from '#shared/checks/next-step.ts'
import { dayText } from '#shared/words/date-text.ts'
import type { Language } from '#shared/domain/language.ts'
import type { WindowWords } from '#shared/words/window/window-words.ts'
import { Button } from '../../components/button.tsx'
import { useWords } from '../../words.ts'
import type { Goal, Place } from './goal.ts'
import styles from './case-screen.module.css'

/** The one next step, with its reason, and the way to it. */
export function NextStepLine({ caseFile, today, here, onGo }: { readonly caseFile: CaseFile; readonly today: string; readonly here: Place; readonly onGo: (goal: Goal) => void }) {
  const { language, words } = useWords()
  const step = nextStep(caseFile, today)
  return (
    <section className={styles['step']} aria-label={words.case.nextStep}>
      <strong>{words.case.nextStep}</strong>
      <p>{stepText(step, words, language)}</p>
      <Button look="quiet" isDisabled={here === step.place && pointers[step.kind] === undefined} onPress={() => onGo({ place: step.place, pointer: pointers[step.kind] })}>{words.case.open}</Button>
    </section>
  )
}

/** The field in which a step is done. */
const pointers: Readonly<Partial<Record<NextStep['kind'], string>>> = {
  summarise: '/problem/summary', 'name-order': '/order/number', 'name-seller': '/parties/seller', 'choose-remedy': '/remedy/primary/kind', 'set-answer-by': '/remedy/answerBy', 'name-yourself': '/claimant/name'
}

function stepText(step: NextStep, words: WindowWords, language: Language): string {
  switch (step.kind) {
    case 'date-evidence': return words.next[step.kind](step.count)
    case 'answer-overdue': return words.next[step.kind](dayText(step.day, language, 'window', null))
    default: return words.next[step.kind]
  }
}
