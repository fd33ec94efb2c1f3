import type { Block } from '#shared/documents/block.ts'
import { printable } from '#shared/words/visible-text.ts'
import { blockText } from './block-text.ts'
import { markEarlierMails } from './earlier-mail.ts'
import { htmlBlocks } from './html/html-blocks.ts'
import { quotedPageBlocks, quotedTextBlocks } from './quoted-lines.ts'

/** What a mail says: its text, and the same as blocks, which keep tables, lists and what is quoted apart. */
export type BodyText = { readonly text: string; readonly blocks: () => readonly Block[] }

export function htmlBody(html: string, isReply: boolean): BodyText {
  const blocks = markEarlierMails(quotedPageBlocks(htmlBlocks(html), isReply), isReply)
  return { text: blockText(blocks), blocks: () => blocks }
}

export function plainBody(written: string, isReply: boolean): BodyText {
  const text = printable(written)
  return { text, blocks: () => markEarlierMails(quotedTextBlocks(text, { isReply, isPage: false }), isReply) }
}

/** Whether a subject is that of an answer, or of a mail that is passed on. */
export const isReplySubject = (subject: string): boolean => /(?:^|[\]】)）\s])(?:re|fwd?|fw|aw|sv|返信|転送)(?:\[\d+\])?\s?[:：]/i.test(subject)

/** Columns that a plain text cannot keep apart: so many, or with heads. */
const fewestColumns = 3
/** Of what the plain text says, addresses of links left out. */
const sharedWords = 0.8

/** Beside a page that says so many times as much, a plain text merely says that there is a page. */
const stubShare = 4

/** A page with a table that has more to show than the plain text beside it, and leaves nothing out that this says; or one that says much more. */
export function saysMore(page: BodyText, plain: BodyText): boolean {
  const [inPage, inPlain] = [wordCount(page.text), wordCount(plain.text)]
  return inPage >= inPlain * stubShare || (inPage >= inPlain * sharedWords && hasTable(page.blocks()))
}

const hasTable = (blocks: readonly Block[]): boolean => blocks.some((block) => (block.kind === 'quote' ? hasTable(block.children) : block.kind === 'list' ? block.items.some(hasTable) : block.kind === 'table' && (block.columns.length >= fewestColumns || block.columns.some(({ head }) => head.length > 0))))

const wordCount = (text: string): number => text.replace(/https?:\/\/\S+/g, '').replace(/[\s>*_=-]/g, '').length
