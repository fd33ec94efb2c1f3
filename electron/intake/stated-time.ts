import { offsetText, timeText } from './time-text.ts'

/** `2026-10-03T21:00:00.12+09:00`, its parts from the right absent. Source: ISO 8601, as in XMP part 1, 8.2.1.1. */
export function isoTime(text: string): string | null {
  const [, year, month, day, hour, minute, second, fraction, zone] = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)? ?(Z|[+-]\d{2}:?\d{2})?)?$/.exec(text) ?? []
  if (year === undefined) return null
  const offset = offsetText(zone)
  return timeText({
    year: Number(year), month: Number(month), day: Number(day),
    ...(hour === undefined ? {} : { hour: Number(hour), minute: Number(minute), second: Number(second ?? 0) }),
    ...(fraction === undefined ? {} : { fraction }), ...(offset === undefined ? {} : { offset })
  })
}

/** `2026:10:03 15:12:33`; zeros and blanks stand for an unset clock. Source: Exif 2.32, 4.6.5. */
export function exifTimeText(text: string, offset: string, fraction: string): string | null {
  const [, year, month, day, hour, minute, second] = /^(\d{4})[:/-](\d{2})[:/-](\d{2})[ T](\d{2}):(\d{2}):(\d{2})/.exec(text) ?? []
  if (year === undefined) return null
  const zone = offsetText(offset)
  return timeText({ year: Number(year), month: Number(month), day: Number(day), hour: Number(hour), minute: Number(minute), second: Number(second), fraction, ...(zone === undefined ? {} : { offset: zone }) })
}

/** `D:20261003151233+09'00'`. Source: ISO 32000-1, 7.9.4. */
export function pdfTime(text: string): string | null {
  const [, year, month = '01', day = '01', hour, minute = '00', second = '00', zone] = /^(?:D:)?(\d{4})(\d{2})?(\d{2})?(\d{2})?(\d{2})?(\d{2})?\s?(Z|[+-]\d{2}'?(?:\d{2})?'?)?/.exec(text.trim()) ?? []
  if (year === undefined) return null
  const offset = hour === undefined ? undefined : offsetText(zone?.replace(/^([+-]\d{2})'?(\d{2})?'?$/, (_, hours: string, minutes: string | undefined) => `${hours}:${minutes ?? '00'}`))
  return timeText({
    year: Number(year), month: Number(month), day: Number(day),
    ...(hour === undefined ? {} : { hour: Number(hour), minute: Number(minute), second: Number(second) }), ...(offset === undefined ? {} : { offset })
  })
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const zoneNames: Readonly<Record<string, string>> = { UT: 'Z', UTC: 'Z', GMT: 'Z', Z: 'Z', EST: '-05:00', EDT: '-04:00', CST: '-06:00', CDT: '-05:00', MST: '-07:00', MDT: '-06:00', PST: '-08:00', PDT: '-07:00', JST: '+09:00' }

/** `[Thu, ]1 Oct 2026 14:05[:33] +0900 [(JST)]`, its obsolete forms too. Source: RFC 5322, 3.3 and 4.3. */
export function mailTime(text: string): string | null {
  const plain = text.replace(/\([^()]{0,100}\)/g, ' ').replace(/\s+/g, ' ').trim()
  const [, day, monthName = '', year = '', hour, minute, second, zone = ''] = /^(?:[A-Za-z]{3,9}\s?,?\s?)?(\d{1,2})[ -]([A-Za-z]{3})[a-z]{0,6}[ -](\d{2,4}) (\d{1,2}) ?: ?(\d{2})(?: ?: ?(\d{2}))? ?([+-] ?\d{4}|[A-Za-z]{1,5})?/.exec(plain) ?? []
  const month = months.indexOf(monthName.toLowerCase()) + 1
  if (day === undefined || month === 0) return null
  const offset = zoneNames[zone.toUpperCase()] ?? offsetText(zone.replace(' ', ''))
  return timeText({ year: fullYear(year), month, day: Number(day), hour: Number(hour), minute: Number(minute), second: Number(second ?? 0), ...(offset === undefined ? {} : { offset }) })
}

/** Two digits below 50 are of this century, three count from 1900. Source: RFC 5322, 4.3. */
function fullYear(text: string): number {
  const year = Number(text)
  if (text.length === 2) return year < 50 ? 2000 + year : 1900 + year
  return text.length === 3 ? 1900 + year : year
}

/** The free text of a PNG's `Creation Time`, in the forms that programs write. */
export const freeTime = (text: string): string | null => isoTime(text.trim()) ?? mailTime(text) ?? exifTimeText(text.trim(), '', '')
