import { textDates } from '../text-dates.ts'
import type { TextDate } from '../text-dates.ts'

const delivered = /配達(?:完了|済み|(?:いた)?しました(?!ら))|お届け(?:済み|完了|(?:いた)?しました(?!ら))|投函完了|(?<![a-z])delivered(?! (?:by|to you by|between|within)\b)/i
const notDelivered = /予定|待ち|未(?:配達|着)|ません|なかった|でき|まだ|配達中|[?？]|will be|expected|not |attempt|\bif\b|once |when /i
const longestLine = 120
const mostLines = 2_000

/** The one day on which a page says that a parcel was delivered, in the line itself or the one beside it; null where there are several or none. */
export function deliveredLine(text: string, reference: string): TextDate | null {
  const lines = text.split('\n').slice(0, mostLines).map((line) => line.trim()).filter((line) => line !== '')
  const found = lines.flatMap((line, index) => {
    if (line.length > longestLine || !delivered.test(line) || notDelivered.test(line)) return []
    const own = textDates(line, reference)
    // Where the day stands before or after its word, each in a cell of its own, is for the page to choose.
    return own.length > 0 ? own.slice(0, 1) : besides(lines, index, reference)
  })
  const days = new Set(found.map(({ value }) => value.slice(0, 10)))
  return days.size === 1 ? (found.find(({ value }) => value.includes('T')) ?? found[0] ?? null) : null
}

function besides(lines: readonly string[], index: number, reference: string): readonly TextDate[] {
  const days = [lines[index - 1], lines[index + 1]].map((line) => (line === undefined || line.length > 40 || notDelivered.test(line) ? [] : textDates(line, reference)))
  const [before = [], after = []] = days
  return before.length + after.length === 1 ? [...before, ...after] : after.length === 1 ? after : []
}
