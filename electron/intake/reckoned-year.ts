import type { Confidence } from '#shared/domain/exhibit-facts.ts'

type Day = { readonly year: number; readonly month: number; readonly day: number }

/** Days since 1970, so that days can be compared. */
export const dayNumber = ({ year, month, day }: Day): number => Math.floor(Date.UTC(year, month - 1, day) / 86_400_000)

export const weekdayOf = (day: Day): string => '日月火水木金土'.charAt((((dayNumber(day) + 4) % 7) + 7) % 7)

/** Evidence looks back for some years, and forward to what was announced. In so few years no day has the same weekday twice. */
const withWeekday = { back: 1_096, forward: 200 }
const withoutWeekday = { back: 272, forward: 92 }

/**
 * A day without a year, near `reference` (2026-10-01, its time left out): its weekday settles the year. A weekday that fits no year near by is a misread,
 * and says nothing; without a weekday the year is a guess.
 */
export function reckonedYear({ month, day, weekday }: { readonly month: number; readonly day: number; readonly weekday: string | null }, reference: string): (Day & { readonly confidence: Confidence }) | null {
  const [year = 0, referenceMonth = 0, referenceDay = 0] = reference.slice(0, 10).split('-').map(Number)
  const today = dayNumber({ year, month: referenceMonth, day: referenceDay })
  const { back, forward } = weekday === null ? withoutWeekday : withWeekday
  for (const candidate of [1, 0, -1, -2, -3].map((years) => ({ year: year + years, month, day }))) {
    const isNear = dayNumber(candidate) >= today - back && dayNumber(candidate) <= today + forward
    if (isNear && exists(candidate) && (weekday === null || weekday === weekdayOf(candidate))) return { ...candidate, confidence: weekday === null ? 'weak' : 'likely' }
  }
  return null
}

/** 29 February is there in some years only. */
const exists = ({ year, month, day }: Day): boolean => month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
