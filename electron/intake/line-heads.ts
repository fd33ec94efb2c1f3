import { weekdayOf } from './reckoned-year.ts'
import { timeText } from './time-text.ts'

type Groups = Readonly<Record<string, string | undefined>>

const title = /^\uFEFF?\[LINE\] ?(?<title>[^\n]{0,200}(?:トーク履歴|トーク)|Chat history (?:with|in) [^\n]{1,200})$/
export const talkTitle = (line: string): string | null => title.exec(line)?.groups?.['title'] ?? null

/** `午後9:05`, `9:05 PM`, `21:05`. */
export const clockPattern = String.raw`(?<half>午前|午後)?(?<hour>\d{1,2}):(?<minute>\d{2})(?: ?(?<late>[AaPp][Mm]))?`

export function clockText(groups: Groups): string | null {
  const [hour, minute] = [Number(groups['hour']), Number(groups['minute'])]
  const half = groups['half'] ?? groups['late']?.toUpperCase()
  if (hour > (half === undefined ? 23 : 12) || minute > 59) return null
  const whole = half === undefined ? hour : half === '午前' || half === 'AM' ? hour % 12 : (hour % 12) + 12
  return `${String(whole).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

const english = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const rest = '(?:sday|nesday|rsday|urday|day)?'
const dayForms = [
  // 2026/09/25(金), 2026.09.25 金曜日, 2026/09/25(Fri), 2026.09.25 Friday
  new RegExp(String.raw`^(?<year>\d{4})[/.](?<first>\d{1,2})[/.](?<second>\d{1,2})(?:\((?<bracketed>[日月火水木金土]|${english.join('|')})\)| (?:(?<named>[日月火水木金土])曜日|(?<spelt>${english.join('|')})${rest}))$`),
  // Fri, 9/25/2026
  new RegExp(String.raw`^(?<spelt>${english.join('|')})${rest}, (?<first>\d{1,2})/(?<second>\d{1,2})/(?<year>\d{4})$`)
]

/** `isSound`: its weekday is that of its day. */
export type DayHead = { readonly day: string; readonly isSound: boolean }

/** A line that begins a day. Where month and day could be either, the weekday settles it. */
export function dayHead(line: string): DayHead | null {
  for (const [index, form] of dayForms.entries()) {
    const groups = form.exec(line)?.groups
    if (!groups) continue
    const weekday = weekdayNamed(groups['bracketed'] ?? groups['named'] ?? groups['spelt'] ?? '')
    const [year, first, second] = [Number(groups['year']), Number(groups['first']), Number(groups['second'])]
    const ways = index === 0 ? [dayOf(year, first, second)] : [dayOf(year, first, second), dayOf(year, second, first)]
    const possible = ways.filter((way) => way !== null)
    const fitting = possible.find((way) => way.weekday === weekday)
    const chosen = fitting ?? possible[0]
    return chosen === undefined ? null : { day: chosen.day, isSound: fitting !== undefined }
  }
  return null
}

const weekdayNamed = (name: string): string => (english.includes(name) ? '日月火水木金土'.charAt(english.indexOf(name)) : name)

function dayOf(year: number, month: number, day: number): { readonly day: string; readonly weekday: string } | null {
  const text = timeText({ year, month, day })
  return text === null ? null : { day: text, weekday: weekdayOf({ year, month, day }) }
}

const saved = new RegExp(String.raw`^(?:保存日時|Saved on) ?[：:] ?(?:(?:${english.join('|')}), )?(?:(?<year>\d{4})/(?<month>\d{1,2})/(?<day>\d{1,2})(?:\([^)]{1,3}\))?|(?<first>\d{1,2})/(?<second>\d{1,2})/(?<lastYear>\d{4})),? ?${clockPattern}$`)

/** When the talk was saved: `2026/09/26 11:00`, or `9/26/2026, 11:00 AM`. */
export function savedTime(line: string): string | null {
  const groups = saved.exec(line)?.groups
  const clock = groups ? clockText(groups) : null
  if (!groups || clock === null) return null
  const [first, second] = [Number(groups['first']), Number(groups['second'])]
  const [month, day] = first > 12 ? [second, first] : [first, second]
  const [hour, minute] = clock.split(':').map(Number)
  return timeText({ year: Number(groups['year'] ?? groups['lastYear']), month: Number(groups['month'] ?? month), day: Number(groups['day'] ?? day), hour: hour ?? 0, minute: minute ?? 0, second: 0 })
}
