import type { Conversation, Said } from './conversation.ts'
import { chatLine, hasOddTime } from './chat-line.ts'
import type { ChatLine } from './chat-line.ts'
import { sameLength, textDates } from './text-dates.ts'
import { timeText } from './time-text.ts'

/** A text that speaks of no chat and names no desk is none, however its lines look. */
const chatWords = /チャット|担当|オペレータ|カスタマー|サポート|アシスタント|amazon|\bchat\b|support|agent|assistant|transcript/i
const leastTimed = 3
const mostSpeakers = 12

type Draft = { readonly time: string | null; readonly name: string | null; readonly lines: string[] }
type DraftDay = { readonly day: string | null; readonly said: Draft[]; readonly isReckoned?: true }

/** Reads a chat with a customer service that was pasted or saved as text; null for any other. A line without a speaker stays with the one before. */
export function readSupportChat(text: string): Conversation | null {
  if (!chatWords.test(text)) return null
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  const read = lines.map((line) => chatLine(line, new Set()))
  const names = speakers(read)
  if (names === null) return null
  const days = readDays(lines, names).map(({ said, ...day }) => ({ ...day, said: said.map(({ time, name, lines: spoken }): Said => ({ time, name, text: spoken.join('\n').trim() })) }))
  const zones = new Set(read.flatMap((line) => (line === null || line.zone === null ? [] : [line.zone])))
  const times = days.map(({ said }) => said.flatMap(({ time }) => (time === null ? [] : [time])))
  return {
    kind: 'support-chat', title: null, savedAt: null, days: days.filter(({ day, said }) => day !== null || said.length > 0),
    zone: zones.size === 1 ? ([...zones][0] ?? null) : null, isSound: zones.size < 2 && times.every((all) => all.every((time, index) => time >= (all[index - 1] ?? '')))
  }
}

/** Two people at least, one of whom comes back: what a timetable or a log of a machine lacks. */
function speakers(read: readonly (ChatLine | null)[]): ReadonlySet<string> | null {
  const spoken = read.flatMap((line, index) => (line === null || line.time === null || (line.isHead && (read[index + 1] ?? null) !== null) ? [] : [line.name]))
  const names = new Set(spoken)
  return spoken.length >= leastTimed && names.size >= 2 && names.size <= mostSpeakers && spoken.length > names.size ? names : null
}

function readDays(lines: readonly string[], names: ReadonlySet<string>): readonly DraftDay[] {
  let current: DraftDay = { day: null, said: [] }
  const days = [current]
  const begin = (day: DraftDay | null): void => { if (day !== null) days.push(current = day) }
  for (const line of lines) {
    const day = dayOf(line)
    const spoken = day === null ? chatLine(line, names) : null
    if (day !== null) begin(begunOn(day, current))
    else if (spoken !== null) {
      begin(spoken.day === null ? nextDay(current, spoken.time) : begunOn(spoken.day, current))
      current.said.push({ time: spoken.time, name: spoken.name, lines: spoken.text === '' ? [] : [spoken.text] })
    } else takeLine(line, current, hasOddTime(line, names))
  }
  return days
}

/** What nobody is known to have said stands by itself where it begins a line of its own, else with what was said before it. */
function takeLine(line: string, { said }: DraftDay, isOwn: boolean): void {
  const last = said.at(-1)
  if (!isOwn && last !== undefined) last.lines.push(line)
  else if (line.trim() !== '') said.push({ time: null, name: null, lines: [line] })
}

/** A day that is named again goes on, one that was reckoned too. */
const begunOn = (day: string, current: DraftDay): DraftDay | null => (day === current.day ? null : { day, said: [] })

const lateHour = 18
const earlyHour = 6

/** From the late evening to the small hours a chat went past midnight; any other step back is none that a clock makes. */
function nextDay({ day, said }: DraftDay, time: string | null): DraftDay | null {
  const last = said.findLast((one) => one.time !== null)?.time ?? null
  if (day === null || last === null || time === null || Number(last.slice(0, 2)) < lateHour || Number(time.slice(0, 2)) >= earlyHour) return null
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const after = new Date(Date.UTC(year, month - 1, date + 1))
  const next = timeText({ year: after.getUTCFullYear(), month: after.getUTCMonth() + 1, day: after.getUTCDate() })
  return next === null ? null : { day: next, said: [], isReckoned: true }
}

const longestDayLine = 60

/** A line that holds a day with its year and nothing else but marks and a word for it. */
export function dayOf(line: string): string | null {
  if (line.length > longestDayLine || !/\d{4}|令和|R\d/.test(sameLength(line))) return null
  const [found, ...others] = textDates(line, '2000-01-01')
  if (found === undefined || others.length > 0 || found.value.length !== 10) return null
  const around = `${line.slice(0, found.start)}${line.slice(found.start + found.length)}`
  return /^[\s\-–—=*#:：【】[\]]*(?:日付|日時|日|Date)?[\s\-–—=*#:：【】[\]]*$/i.test(around) ? found.value : null
}
