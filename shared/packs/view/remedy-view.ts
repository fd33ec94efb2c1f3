import type { CaseFile } from '#shared/domain/case-file.ts'
import type { Language } from '#shared/domain/language.ts'
import { dayText } from '#shared/words/date-text.ts'
import { remedyPhrases } from '#shared/words/dispute-sentence.ts'
import { money } from './order-view.ts'
import { onPaper, slot } from './slot.ts'
import type { Slot, ViewContext } from './slot.ts'

/** The primary remedy only: the fallback never appears in what the other side receives. */
export type RemedyView = {
  /** A noun phrase, or the claimant's own words. */
  readonly request: Slot
  /** The claimant's own words, which may be whole sentences; '' where the usual phrase serves. */
  readonly ownWords: string
  readonly amount: Slot
  readonly answerBy: Slot
}

export function remedyView(caseFile: CaseFile, context: ViewContext): RemedyView {
  const { language } = context
  const primary = caseFile.remedy?.primary
  const answerBy = caseFile.remedy?.answerBy
  const sum = money(primary?.amount, caseFile, language)
  const ownWords = context.blank ? '' : onPaper(primary?.text, language)
  return {
    request: slot(primary ? requestText(primary.kind, sum, ownWords, language) : null, '/remedy/primary', context, 20),
    ownWords,
    amount: slot(sum, '/remedy/primary/amount', context),
    answerBy: slot(answerBy ? dayText(answerBy, language, 'letter', context.zone) : null, '/remedy/answerBy', context)
  }
}

/** For the claimant's own eyes only; '' where there is none. */
export function fallbackText(caseFile: CaseFile, language: Language): string {
  const fallback = caseFile.remedy?.fallback
  return fallback ? requestText(fallback.kind, money(fallback.amount, caseFile, language), onPaper(fallback.text, language), language) : ''
}

function requestText(kind: keyof typeof remedyPhrases, sum: string | null, ownWords: string, language: 'ja' | 'en'): string {
  if (ownWords !== '') return ownWords.replace(/[。.]$/u, '')
  return remedyPhrases[kind][language].replace('{sum}', sum ?? '').replace('{of sum}', sum ? ` of ${sum}` : '')
}
