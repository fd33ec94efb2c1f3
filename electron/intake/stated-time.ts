import { offsetText, timeText } from './time-text.ts'
import type { TimeParts } from './time-text.ts'

const timeOf = (parts: TimeParts | null): string | null => (parts === null ? null : timeText(parts))

/** `2026-10-03T21:00:00.12+09:00`, its parts from the right absent. Source: ISO 8601, as in XMP part 1, 8.2.1.1. */
export const isoTime = (text: string): string | null => timeOf(isoParts(text))

function isoParts(text: string): TimeParts | null {
  const [, year, month, day, hour, minute, second, fraction, zone] = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)? ?(Z|[+-]\d{2}:?\d{2})?)?$/.exec(text) ?? []
  if (year === undefined) return null
  const offset = offsetText(zone)
  return {
    year: Number(year), month: Number(month), day: Number(day),
    ...(hour === undefined ? {} : { hour: Number(hour), minute: Number(minute), second: Number(second ?? 0) }),
    ...(fraction === undefined ? {} : { fraction }), ...(offset === undefined ? {} : { offset })
  }
}

/** `2026:10:03 15:12:33`; zeros and blanks stand for an unset clock. Source: Exif 2.32, 4.6.5. */
export const exifTimeText = (text: string, offset: string, fraction: string): string | null => timeOf(exifParts(text, offset, fraction))

function exifParts(text: string, offset: string, fraction: string): TimeParts | null {
  const [, year, month, day, hour, minute, second] = /^(\d{4})[:/-](\d{2})[:/-](\d{2})[ T](\d{2}):(\d{2}):(\d{2})/.exec(text) ?? []
  if (year === undefined) return null
  const zone = offsetText(offset)
  return { year: Number(year), month: Number(month), day: Number(day), hour: Number(hour), minute: Number(minute), second: Number(second), fraction, ...(zone === undefined ? {} : { offset: zone }) }
}

/** `D:20261003151233+09'00'`; a year or a month alone, which the form allows, is no day. Source: ISO 32000-1, 7.9.4. */
export const pdfTime = (text: string): string | null => timeOf(pdfParts(text))

function pdfParts(text: string): TimeParts | null {
  const [, year, month, day, hour, minute = '00', second = '00', zone] = /^(?:D:)?(\d{4})(\d{2})?(\d{2})?(\d{2})?(\d{2})?(\d{2})?\s?(Z|[+-]\d{2}'?(?:\d{2})?'?)?/.exec(text.trim()) ?? []
  if (year === undefined || month === undefined || day === undefined) return null
  const offset = hour === undefined ? undefined : offsetText(zone?.replace(/^([+-]\d{2})'?(\d{2})?'?$/, (_, hours: string, minutes: string | undefined) => `${hours}:${minutes ?? '00'}`))
  return {
    year: Number(year), month: Number(month), day: Number(day),
    ...(hour === undefined ? {} : { hour: Number(hour), minute: Number(minute), second: Number(second) }), ...(offset === undefined ? {} : { offset })
  }
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const zoneNames: Readonly<Record<string, string>> = { UT: 'Z', UTC: 'Z', GMT: 'Z', Z: 'Z', EST: '-05:00', EDT: '-04:00', CST: '-06:00', CDT: '-05:00', MST: '-07:00', MDT: '-06:00', PST: '-08:00', PDT: '-07:00', JST: '+09:00' }

/** `[Thu, ]1 Oct 2026 14:05[:33] +0900 [(JST)]`, its obsolete forms too. Source: RFC 5322, 3.3 and 4.3. */
export const mailTime = (text: string): string | null => timeOf(mailParts(text))

function mailParts(text: string): TimeParts | null {
  const plain = text.replace(/\([^()]{0,100}\)/g, ' ').replace(/\s+/g, ' ').trim()
  const [, day, monthName = '', year = '', hour, minute, second, zone = ''] = /^(?:[A-Za-z]{3,9}\s?,?\s?)?(\d{1,2})[ -]([A-Za-z]{3})[a-z]{0,6}[ -](\d{2,4}) (\d{1,2}) ?: ?(\d{2})(?: ?: ?(\d{2}))? ?([+-] ?\d{4}|[A-Za-z]{1,5})?/.exec(plain) ?? []
  const month = months.indexOf(monthName.toLowerCase()) + 1
  if (day === undefined || month === 0) return null
  const offset = zoneNames[zone.toUpperCase()] ?? offsetText(zone.replace(' ', ''))
  return { year: fullYear(year), month, day: Number(day), hour: Number(hour), minute: Number(minute), second: Number(second ?? 0), ...(offset === undefined ? {} : { offset }) }
}

/** Two digits below 50 are of this century, three count from 1900. Source: RFC 5322, 4.3. */
function fullYear(text: string): number {
  const year = Number(text)
  if (text.length === 2) return year < 50 ? 2000 + year : 1900 + year
  return text.length === 3 ? 1900 + year : year
}

/** `Thu Oct  1 14:05:33 2026`, as C libraries write it. Source: ISO/IEC 9899, asctime. */
function asctimeParts(text: string): TimeParts | null {
  const [, monthName = '', day, hour, minute, second, year] = /^[A-Za-z]{3},? ([A-Za-z]{3}) {1,2}(\d{1,2}) (\d{1,2}):(\d{2}):(\d{2}) (\d{4})$/.exec(text) ?? []
  const month = months.indexOf(monthName.toLowerCase()) + 1
  return year === undefined || month === 0 ? null : { year: Number(year), month, day: Number(day), hour: Number(hour), minute: Number(minute), second: Number(second) }
}

/** `木 10/ 1 14:05:33 2026`: the same in a Japanese locale. That of another, 1/10, has its weekday in other letters. */
function japaneseParts(text: string): TimeParts | null {
  const [, month, day, hour, minute, second, year] = /^[日月火水木金土]\s{1,2}(\d{1,2})\/ ?(\d{1,2}) (\d{1,2}):(\d{2}):(\d{2}) (\d{4})$/.exec(text) ?? []
  return year === undefined ? null : { year: Number(year), month: Number(month), day: Number(day), hour: Number(hour), minute: Number(minute), second: Number(second) }
}

const freeParts = (text: string): readonly TimeParts[] => [isoParts(text), mailParts(text), exifParts(text, '', ''), asctimeParts(text), japaneseParts(text)].filter((parts) => parts !== null)

/** The free text of a PNG's `Creation Time`, in the forms that programs write. */
export const freeTime = (text: string): string | null => freeParts(text.trim()).map(timeText).find((value) => value !== null) ?? null

/** Whether a text is a time in its form, but one that no calendar or clock has, or of a year that cannot be. Zeros and blanks stand for none. */
export function isImpossibleTime(text: string): boolean {
  const plain = text.replaceAll('\0', '').trim()
  const forms = [...freeParts(plain), pdfParts(plain)].filter((parts) => parts !== null)
  return forms.length > 0 && forms.every((parts) => timeText(parts) === null) && !/^[0\W]*$/.test(plain.replace(/^D:/, ''))
}
