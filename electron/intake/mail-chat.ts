import type { DateFound } from '#shared/domain/exhibit-facts.ts'
import { zoneOffsets } from './conversation.ts'
import type { Conversation } from './conversation.ts'
import { chatLine } from './chat-line.ts'
import { readUnquoted } from './quoted-lines.ts'
import { dayOf, readSupportChat } from './support-chat.ts'

/** A chat that a customer service sent by mail, with what the mail says before and after it. */
export type MailChat = { readonly before: string; readonly conversation: Conversation; readonly after: string }

/** What such a mail calls it; without that a mail of many times is no chat. */
const announced = /(?:copy|transcript|record) of (?:the|your) chat|chat (?:transcript|history|log)|チャットの?(?:記録|履歴|内容|ログ|トランスクリプト)/i

/** Certain ones alone, also within a mail that is passed on: the mail names it, its lines are those of a chat, and two people at least speak in them. A mail stays a mail. */
export const mailChat = (body: string): MailChat | null => readUnquoted(body, chatIn)

function chatIn(body: string): MailChat | null {
  const lines = body.replace(/\r\n?/g, '\n').split('\n')
  const first = beginning(lines)
  if (first < 0 || !announced.test(lines.slice(0, first).join('\n'))) return null
  const last = lines.findLastIndex((line) => (chatLine(line, new Set())?.time ?? null) !== null)
  // Behind a blank line the mail itself speaks again, not whoever spoke last.
  const gap = lines.findIndex((line, index) => index > last + 1 && line.trim() === '')
  const end = gap < 0 ? lines.length : gap
  const spoken = lines.slice(first, end).join('\n')
  // The words that tell a chat may stand before it.
  const conversation = readSupportChat(spoken) ?? readSupportChat(`chat\n${spoken}`)
  return conversation === null ? null : { before: lines.slice(0, first).join('\n').trim(), conversation: withoutMark(conversation), after: lines.slice(end).join('\n').trim() }
}

/** Its first line, or the line of its day before that. */
function beginning(lines: readonly string[]): number {
  const first = lines.findIndex((line) => (chatLine(line, new Set())?.time ?? null) !== null)
  const before = lines.findLastIndex((line, index) => index < first && line.trim() !== '')
  return dayOf(lines[before] ?? '') === null ? first : before
}

const withoutMark = (conversation: Conversation): Conversation =>
  ({ ...conversation, days: conversation.days.map(({ said, ...day }) => ({ ...day, said: said.filter(({ name, text }, index) => index > 0 || name !== null || text !== 'chat') })).filter(({ day, said }) => day !== null || said.length > 0) })

/** Its lines have no day of their own: the last was said before the mail was sent, and no more than a day. A reckoning, not a statement. */
export function mailChatDates({ days, zone }: Conversation, sent: string | null): readonly DateFound[] {
  const offset = zone === null ? sent?.match(/(?:Z|[+-]\d{2}:\d{2})$/)?.[0] : zoneOffsets[zone]
  const times = days.flatMap(({ said }) => said.flatMap(({ time }) => (time === null ? [] : [time])))
  const [first, last] = [times[0], times.at(-1)]
  if (sent === null || offset === undefined || first === undefined || last === undefined || days.some(({ day }) => day !== null)) return []
  const sentMs = Date.parse(sent)
  const day = [0, 1].map((back) => dayIn(offset, sentMs - back * 86_400_000)).find((one) => Date.parse(`${one}T${last}:00${offset}`) <= sentMs)
  // Across midnight the first line is of the day before.
  const firstDay = day === undefined || first <= last ? day : dayIn(offset, Date.parse(`${day}T00:00:00${offset}`) - 1)
  return day === undefined ? [] : [...new Set([`${firstDay ?? day}T${first}:00${offset}`, `${day}T${last}:00${offset}`])].map((value) => ({ role: 'happened', value, source: 'content', confidence: 'weak' }))
}

function dayIn(offset: string, ms: number): string {
  const [, sign = '+', hours = '0', minutes = '0'] = /^([+-])(\d{2}):(\d{2})$/.exec(offset) ?? []
  const shift = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000
  return new Date(ms + shift).toISOString().slice(0, 10)
}
