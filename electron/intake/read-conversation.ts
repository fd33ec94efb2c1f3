import { conversationDates, peopleIn } from './conversation.ts'
import type { Conversation } from './conversation.ts'
import { readLineTalk } from './line-talk.ts'
import type { Reading } from './reader.ts'
import { speakerRoles } from './speaker-roles.ts'
import { readSupportChat } from './support-chat.ts'

/** A talk or a chat, recognised by how it is written; null for any other text. */
export const readConversation = (text: string): Conversation | null => readLineTalk(text) ?? readSupportChat(text)

/** What a talk tells beside its words: when it was held, who took part, how it is called. */
export function conversationFacts(conversation: Conversation): Pick<Reading, 'dates' | 'title' | 'people' | 'agents'> {
  const { title } = conversation
  const { agents } = speakerRoles(conversation)
  return { dates: conversationDates(conversation), people: peopleIn(conversation), ...(agents.length === 0 ? {} : { agents }), ...(title === null ? {} : { title }) }
}
