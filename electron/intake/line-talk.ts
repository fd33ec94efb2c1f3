import type { Conversation, ConversationDay, Said } from './conversation.ts'
import { clockPattern, clockText, dayHead, savedTime, talkTitle } from './line-heads.ts'
import { namesBeforeBlanks } from './line-names.ts'

/** Time, name and text with tabs between, as phones write it; what LINE itself says has no name. */
const tabbed = new RegExp(String.raw`^${clockPattern}\t(?:(?<name>[^\t]{0,200})\t)?(?<text>.*)$`, 's')
/** With blanks between, as LINE on a computer writes it. */
const spaced = new RegExp(String.raw`^${clockPattern} (?<text>.+)$`, 's')

type NameOf = (text: string) => string | null
type Draft = { readonly time: string | null; readonly name: string | null; readonly lines: string[] }
type DraftDay = { readonly day: string | null; readonly said: Draft[] }

/**
 * Reads a talk that LINE saved, in Japanese or English, on a phone or on a computer, whose files have no title; null for any other text.
 * No line is lost: what has no time of its own goes on with what stands before it.
 */
export function readLineTalk(text: string): Conversation | null {
  const lines = text.replace(/\r\n?/g, '\n').replace(/^\uFEFF/, '').split('\n')
  const title = talkTitle(lines[0] ?? '')
  if (title === null && !isUntitled(lines)) return null
  const second = lines.findIndex((line, index) => index > 0 && line.trim() !== '')
  const savedAt = title === null ? null : savedTime(lines[second] ?? '')
  const body = readDays(lines.slice(title === null ? 0 : savedAt === null ? 1 : second + 1))
  const days = body.days.map(finishedDay).filter(({ day, said }) => day !== null || said.length > 0)
  return days.some(({ day }) => day !== null) ? { kind: 'line-talk', title, savedAt, days, zone: null, isSound: body.isSound } : null
}

/** Begins with a day and its weekday, which fit, and goes on with times at once. */
function isUntitled(lines: readonly string[]): boolean {
  const [first = '', ...others] = lines.filter((line) => line.trim() !== '').slice(0, 50)
  return /^\d{4}\./.test(first) && dayHead(first)?.isSound === true && spaced.test(others[0] ?? '') && others.filter((line) => spaced.test(line)).length >= 2
}

function readDays(lines: readonly string[]): { readonly days: readonly DraftDay[]; readonly isSound: boolean } {
  // Where tabs part the times, a time with a blank stands within a text.
  const nameOf = lines.some((line) => tabbed.test(line)) ? null : namesBeforeBlanks(lines.flatMap((line) => spaced.exec(line)?.groups?.['text'] ?? []))
  let current: DraftDay = { day: null, said: [] }
  const days = [current]
  let isSound = true
  for (const line of lines) {
    const head = dayHead(line)
    if (head !== null) {
      if (!head.isSound) isSound = false
      days.push(current = { day: head.day, said: [] })
    } else takeLine(line, current, nameOf)
  }
  return { days, isSound }
}

function takeLine(line: string, { said }: DraftDay, nameOf: NameOf | null): void {
  const draft = begun(line, nameOf)
  const last = said.at(-1)
  if (draft !== null) said.push(draft)
  else if (last !== undefined) last.lines.push(line)
  else if (line.trim() !== '') said.push({ time: null, name: null, lines: [line] })
}

function begun(line: string, nameOf: NameOf | null): Draft | null {
  const withTabs = tabbed.exec(line)?.groups
  const groups = withTabs ?? (nameOf === null ? undefined : spaced.exec(line)?.groups)
  const time = groups ? clockText(groups) : null
  if (!groups) return null
  // A time that no clock shows is nobody's word for when, nor the words of whoever spoke before.
  if (time === null) return withTabs?.['name'] === undefined ? null : { time: null, name: null, lines: [line] }
  const text = groups['text'] ?? ''
  if (withTabs) return { time, name: groups['name'] || null, lines: [text] }
  const name = nameOf?.(text) ?? null
  return { time, name, lines: [name === null ? text : text.slice(name.length).trimStart()] }
}

const finishedDay = ({ day, said }: DraftDay): ConversationDay => ({ day, said: said.map(({ time, name, lines }): Said => ({ time, name, text: unquoted(lines) })) })

/** A text of several lines stands in quotes, its own quotes doubled. */
function unquoted(lines: readonly string[]): string {
  const text = lines.join('\n').trimEnd()
  return text.includes('\n') && text.startsWith('"') && text.endsWith('"') && text.length > 1 ? text.slice(1, -1).replaceAll('""', '"') : text
}
