import { peopleIn } from './conversation.ts'
import type { Conversation } from './conversation.ts'

/** Who is who in a chat, judged by how they are called; who cannot be told is in neither list. */
export type SpeakerRoles = { readonly users: readonly string[]; readonly agents: readonly string[] }

const userNames = /^(?:あなた|お客様|お客さま|私|自分|ユーザー|利用者|you|me|customer|user|guest)$/i
const agentNames = /担当|オペレータ|カスタマー|サポート|スタッフ|アシスタント|ボット|amazon|support|agent|assistant|\bbot\b/i

/** Where all but one are told, the last is on the other side. */
export function speakerRoles(conversation: Conversation): SpeakerRoles {
  if (conversation.kind !== 'support-chat') return { users: [], agents: [] }
  const people = peopleIn(conversation)
  const users = people.filter((name) => userNames.test(name))
  const agents = people.filter((name) => !users.includes(name) && agentNames.test(name))
  const [left, ...others] = people.filter((name) => !users.includes(name) && !agents.includes(name))
  if (left === undefined || others.length > 0 || (users.length > 0) === (agents.length > 0)) return { users, agents }
  return users.length === 0 ? { users: [left], agents } : { users, agents: [left] }
}
