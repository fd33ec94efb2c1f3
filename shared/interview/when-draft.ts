import { parseMoment } from '#shared/domain/moment.ts'
import { whenProblems } from '#shared/domain/when.ts'
import type { When } from '#shared/domain/when.ts'

export const whenForms = ['exact', 'day', 'month', 'range', 'around', 'before', 'after', 'unknown'] as const
export type WhenForm = (typeof whenForms)[number]

/** A `when` while it is being filled in; both texts are plain moments of the case file. */
export type WhenDraft = { readonly form: WhenForm; readonly first: string | null; readonly last: string | null }
export type WhenDraftProblem = 'date-missing' | 'range-reversed'

export const emptyWhen: WhenDraft = { form: 'day', first: null, last: null }

export function draftOf(when: When): WhenDraft {
  if (typeof when === 'string') return { form: formOf(when), first: when, last: null }
  if ('from' in when) return { form: 'range', first: when.from, last: when.to }
  if ('around' in when) return { form: 'around', first: when.around, last: null }
  if ('before' in when) return { form: 'before', first: when.before, last: null }
  if ('after' in when) return { form: 'after', first: when.after, last: null }
  return { form: 'unknown', first: null, last: null }
}

function formOf(text: string): WhenForm {
  const moment = parseMoment(text)
  if (typeof moment === 'string') return 'day'
  return moment.kind === 'instant' ? 'exact' : moment.kind
}

/** Another form of the same draft; what the new form cannot hold is shortened, never guessed. */
export function withForm(draft: WhenDraft, form: WhenForm): WhenDraft {
  const first = draft.first
  switch (form) {
    case 'day': return { form, first: first && first.length >= 10 ? first.slice(0, 10) : null, last: draft.last }
    case 'month': return { form, first: first ? first.slice(0, 7) : null, last: draft.last }
    case 'exact': return { form, first: first && first.length >= 10 ? first : null, last: draft.last }
    case 'range': case 'around': case 'before': case 'after': case 'unknown': return { ...draft, form }
  }
}

export function whenOf(draft: WhenDraft): { readonly ok: true; readonly when: When } | { readonly ok: false; readonly problem: WhenDraftProblem } {
  if (draft.form === 'unknown') return { ok: true, when: { unknown: true } }
  if (!draft.first || (draft.form === 'range' && !draft.last)) return { ok: false, problem: 'date-missing' }
  const when = built(draft.form, draft.first, draft.last ?? draft.first)
  const problem = whenProblems(when)[0]
  return problem ? { ok: false, problem: problem.code === 'range-reversed' ? 'range-reversed' : 'date-missing' } : { ok: true, when }
}

function built(form: Exclude<WhenForm, 'unknown'>, first: string, last: string): When {
  switch (form) {
    case 'exact': case 'day': case 'month': return first
    case 'range': return { from: first, to: last }
    case 'around': return { around: first }
    case 'before': return { before: first }
    case 'after': return { after: first }
  }
}
