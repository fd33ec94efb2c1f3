import type { Confidence, DateFound } from '#shared/domain/exhibit-facts.ts'
import { isoTime } from './stated-time.ts'
import { timeText } from './time-text.ts'

/** How a system names its pictures: the named groups are the parts of the time. */
type NamePattern = { readonly source: string; readonly pattern: RegExp; readonly confidence: Confidence; readonly isUtc?: true }

const day = String.raw`(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})`
const packedDay = String.raw`(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})`
const packedTime = String.raw`(?<hour>\d{2})(?<minute>\d{2})(?<second>\d{2})`
/** A Mac writes the clock of its user's language: 20.55.11, 8.55.11 PM, 8.55.11 p.m., 午後8.55.11. */
const macTime = String.raw`(?<firstHalf>午前|午後)?(?<hour>\d{1,2})[. ](?<minute>\d{2})[. ](?<second>\d{2})(?:[ _]?(?<half>[AaPp]\.?[Mm])(?![A-Za-z]))?(?<word> ?\p{L}+)?(?!\d)`

/** The first that fits is taken; names are compared in NFKC, so that the narrow blank before AM is a blank. */
const namePatterns: readonly NamePattern[] = [
  { source: 'macOS, Japanese', pattern: new RegExp(`スクリーンショット[ _]${day}[ _]${macTime}`, 'u'), confidence: 'likely' },
  { source: 'macOS, English', pattern: new RegExp(`Screen[ _]?[Ss]hot[ _]${day}[ _]at[ _]${macTime}`, 'u'), confidence: 'likely' },
  { source: 'Windows Snipping Tool', pattern: new RegExp(`(?:スクリーンショット|Screenshot) ${day} ${packedTime}(?!\\d)`), confidence: 'likely' },
  { source: 'Xiaomi', pattern: new RegExp(String.raw`Screenshot_${day}-(?<hour>\d{2})-(?<minute>\d{2})-(?<second>\d{2})(?:-(?<fraction>\d{3}))?(?!\d)`), confidence: 'likely' },
  { source: 'Android, Samsung', pattern: new RegExp(`Screenshot_${packedDay}[-_]${packedTime}(?!\\d)`), confidence: 'likely' },
  { source: 'GNOME', pattern: new RegExp(String.raw`Screenshot from ${day} (?<hour>\d{2})-(?<minute>\d{2})-(?<second>\d{2})(?!\d)`), confidence: 'likely' },
  { source: 'Pixel camera', pattern: new RegExp(`PXL_${packedDay}_${packedTime}(?<fraction>\\d{3})?(?!\\d)`), confidence: 'likely', isUtc: true },
  { source: 'Android camera', pattern: new RegExp(`(?:IMG|MVIMG|VID)_${packedDay}_${packedTime}(?!\\d)`), confidence: 'likely' },
  { source: 'OPPO camera', pattern: new RegExp(`(?:IMG|VID)${packedDay}${packedTime}(?!\\d)`), confidence: 'likely' },
  { source: 'Samsung camera', pattern: new RegExp(String.raw`^${packedDay}_${packedTime}(?:[_~(]\d{1,3}\)?)?(?:\.\w{2,5})?$`), confidence: 'likely' },
  { source: 'Samsung, Pixel and Xiaomi, the screen filmed', pattern: new RegExp(`(?:Screen_Recording_|screen-|Screenrecorder-)${packedDay}[-_]${packedTime}(?!\\d)`), confidence: 'likely' },
  { source: 'Xiaomi, the screen filmed', pattern: new RegExp(String.raw`Screenrecorder-${day}-(?<hour>\d{2})-(?<minute>\d{2})-(?<second>\d{2})(?:-(?<fraction>\d{3}))?(?!\d)`), confidence: 'likely' },
  { source: 'macOS, the screen filmed', pattern: new RegExp(`(?:画面収録|Screen[ _]Recording)[ _]${day}(?:[ _]at)?[ _]${macTime}`, 'u'), confidence: 'likely' },
  { source: 'LINE album', pattern: /LINE_ALBUM_.*_(?<shortYear>\d{2})(?<month>\d{2})(?<day>\d{2})_\d+(?!\d)/, confidence: 'weak' },
  { source: 'by hand', pattern: /(?<![\dA-Za-z.-])(?<year>\d{4})(?<mark>[._-])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})(?!\d|\k<mark>\d)/, confidence: 'weak' },
  { source: 'by hand', pattern: new RegExp(String.raw`(?<![\d-])${day}(?![\d-])`), confidence: 'weak' },
  { source: 'by hand', pattern: new RegExp(String.raw`(?<!\d)${packedDay}(?!\d)`), confidence: 'weak' },
  { source: 'by hand', pattern: /(?<!\d)(?<year>\d{4}) ?年 ?(?<month>\d{1,2}) ?月 ?(?<day>\d{1,2}) ?日/, confidence: 'weak' },
  { source: 'by hand, in the era', pattern: /令和 ?(?<eraYear>\d{1,2}|元) ?年 ?(?<month>\d{1,2}) ?月 ?(?<day>\d{1,2}) ?日/, confidence: 'weak' },
  { source: 'by hand, in the era', pattern: /(?:令和 ?|(?<![A-Za-z\d.-])R)(?<eraYear>\d{1,2})(?<mark>[._-])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})(?!\d|\k<mark>\d)/, confidence: 'weak' },
  { source: 'by hand', pattern: /(?<![\d-])(?<shortYear>[0-6]\d)(?<month>\d{2})(?<day>\d{2})(?![\d-])/, confidence: 'weak' }
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
  const hour = hourOfDay(part('hour'), groups)
  const value = timeText({
    year: yearOf(groups), month: part('month') ?? 0, day: part('day') ?? 0,
    ...(hour === undefined || hour === null ? {} : { hour, minute: part('minute') ?? 0, second: part('second') ?? 0 }),
    ...(groups['fraction'] === undefined ? {} : { fraction: groups['fraction'] }), ...(isUtc ? { offset: 'Z' } : {})
  })
  return groups['eraYear'] !== undefined && value !== null && value < firstOfReiwa ? null : value
}

/** Source: the era began on 1 May 2019. */
const firstOfReiwa = '2019-05-01'
function yearOf(groups: Readonly<Record<string, string | undefined>>): number {
  if (groups['year'] !== undefined) return Number(groups['year'])
  if (groups['shortYear'] !== undefined) return 2000 + Number(groups['shortYear'])
  return 2018 + (groups['eraYear'] === '元' ? 1 : Number(groups['eraYear']))
}

/** A copy's name goes on behind the time; any other word there may be the half of a day in a language that is not known here. */
const ofCopies = /^ ?(?:copy|コピー|のコピー|edited|から|より)/i

/** 12 AM is midnight, 12 PM noon; null where the clock has halves and which is meant cannot be told: then the day alone is known. 午後12時 is read both ways. */
function hourOfDay(hour: number | undefined, { firstHalf, half, word = '' }: Readonly<Record<string, string | undefined>>): number | undefined | null {
  if (hour === undefined) return undefined
  if (firstHalf !== undefined) return hour > 11 ? null : hour + (firstHalf === '午後' ? 12 : 0)
  if (half === undefined) return word !== '' && hour < 13 && !ofCopies.test(word) ? null : hour
  if (hour < 1 || hour > 12) return null
  return (hour % 12) + (/^p/i.test(half) ? 12 : 0)
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
