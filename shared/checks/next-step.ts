import type { CaseFile } from '#shared/domain/case-file.ts'
import type { Language } from '#shared/domain/language.ts'
import { textIn } from '#shared/domain/language.ts'
import { exhibitDate } from '#shared/timeline/timeline.ts'

export type CasePlace = 'story' | 'evidence' | 'timeline' | 'documents'

/** The one thing that brings a case furthest now. */
export type NextStep =
  | { readonly kind: 'summarise' | 'name-order' | 'name-seller' | 'choose-remedy' | 'set-answer-by' | 'name-yourself'; readonly place: 'story' }
  | { readonly kind: 'add-evidence'; readonly place: 'evidence' }
  | { readonly kind: 'date-evidence'; readonly place: 'evidence'; readonly count: number }
  | { readonly kind: 'write-entry' | 'write-contact'; readonly place: 'timeline' }
  | { readonly kind: 'answer-overdue'; readonly place: 'documents'; readonly day: string }
  | { readonly kind: 'make-papers'; readonly place: 'documents' }

/** `today` is a date (2026-10-03); steps come in the order of a case's life, and the due date only when all else is there. */
export function nextStep(caseFile: CaseFile, today: string): NextStep {
  return storyStep(caseFile) ?? evidenceStep(caseFile) ?? timelineStep(caseFile) ?? wishStep(caseFile) ?? dueStep(caseFile, today)
}

const lacks = (text: Parameters<typeof textIn>[0], language: Language): boolean => textIn(text, language).trim() === ''

function storyStep(caseFile: CaseFile): NextStep | null {
  const language = caseFile.language
  const sellers = (caseFile.parties ?? []).filter((party) => party.role === 'seller' && !lacks(party.name, language))
  if (lacks(caseFile.problem?.summary, language)) return { kind: 'summarise', place: 'story' }
  if (lacks(caseFile.order?.number, language) || lacks(caseFile.order?.items?.[0]?.name, language)) return { kind: 'name-order', place: 'story' }
  return sellers.length === 0 && caseFile.order?.fulfilment === 'seller' ? { kind: 'name-seller', place: 'story' } : null
}

function evidenceStep(caseFile: CaseFile): NextStep | null {
  const exhibits = caseFile.exhibits ?? []
  if (exhibits.length === 0) return { kind: 'add-evidence', place: 'evidence' }
  const undated = exhibits.filter((exhibit) => exhibitDate(exhibit) === null).length
  return undated > 0 ? { kind: 'date-evidence', place: 'evidence', count: undated } : null
}

function timelineStep(caseFile: CaseFile): NextStep | null {
  const entries = caseFile.entries ?? []
  if (entries.length === 0) return { kind: 'write-entry', place: 'timeline' }
  return entries.some((entry) => entry.kind === 'contact') ? null : { kind: 'write-contact', place: 'timeline' }
}

function wishStep(caseFile: CaseFile): NextStep | null {
  if (!caseFile.remedy?.primary) return { kind: 'choose-remedy', place: 'story' }
  if (lacks(caseFile.claimant?.name, caseFile.language)) return { kind: 'name-yourself', place: 'story' }
  return caseFile.remedy.answerBy ? null : { kind: 'set-answer-by', place: 'story' }
}

function dueStep(caseFile: CaseFile, today: string): NextStep {
  const day = caseFile.remedy?.answerBy?.slice(0, 10)
  return day && day < today ? { kind: 'answer-overdue', place: 'documents', day } : { kind: 'make-papers', place: 'documents' }
}
