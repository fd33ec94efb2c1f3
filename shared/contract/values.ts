import type { Desk } from '#shared/domain/advice.ts'
import type { CaseFile } from '#shared/domain/case-file.ts'
import type { CaseStanding } from '#shared/domain/case-standing.ts'
import type { Dispute, PartyRole } from '#shared/domain/case-vocabulary.ts'
import type { Deadline } from '#shared/domain/deadline.ts'
import type { ExhibitFacts } from '#shared/domain/exhibit-facts.ts'
import type { Failure } from '#shared/domain/failure.ts'
import type { Finding } from '#shared/domain/finding.ts'
import type { Language, LocalText } from '#shared/domain/language.ts'
import type { Zone } from '#shared/domain/moment.ts'
import type { PackGroup } from '#shared/domain/pack-group.ts'

export type AppState = {
  /** What the user chose, null to follow the system; `language` is what is in force. */
  readonly chosenLanguage: Language | null
  readonly language: Language
  readonly version: string
  readonly storeFolder: string
  readonly today: string
  /** Whether the app says so, while it is open, when a date is near. */
  readonly reminders: boolean
  /** Why the store could not be opened; the window then shows this and nothing else. */
  readonly failure: Failure | null
}

export type CaseSummary = { readonly caseId: string; readonly title: LocalText; readonly dispute: Dispute; readonly changedAt: string; readonly exhibits: number; readonly entries: number; readonly answerBy: string | null; readonly standing: CaseStanding; /** By the word of its owner. */ readonly isUrgent: boolean }

/** `head`: the case without its entries and exhibits, for its zone and its own rules. */
export type CaseDeadlines = { readonly caseId: string; readonly head: CaseFile; readonly deadlines: readonly Deadline[] }

/** One matter of the queue, with the names of its case and of the paper that goes out for it. */
export type QueuedMatter = { readonly caseId: string; readonly title: LocalText; readonly timeZone: Zone; readonly desk: Desk; readonly packId: string | null; readonly packTitle: { readonly ja: string; readonly en: string } | null; readonly state: 'next' | 'turn' | 'waiting'; readonly until: string | null }

export type OpenedCase = { readonly caseId: string; readonly caseFile: CaseFile; readonly facts: Readonly<Record<string, ExhibitFacts>> }

/**
 * How an exhibit can be looked at to hide something of it: pages with their proportions, drawn at `evidence://case/CASE/EXHIBIT/page/N`, or words.
 * `none`: nothing of it can be hidden but the whole.
 */
export type ExhibitShown =
  | { readonly form: 'pages'; readonly pages: readonly { readonly width: number; readonly height: number }[] }
  | { readonly form: 'text'; readonly text: string }
  | { readonly form: 'none'; readonly isLocked: boolean }

/** Each file is taken in or refused by itself. */
export type AddedExhibits = { readonly opened: OpenedCase; readonly added: readonly string[]; readonly alreadyThere: readonly string[]; readonly refused: readonly { readonly name: string; readonly failure: Failure }[]; /** So many of the files given were dropped when it was cancelled. */ readonly left: number }

/** Files that were given to a case and are not all taken in; not running, when the app was closed or ended in the midst of them. */
export type IntakeUnderWay = { readonly done: number; readonly of: number; readonly isRunning: boolean }

export type PackSummary = { readonly id: string; readonly title: { readonly ja: string; readonly en: string }; readonly purpose: { readonly ja: string; readonly en: string }; readonly limits: { readonly ja: string; readonly en: string }; readonly group: PackGroup; readonly audience: 'self' | 'other'; readonly disputes: readonly Dispute[] | null; readonly addressee: readonly PartyRole[] | null; readonly languages: readonly Language[]; readonly needs: readonly string[]; readonly canBeBlank: boolean; readonly isOwn: boolean; readonly showsEvidence: boolean }

/** Expected bytes and exact pages of each file, and what is left of the limits of the place that it goes to; null where there is none. */
export type PackPlan = { readonly files: readonly { readonly name: string; readonly expectedBytes: number; readonly pages: number; readonly room: { readonly bytes: number | null; readonly pages: number | null } }[] }

export type BuiltPack = { readonly buildId: string; readonly volumes: readonly { readonly name: string; readonly pages: number; readonly bytes: number }[]; readonly pages: number; readonly bytes: number; readonly text: string; readonly findings: readonly Finding[]; readonly exhibits: readonly { readonly id: string; readonly label: string; readonly firstPage: number; readonly lastPage: number }[] }
