import type { AlikeReport, ScreenRun } from './alike.ts'
import type { CaseFile } from './case-file.ts'

/** Under `facts.alike` stand the groups that were looked at and left as they are, by their ids, each with the time. */
export const alikeField = 'alike'

export const leftKey = (ids: readonly string[]): string => ids.toSorted().join(' ')

/** What is still to be pointed out: nothing of what was left, nor of exhibits that are gone. */
export function openAlike({ same, runs }: AlikeReport, caseFile: CaseFile): AlikeReport {
  const held = new Set((caseFile.exhibits ?? []).map(({ id }) => id))
  const left = leftGroups(caseFile)
  const isLeft = (ids: readonly string[]): boolean => left.some((group) => ids.every((id) => group.has(id)))
  const groups = same.map((ids) => ids.filter((id) => held.has(id))).filter((ids) => ids.length > 1 && !isLeft(ids))
  return { same: groups, runs: runs.filter((run: ScreenRun) => run.ids.every((id) => held.has(id)) && !isLeft(run.ids)) }
}

/** The case's own map of what was left, with one more. */
export const withLeft = (caseFile: CaseFile, ids: readonly string[], at: string): Record<string, unknown> => ({ ...leftMap(caseFile), [leftKey(ids)]: at })

function leftMap(caseFile: CaseFile): Readonly<Record<string, unknown>> {
  const map: unknown = caseFile.facts?.[alikeField]
  return typeof map === 'object' && map !== null && !Array.isArray(map) ? Object.fromEntries(Object.entries(map)) : {}
}

const leftGroups = (caseFile: CaseFile): readonly ReadonlySet<string>[] => Object.keys(leftMap(caseFile)).map((key) => new Set(key.split(' ')))
