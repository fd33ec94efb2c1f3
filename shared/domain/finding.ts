import type { LocalText } from './language.ts'
import type { Problem } from './problem.ts'

/** What a check says about a place of the case; the sentence is made by `shared/words`. */
export type Finding = {
  readonly severity: 'error' | 'warning' | 'advice'
  readonly problem: Problem
  /** What could stand there instead: one click in the window. Empty or absent where only a person can know. */
  readonly fixes?: readonly Fix[]
  /** What stands at the finding's place is one of two that are the same: it can go by one click. */
  readonly isSpare?: boolean
}

/** Takes `was` out of the text at the finding's place, from `start` on in UTF-16 units, and puts `text` there; an empty text takes it out. */
export type Fix = { readonly start: number; readonly was: string; readonly text: LocalText }
