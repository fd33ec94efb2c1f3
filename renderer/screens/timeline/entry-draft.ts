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
  readonly failed: boolean
  /** As typed; whole when it is empty or a number. */
  readonly minutes: string
  readonly cites: readonly string[]
}

/** `kind` is what a new entry begins as. */
export function entryDraft(entry: Entry | null, caseFile: CaseFile, kind: EntryDraft['kind'] = 'event'): EntryDraft {
  const text = (value: Parameters<typeof textIn>[0]): string => textIn(value, caseFile.language)
  return {
    when: entry ? draftOf(entry.when) : emptyWhen, kind: entry?.kind ?? kind, statement: text(entry?.statement), with: entry?.with ?? null, channel: entry?.channel ?? null, direction: entry?.direction ?? null,
    spokeWith: text(entry?.spokeWith), reference: entry?.reference ?? '', outcome: text(entry?.outcome), promisedBy: entry?.promisedBy ?? null,
    failed: entry?.failed ?? false, minutes: typeof entry?.durationMinutes === 'number' ? String(entry.durationMinutes) : '', cites: entry?.cites ?? []
  }
}

export type EntryMade = { readonly ok: true; readonly entry: Entry } | { readonly ok: false; readonly problem: WhenDraftProblem | 'statement-missing' | 'minutes-wrong' }

/** The entry that a draft makes; fields that the form does not show stay as they were. */
export function entryOf(draft: EntryDraft, old: Entry | null, id: string, caseFile: CaseFile): EntryMade {
  const when = whenOf(draft.when)
  if (!when.ok) return when
  if (draft.statement.trim() === '') return { ok: false, problem: 'statement-missing' }
  const minutes = minutesIn(draft.minutes)
  if (minutes === undefined) return { ok: false, problem: 'minutes-wrong' }
  const text = (before: unknown, typed: string): ReturnType<typeof withText> => withText(before, typed.trim(), caseFile.language)
  return {
    ok: true,
    entry: {
      ...old, id: old?.id ?? id, when: when.when, kind: draft.kind, statement: text(old?.statement, draft.statement) ?? '', with: draft.with, channel: draft.channel, direction: draft.direction,
      spokeWith: text(old?.spokeWith, draft.spokeWith), reference: draft.reference.trim() || null, outcome: text(old?.outcome, draft.outcome), promisedBy: draft.promisedBy,
      ...(draft.failed || wasUsed(old?.failed) ? { failed: draft.failed } : {}), ...(minutes !== null || wasUsed(old?.durationMinutes) ? { durationMinutes: minutes } : {}), cites: [...draft.cites]
    }
  }
}

/** null for an empty field, undefined for what is no number of minutes. */
export function minutesIn(typed: string): number | null | undefined {
  const plain = typed.normalize('NFKC').replace(/分|min(?:utes)?/g, '').trim()
  if (plain === '') return null
  const minutes = Number(plain)
  return Number.isFinite(minutes) && minutes >= 0 && minutes <= 10_000 ? minutes : undefined
}

/** A field that was never used stays out of the entry. */
const wasUsed = (value: unknown): boolean => value !== null && value !== undefined
