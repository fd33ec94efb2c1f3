/** What was found among the pictures of a case; ids of exhibits, each at most once in all groups and once in all runs. */
export type AlikeReport = {
  /** Each group shows the same picture. */
  readonly same: readonly (readonly string[])[]
  /** Screens of one page that was scrolled, the top one first. */
  readonly runs: readonly ScreenRun[]
}

/** `shiftsPx`: how far each screen after the first was scrolled on. */
export type ScreenRun = { readonly ids: readonly string[]; readonly shiftsPx: readonly number[] }

export const nothingAlike: AlikeReport = { same: [], runs: [] }
