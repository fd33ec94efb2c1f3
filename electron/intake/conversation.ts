import type { DateFound } from '#shared/domain/exhibit-facts.ts'

/** What was said, by whom, as its file states it; `time` and `name` are null where the file gives none. */
export type Said = { readonly time: string | null; readonly name: string | null; readonly text: string }
/** `day` is 2026-09-25; null before the first day that is named. `isReckoned`: the file does not name it, its lines go on past midnight. */
export type ConversationDay = { readonly day: string | null; readonly said: readonly Said[]; readonly isReckoned?: true }

/** Talks and chats, however their files are written. `title` as the file names itself. */
export type Conversation = { readonly kind: 'line-talk' | 'support-chat'; readonly title: string | null; readonly savedAt: string | null; readonly days: readonly ConversationDay[]; /** As the lines state it, such as GMT; null for local times. */ readonly zone: string | null; readonly isSound: boolean }

/** What the names of zones in the lines of a chat come to. */
export const zoneOffsets: Readonly<Record<string, string>> = { JST: '+09:00', GMT: 'Z', UTC: 'Z', BST: '+01:00', PST: '-08:00', PDT: '-07:00' }

const mostPeople = 50

/** Everybody who speaks, in the order in which they begin. */
export const peopleIn = ({ days }: Conversation): readonly string[] =>
  [...new Set(days.flatMap(({ said }) => said.flatMap(({ name }) => (name === null ? [] : [name]))))].slice(0, mostPeople)

/** When something was said, in the zone that the lines state, else local. */
export const saidAt = ({ zone }: Conversation, day: string, time: string): string => `${day}T${time}:00${zone === null ? '' : (zoneOffsets[zone] ?? '')}`

/** It happened from its first line to its last; the times are local. One whose weekdays do not fit its days is not sure, nor is a day that is reckoned. */
export function conversationDates(conversation: Conversation): readonly DateFound[] {
  const { days, savedAt, isSound } = conversation
  const reckoned = new Set(days.flatMap(({ day, isReckoned }) => (day !== null && isReckoned === true ? [day] : [])))
  const moments = days.flatMap(({ day, said }) => (day === null ? [] : [day, ...said.flatMap(({ time }) => (time === null ? [] : [saidAt(conversation, day, time)]))]))
  const timed = moments.filter((moment) => moment.includes('T'))
  const [first, last] = [(timed.length > 0 ? timed : moments)[0], (timed.length > 0 ? timed : moments).at(-1)]
  const found = (role: DateFound['role'], value: string): DateFound => ({ role, value, source: 'content', confidence: isSound && !(role === 'happened' && reckoned.has(value.slice(0, 10))) ? 'likely' : 'weak' })
  return [
    ...(first === undefined ? [] : [found('happened', first)]), ...(last === undefined || last === first ? [] : [found('happened', last)]),
    ...(savedAt === null ? [] : [found('written', savedAt)])
  ]
}
