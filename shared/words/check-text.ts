import type { CheckCode } from '#shared/domain/check-code.ts'
import { caseCheckWords } from './case-check-words.ts'
import { evidenceCheckWords } from './evidence-check-words.ts'
import { paymentCheckWords } from './payment-check-words.ts'
import type { Sentences } from './sentence.ts'
import { textCheckWords } from './text-check-words.ts'

/** A sentence for every code that a check can raise; one that is missing does not compile. */
export const checkSentences: Readonly<Record<CheckCode, Sentences>> = { ...textCheckWords, ...caseCheckWords, ...evidenceCheckWords, ...paymentCheckWords }
