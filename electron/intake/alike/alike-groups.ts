import type { ScreenRun } from '#shared/domain/alike.ts'
import { grouped } from '#shared/lib/grouped.ts'

/** `lower` continues `upper`. */
export type Step = { readonly upper: string; readonly lower: string; readonly shiftPx: number }

/** Whoever shows the same as one of a group belongs to it; groups and their members stand in the order of `ids`. */
export function groupsOf(ids: readonly string[], pairs: readonly (readonly [string, string])[]): readonly (readonly string[])[] {
  const head = new Map(ids.map((id) => [id, id]))
  const headOf = (id: string): string => {
    const above = head.get(id) ?? id
    return above === id ? id : headOf(above)
  }
  for (const [one, other] of pairs) head.set(headOf(other), headOf(one))
  const groups = grouped(ids, headOf)
  return [...groups.values()].filter((group) => group.length > 1)
}

/** Each screen with the one that continues it nearest, and no screen twice. */
export function runsOf(steps: readonly Step[]): readonly ScreenRun[] {
  const next = new Map<string, Step>()
  const before = new Set<string>()
  for (const step of steps.toSorted((a, b) => a.shiftPx - b.shiftPx)) {
    if (next.has(step.upper) || before.has(step.lower) || endOf(next, step.lower) === step.upper) continue
    next.set(step.upper, step)
    before.add(step.lower)
  }
  return [...next.keys()].filter((id) => !before.has(id)).map((first) => runFrom(first, next))
}

function endOf(next: ReadonlyMap<string, Step>, id: string): string {
  let end = id
  for (let step = next.get(end); step; step = next.get(end)) end = step.lower
  return end
}

function runFrom(first: string, next: ReadonlyMap<string, Step>): ScreenRun {
  const [ids, shiftsPx] = [[first], [] as number[]]
  for (let step = next.get(first); step; step = next.get(step.lower)) {
    ids.push(step.lower)
    shiftsPx.push(step.shiftPx)
  }
  return { ids, shiftsPx }
}
