import type { Block, Cell, Inline } from '#shared/documents/block.ts'
import type { Language } from '#shared/domain/language.ts'
import { momentText } from '#shared/words/date-text.ts'
import { conversationWords } from './conversation-words.ts'
import { peopleIn } from './conversation.ts'
import type { Conversation, Said } from './conversation.ts'
import { speakerRoles } from './speaker-roles.ts'
import { plainInline } from './text-blocks.ts'

/** Times without an offset are read as those of Japan, which the page says. */
const assumedOffset = '+09:00'

/** A talk on paper: what it is, then day by day who said what when. */
export function conversationBlocks(conversation: Conversation, language: Language): readonly Block[] {
  const words = conversationWords[language]
  const { title, savedAt, days, zone } = conversation
  const { users, agents } = speakerRoles(conversation)
  const dated = days.flatMap(({ day }) => (day === null ? [] : [day]))
  const [first, last] = [dated[0], dated.at(-1)]
  const text = (moment: string): string => momentText(moment, language, 'window', 'Asia/Tokyo')
  const people = peopleIn(conversation)
  const rows: readonly (readonly [string, string] | null)[] = [
    title === null ? null : [words.title, title], savedAt === null ? null : [words.savedAt, text(`${savedAt}${assumedOffset}`)],
    people.length === 0 ? null : [words.people, people.join(words.separator)],
    first === undefined || last === undefined ? null : [words.period, first === last ? text(first) : words.span(text(first), text(last))],
    users.length === 0 ? null : [words.users, users.join(words.separator)], agents.length === 0 ? null : [words.agents, agents.join(words.separator)],
    [words.clock, zone === null ? words.clockNote : words.statedZone(zone)]
  ]
  return [
    { kind: 'fields', rows: rows.flatMap((row) => (row === null ? [] : [{ term: plainInline(row[0]), value: plainInline(row[1]) }])) },
    ...days.flatMap(({ day, said, isReckoned }) => [dayLine(day === null ? (dated.length === 0 ? '' : words.undated) : isReckoned === true ? words.reckoned(text(day)) : text(day)), ...(said.length === 0 ? [] : [dayTable(said, language)])].filter((block) => block !== null))
  ]
}

const dayLine = (text: string): Block | null => (text === '' ? null : { kind: 'paragraph', children: [{ kind: 'text', text, strong: true }] })

function dayTable(said: readonly Said[], language: Language): Block {
  const words = conversationWords[language]
  const columns = [words.time, words.name, words.text].map((head) => ({ head: plainInline(head), align: 'left' as const }))
  return { kind: 'table', columns, rows: said.map(({ time, name, text }) => [time === null ? [] : plainInline(time), name === null ? [] : plainInline(name), linesOf(text)]) }
}

const linesOf = (text: string): Cell =>
  text.replaceAll('\t', '    ').split('\n').flatMap((line, index): readonly Inline[] => [...(index === 0 ? [] : [{ kind: 'break' } as const]), ...(line === '' ? [] : plainInline(line))])
