import type { Block } from '#shared/documents/block.ts'
import { maskCardNumbers } from '#shared/domain/card-number.ts'
import type { Language } from '#shared/domain/language.ts'
import { branchCite } from '#shared/packs/branch-cite.ts'
import { conversationBlocks } from './conversation-blocks.ts'
import { mailChat } from './mail-chat.ts'
import { mailWords } from './mail-words.ts'
import type { Mail } from './parse-mail.ts'
import { shownBlocks } from './redact-blocks.ts'
import { redactText } from '#shared/domain/redact-text.ts'
import { plainInline, textBlocks } from './text-blocks.ts'

/** `branch`: its number where it is an exhibit of its own. */
export type ListedAttachment = { readonly name: string; readonly kind: string; readonly bytes: number; readonly branch: number | null }

export type MailStyle = { readonly language: Language; readonly hidden: readonly string[]; readonly longestBody: number }

/** A mail on paper: its headers, its text, and a list of what was attached; words to be hidden are hidden in each. */
export function mailBlocks(mail: Mail, attachments: readonly ListedAttachment[], { language, hidden, longestBody }: MailStyle): readonly Block[] {
  const words = mailWords[language]
  const cell = (text: string) => plainInline(shownText(text, hidden))
  const headers: Block = { kind: 'fields', rows: mail.headers.map(({ header, value }) => ({ term: plainInline(words.headers[header]), value: cell(value) })) }
  const text = bodyBlocks(mail, { language, hidden, longestBody })
  return [
    ...(mail.headers.length > 0 ? [headers] : []),
    ...(text.length > 0 ? text : [{ kind: 'paragraph', children: plainInline(words.emptyBody) } as const]),
    ...(attachments.length > 0 ? [attachmentTable(attachments, language, cell)] : [])
  ]
}

/** A chat within it stands as a chat, read from what may be shown. */
function bodyBlocks(mail: Mail, { language, hidden, longestBody }: MailStyle): readonly Block[] {
  const chat = mailChat(mail.body) === null ? null : mailChat(shownText(mail.body, hidden).slice(0, longestBody))
  return chat === null ? shownBlocks(mail.bodyBlocks(), hidden, longestBody) : [...textBlocks(chat.before), ...conversationBlocks(chat.conversation, language), ...textBlocks(chat.after)]
}

/** Full card numbers are never printed, asked for or not. */
const shownText = (text: string, hidden: readonly string[]): string => maskCardNumbers(redactText(text, hidden))

function attachmentTable(attachments: readonly ListedAttachment[], language: Language, cell: (text: string) => ReturnType<typeof plainInline>): Block {
  const words = mailWords[language]
  const sizeText = (bytes: number): string => `${bytes.toLocaleString('en-GB')} ${words.bytes}`
  const hasBranches = attachments.some(({ branch }) => branch !== null)
  return {
    kind: 'table',
    columns: [{ head: plainInline(words.attachments), align: 'left' }, { head: plainInline(words.kind), align: 'left' }, { head: plainInline(words.size), align: 'right' }, ...(hasBranches ? [{ head: plainInline(words.exhibit), align: 'left' } as const] : [])],
    rows: attachments.map(({ name, kind, bytes, branch }) => [
      name === '' ? plainInline(words.unnamed) : cell(name), cell(kind), cell(sizeText(bytes)), ...(hasBranches ? [branch === null ? [] : [branchCite(branch)]] : [])
    ])
  }
}
