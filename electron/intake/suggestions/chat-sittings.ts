import type { EntrySuggestion } from '#shared/domain/entry-suggestion.ts'
import { saidAt } from '../conversation.ts'
import type { Conversation, ConversationDay, Said } from '../conversation.ts'
import { speakerRoles } from '../speaker-roles.ts'
import { promisesIn } from './promises.ts'

const longestPauseMinutes = 180
const minutesOfDay = 1_440
const mostSittings = 50
const machines = /ボット|\bbot\b|アシスタント|assistant|自動応答|システム|system/i
const mostAgents = 5

/** One suggestion for each time that somebody chatted with a desk: a new day or a pause of three hours begins another. `fallback` dates one whose lines name no day. */
export function chatSittings(conversation: Conversation, fallback: string | null): readonly EntrySuggestion[] {
  if (conversation.kind !== 'support-chat') return []
  const { agents } = speakerRoles(conversation)
  return sittings(conversation.days).flatMap(({ day, said: sitting }): readonly EntrySuggestion[] => {
    const time = sitting.find((one) => one.time !== null)?.time ?? null
    const isStated = day !== null
    const known = day ?? fallback
    if (known === null || time === null) return []
    const when = isStated ? saidAt(conversation, day, time) : known
    const spoken = sitting.filter(({ name }) => name !== null && agents.includes(name))
    const people = [...new Set(spoken.map(({ name }) => name ?? ''))].filter((name) => !machines.test(name)).slice(0, mostAgents)
    const promises = promisesIn(spoken.filter(({ name }) => people.includes(name ?? '')).map(({ text }) => text).join('\n'), when)
    return [{ event: 'chat', when, source: isStated ? 'content' : 'mail-header', confidence: conversation.isSound ? 'likely' : 'weak', ...(people.length === 0 ? {} : { agent: people.join('、') }), ...(promises.length === 0 ? {} : { promises }) }]
  }).slice(0, mostSittings)
}

type Sitting = { readonly day: string | null; readonly said: Said[] }

function sittings(days: readonly ConversationDay[]): readonly Sitting[] {
  const groups: Sitting[] = []
  let last: number | null = null
  for (const { day, said, isReckoned } of days) {
    // A chat that only went on past midnight is the same one.
    if (isReckoned !== true) groups.push({ day, said: [] })
    else if (last !== null) last -= minutesOfDay
    for (const one of said) {
      const minute: number | null = one.time === null ? last : Number(one.time.slice(0, 2)) * 60 + Number(one.time.slice(3))
      const group = groups.at(-1)
      if (group === undefined || (minute !== null && last !== null && group.said.length > 0 && minute - last > longestPauseMinutes)) groups.push({ day, said: [one] })
      else group.said.push(one)
      last = minute
    }
  }
  return groups
}
