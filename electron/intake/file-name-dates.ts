import type { Confidence, DateFound } from '#shared/domain/exhibit-facts.ts'
import { isoTime } from './stated-time.ts'
import { timeText } from './time-text.ts'

/** How a system names its pictures: the named groups are the parts of the time. */
type NamePattern = { readonly source: string; readonly pattern: RegExp; readonly confidence: Confidence; readonly isUtc?: true }

const day = String.raw`(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})`
const packedDay = String.raw`(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})`
const packedTime = String.raw`(?<hour>\d{2})(?<minute>\d{2})(?<second>\d{2})`

/** The first that fits is taken; names are compared in NFKC, so that the narrow blank before AM is a blank. */
const namePatterns: readonly NamePattern[] = [
  { source: 'macOS, Japanese', pattern: new RegExp(String.raw`スクリーンショット ${day} (?<hour>\d{1,2})[. ](?<minute>\d{2})[. ](?<second>\d{2})(?!\d)`), confidence: 'likely' },
  { source: 'macOS, English', pattern: new RegExp(String.raw`Screen ?[Ss]hot ${day} at (?<hour>\d{1,2})[. ](?<minute>\d{2})[. ](?<second>\d{2})(?: (?<half>[AP]M))?(?![\dA-Z])`), confidence: 'likely' },
  { source: 'Windows Snipping Tool', pattern: new RegExp(`(?:スクリーンショット|Screenshot) ${day} ${packedTime}(?!\\d)`), confidence: 'likely' },
  { source: 'Xiaomi', pattern: new RegExp(String.raw`Screenshot_${day}-(?<hour>\d{2})-(?<minute>\d{2})-(?<second>\d{2})(?:-(?<fraction>\d{3}))?(?!\d)`), confidence: 'likely' },
  { source: 'Android, Samsung', pattern: new RegExp(`Screenshot_${packedDay}[-_]${packedTime}(?!\\d)`), confidence: 'likely' },
  { source: 'GNOME', pattern: new RegExp(String.raw`Screenshot from ${day} (?<hour>\d{2})-(?<minute>\d{2})-(?<second>\d{2})(?!\d)`), confidence: 'likely' },
  { source: 'Pixel camera', pattern: new RegExp(`PXL_${packedDay}_${packedTime}(?<fraction>\\d{3})?(?!\\d)`), confidence: 'likely', isUtc: true },
  { source: 'Android camera', pattern: new RegExp(`(?:IMG|MVIMG|VID)_${packedDay}_${packedTime}(?!\\d)`), confidence: 'likely' },
  { source: 'Samsung, Pixel and Xiaomi, the screen filmed', pattern: new RegExp(`(?:Screen_Recording_|screen-|Screenrecorder-)${packedDay}[-_]${packedTime}(?!\\d)`), confidence: 'likely' },
  { source: 'Xiaomi, the screen filmed', pattern: new RegExp(String.raw`Screenrecorder-${day}-(?<hour>\d{2})-(?<minute>\d{2})-(?<second>\d{2})(?:-(?<fraction>\d{3}))?(?!\d)`), confidence: 'likely' },
  { source: 'macOS, the screen filmed', pattern: new RegExp(String.raw`(?:画面収録|Screen Recording) ${day}(?: at)? (?<hour>\d{1,2})[. ](?<minute>\d{2})[. ](?<second>\d{2})(?: (?<half>[AP]M))?(?![\dA-Z])`), confidence: 'likely' },
  { source: 'LINE album', pattern: /LINE_ALBUM_.*_(?<shortYear>\d{2})(?<month>\d{2})(?<day>\d{2})_\d+(?!\d)/, confidence: 'weak' },
  { source: 'by hand', pattern: new RegExp(String.raw`(?<![\d-])${day}(?![\d-])`), confidence: 'weak' },
  { source: 'by hand', pattern: new RegExp(String.raw`(?<!\d)${packedDay}(?!\d)`), confidence: 'weak' },
  { source: 'by hand', pattern: /(?<!\d)(?<year>\d{4})年(?<month>\d{1,2})月(?<day>\d{1,2})日/, confidence: 'weak' },
  { source: 'by hand', pattern: /(?<![\d-])(?<shortYear>\d{2})(?<month>\d{2})(?<day>\d{2})(?![\d-])/, confidence: 'weak' }
]

const longestName = 1_000

/**
 * The time in a file's name, local unless its system writes UTC. A day without a year (9月17日) takes the year of `modifiedAt`,
 * or the one before where that day had not come yet; without `modifiedAt` it says nothing.
 */
export function fileNameDates(name: string, modifiedAt?: Date): readonly DateFound[] {
  const text = name.slice(0, longestName).normalize('NFKC')
  const filmed = screenFilmedAt(text)
  if (filmed !== null) return [{ role: 'captured', value: filmed, source: 'file-name', confidence: 'likely' }]
  for (const { pattern, confidence, isUtc } of namePatterns) {
    const groups = pattern.exec(text)?.groups
    const value = groups ? valueOf(groups, isUtc === true) : null
    if (value !== null) return [{ role: 'captured', value, source: 'file-name', confidence }]
  }
  const yearless = modifiedAt ? yearlessDay(text, modifiedAt) : null
  return yearless === null ? [] : [{ role: 'captured', value: yearless, source: 'file-name', confidence: 'weak' }]
}

/** iPhones name a recording of the screen by the seconds since 1970. */
function screenFilmedAt(text: string): string | null {
  const seconds = /RPReplay_Final(?<seconds>\d{10})(?!\d)/.exec(text)?.groups?.['seconds']
  return seconds === undefined ? null : isoTime(new Date(Number(seconds) * 1_000).toISOString())
}

function valueOf(groups: Readonly<Record<string, string | undefined>>, isUtc: boolean): string | null {
  const part = (name: string): number | undefined => (groups[name] === undefined ? undefined : Number(groups[name]))
  const hour = hourOfDay(part('hour'), groups['half'])
  if (hour === null) return null
  return timeText({
    year: part('year') ?? 2000 + (part('shortYear') ?? 0), month: part('month') ?? 0, day: part('day') ?? 0,
    ...(hour === undefined ? {} : { hour, minute: part('minute') ?? 0, second: part('second') ?? 0 }),
    ...(groups['fraction'] === undefined ? {} : { fraction: groups['fraction'] }), ...(isUtc ? { offset: 'Z' } : {})
  })
}

/** 12 AM is midnight, 12 PM noon; null for an hour that a clock with halves does not have. */
function hourOfDay(hour: number | undefined, half: string | undefined): number | undefined | null {
  if (hour === undefined || half === undefined) return hour
  if (hour < 1 || hour > 12) return null
  return (hour % 12) + (half === 'PM' ? 12 : 0)
}

function yearlessDay(text: string, modifiedAt: Date): string | null {
  const groups = /(?<![\d年])(?<month>\d{1,2})月(?<day>\d{1,2})日/.exec(text)?.groups
  if (!groups) return null
  const [month, dayOfMonth] = [Number(groups['month']), Number(groups['day'])]
  const year = modifiedAt.getUTCFullYear()
  // A day of grace, since the file's clock may stand in any zone.
  const hasCome = Date.UTC(year, month - 1, dayOfMonth) <= modifiedAt.getTime() + 86_400_000
  return timeText({ year: hasCome ? year : year - 1, month, day: dayOfMonth })
}
