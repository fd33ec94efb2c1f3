/** A time as a file states it, in the parts it states; the offset only where the file gives one. */
export type TimeParts = {
  readonly year: number; readonly month: number; readonly day: number
  readonly hour?: number; readonly minute?: number; readonly second?: number
  /** Digits after the second's point. */
  readonly fraction?: string
  /** `+09:00` or `Z`. */
  readonly offset?: string
}

const firstYear = 1970
const lastYear = 2100

/** `2026-10-03T21:00:00`, with its fraction and offset where stated, or `2026-10-03`; null when no such moment exists. */
export function timeText(parts: TimeParts): string | null {
  const { year, month, day, hour, minute = 0, second = 0 } = parts
  if (![year, month, day, hour ?? 0, minute, second].every(Number.isInteger) || year < firstYear || year > lastYear || month < 1 || month > 12) return null
  if (day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null
  const date = `${year}-${two(month)}-${two(day)}`
  if (hour === undefined) return date
  // A leap second is told as the last second of its minute.
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60) return null
  const fraction = parts.fraction && /^\d{1,9}$/.test(parts.fraction) && !/^0+$/.test(parts.fraction) ? `.${parts.fraction}` : ''
  return `${date}T${two(hour)}:${two(minute)}:${two(Math.min(second, 59))}${fraction}${parts.offset ?? ''}`
}

const two = (value: number): string => String(value).padStart(2, '0')

/** `+0900`, `+09:00`, `+09'00'`, `Z` as `+09:00` or `Z`, which `-0000` is too, of a place that is not told (RFC 5322, 3.3); undefined for anything else, and for offsets that no place has. */
export function offsetText(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  if (/^(?:Z|UTC?|GMT)$/i.test(text.trim())) return 'Z'
  const [, sign, hours = '', minutes = '00'] = /^([+-])(\d{2})[:']?(\d{2})?'?$/.exec(text.trim()) ?? []
  if (sign === undefined || Number(hours) > 14 || Number(minutes) > 59) return undefined
  return sign === '-' && Number(hours) === 0 && Number(minutes) === 0 ? 'Z' : `${sign}${hours}:${minutes}`
}
