import type { Conversation, ConversationDay, Said } from './conversation.ts'
import { weekdayOf } from './reckoned-year.ts'
import { timeText } from './time-text.ts'

/** A talk as LINE saves it: two lines of head, a line for each day, then time, name and text with tabs between. */
const title = /^\uFEFF?\[LINE\] ?(?<title>[^\n]{0,200}(?:トーク履歴|トーク)|Chat history (?:with|in) [^\n]{1,200})$/
const saved = /^(?:保存日時|Saved on) ?[：:] ?(?<year>\d{4})\/(?<month>\d{1,2})\/(?<day>\d{1,2})(?:\([日月火水木金土]\))?,? ?(?<hour>\d{1,2}):(?<minute>\d{2})$/
const dayHead = /^(?<year>\d{4})[/.](?<month>\d{1,2})[/.](?<day>\d{1,2})(?:\((?<bracketed>[日月火水木金土])\)| (?<named>[日月火水木金土])曜日)$/
const message = /^(?<half>午前|午後)?(?<hour>\d{1,2}):(?<minute>\d{2})\t(?:(?<name>[^\t]{1,200})\t)?(?<text>.*)$/s

type Draft = { readonly time: string | null; readonly name: string | null; readonly lines: string[] }
type DraftDay = { readonly day: string | null; readonly said: Draft[] }

/** Reads a talk that LINE saved; null for any other text. No line is lost: what has no time of its own goes on with what stands before it. */
export function readLineTalk(text: string): Conversation | null {
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  const named = title.exec(lines[0] ?? '')?.groups?.['title']
  if (named === undefined) return null
  const second = lines.findIndex((line, index) => index > 0 && line.trim() !== '')
  const savedAt = moment(saved.exec(lines[second] ?? '')?.groups)
  const body = readDays(lines.slice(savedAt === null ? 1 : second + 1))
  const days = body.days.map(finishedDay).filter(({ day, said }) => day !== null || said.length > 0)
  return days.some(({ day }) => day !== null) ? { kind: 'line-talk', title: named, savedAt, days, zone: null, isSound: body.isSound } : null
}

function readDays(lines: readonly string[]): { readonly days: readonly DraftDay[]; readonly isSound: boolean } {
  let current: DraftDay = { day: null, said: [] }
  const days = [current]
  let isSound = true
  for (const line of lines) {
    const groups = dayHead.exec(line)?.groups
    const day = groups ? timeText({ year: Number(groups['year']), month: Number(groups['month']), day: Number(groups['day']) }) : null
    if (groups && day !== null) {
      if ((groups['bracketed'] ?? groups['named']) !== weekdayOf(partsOf(day))) isSound = false
      days.push(current = { day, said: [] })
    } else takeLine(line, current)
  }
  return { days, isSound }
}

const partsOf = (day: string): { readonly year: number; readonly month: number; readonly day: number } => ({ year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8)) })

function takeLine(line: string, { said }: DraftDay): void {
  const groups = message.exec(line)?.groups
  const time = groups ? clockText(groups) : null
  const last = said.at(-1)
  if (groups && time !== null) said.push({ time, name: groups['name'] ?? null, lines: [groups['text'] ?? ''] })
  else if (last !== undefined) last.lines.push(line)
  else if (line.trim() !== '') said.push({ time: null, name: null, lines: [line] })
}

function clockText(groups: Readonly<Record<string, string | undefined>>): string | null {
  const [hour, minute] = [Number(groups['hour']) + (groups['half'] === '午後' && Number(groups['hour']) < 12 ? 12 : 0), Number(groups['minute'])]
  return hour > 23 || minute > 59 ? null : `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

const finishedDay = ({ day, said }: DraftDay): ConversationDay => ({ day, said: said.map(({ time, name, lines }): Said => ({ time, name, text: unquoted(lines) })) })

/** A text of several lines stands in quotes, its own quotes doubled. */
function unquoted(lines: readonly string[]): string {
  const text = lines.join('\n').trimEnd()
  return text.includes('\n') && text.startsWith('"') && text.endsWith('"') && text.length > 1 ? text.slice(1, -1).replaceAll('""', '"') : text
}

const moment = (groups: Readonly<Record<string, string | undefined>> | undefined): string | null =>
  groups ? timeText({ year: Number(groups['year']), month: Number(groups['month']), day: Number(groups['day']), hour: Number(groups['hour']), minute: Number(groups['minute']), second: 0 }) : null
