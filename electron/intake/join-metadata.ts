import type { DateFound } from '#shared/domain/exhibit-facts.ts'
import type { Metadata } from './exif-metadata.ts'

/** Several findings as one, each date and each telling thing once, the surest dates first. */
export function joinMetadata(found: readonly Metadata[]): Metadata {
  return {
    dates: uniqueDates(found.flatMap((one) => one.dates)), telling: [...new Set(found.flatMap((one) => one.telling))].toSorted(),
    ...(found.some(({ hasImpossibleDate }) => hasImpossibleDate === true) ? { hasImpossibleDate: true } : {})
  }
}

const ranks = { certain: 0, likely: 1, weak: 2 } as const

/** Of the same moment from the same source the surest word stands; ties keep their order. */
export function uniqueDates(dates: readonly DateFound[]): readonly DateFound[] {
  const seen = new Set<string>()
  return dates.toSorted((a, b) => ranks[a.confidence] - ranks[b.confidence]).filter(({ role, value, source }) => {
    const key = `${role} ${value} ${source}`
    return !seen.has(key) && seen.add(key)
  })
}
