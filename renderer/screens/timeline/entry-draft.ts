import { channels, directions, entryKinds } from '#shared/domain/case-vocabulary.ts'
import type { CaseFile, Entry } from '#shared/domain/case-file.ts'
import { textIn } from '#shared/domain/language.ts'
import { withText } from '#shared/interview/answer.ts'
import { draftOf, emptyWhen, whenOf } from '#shared/interview/when-draft.ts'
import type { WhenDraft, WhenDraftProblem } from '#shared/interview/when-draft.ts'

/** An entry while it is written; nothing of it is in the case before it is whole. */
export type EntryDraft = {
  readonly when: WhenDraft
  readonly kind: (typeof entryKinds)[number]
  readonly statement: string
  readonly with: string | null
  readonly channel: (typeof channels)[number] | null
  readonly direction: (typeof directions)[number] | null
  readonly spokeWith: string
  readonly reference: string
  readonly outcome: string
  readonly promisedBy: string | null
  readonly cites: readonly string[]
}

export function entryDraft(entry: Entry | null, caseFile: CaseFile): EntryDraft {
  const text = (value: Parameters<typeof textIn>[0]): string => textIn(value, caseFile.language)
  return {
    when: entry ? draftOf(entry.when) : emptyWhen, kind: entry?.kind ?? 'event', statement: text(entry?.statement), with: entry?.with ?? null, channel: entry?.channel ?? null, direction: entry?.direction ?? null,
    spokeWith: text(entry?.spokeWith), reference: entry?.reference ?? '', outcome: text(entry?.outcome), promisedBy: entry?.promisedBy ?? null, cites: entry?.cites ?? []
  }
}

export type EntryMade = { readonly ok: true; readonly entry: Entry } | { readonly ok: false; readonly problem: WhenDraftProblem | 'statement-missing' }

/** The entry that a draft makes; fields that the form does not show stay as they were. */
export function entryOf(draft: EntryDraft, old: Entry | null, id: string, caseFile: CaseFile): EntryMade {
  const when = whenOf(draft.when)
  if (!when.ok) return when
  if (draft.statement.trim() === '') return { ok: false, problem: 'statement-missing' }
  const text = (before: unknown, typed: string): ReturnType<typeof withText> => withText(before, typed.trim(), caseFile.language)
  return {
    ok: true,
    entry: {
      ...old, id: old?.id ?? id, when: when.when, kind: draft.kind, statement: text(old?.statement, draft.statement) ?? '', with: draft.with, channel: draft.channel, direction: draft.direction,
      spokeWith: text(old?.spokeWith, draft.spokeWith), reference: draft.reference.trim() || null, outcome: text(old?.outcome, draft.outcome), promisedBy: draft.promisedBy, cites: [...draft.cites]
    }
  }
}
