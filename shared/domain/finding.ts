import type { Problem } from './problem.ts'

/** What a check says about a place of the case; the sentence is made by `shared/words`. */
export type Finding = { readonly severity: 'error' | 'warning' | 'advice'; readonly problem: Problem }
