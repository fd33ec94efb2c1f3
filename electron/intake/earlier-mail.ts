import type { Block } from '#shared/documents/block.ts'
import { linesIn } from './quoted-lines.ts'
import { lineInlines } from './html/page-flow.ts'

/** A line by which a program parts what it answers or passes on from what was written above it. */
const parting = /^\s*-{2,}\s*(?:original (?:message|appointment)|元の(?:メッセージ|予定|メール)|forwarded message|(?:転送|返信)(?:された)?(?:元の?)?(?:メッセージ|メール)|返信元|転送元)\s*-{2,}\s*$/i
/** The heads of such a mail, in the words of Outlook and others. */
const sender = /^[\s*]*(?:from|差出人|送信者|送信元|発信者)[\s*]*[:：]/i
const others: readonly RegExp[] = [/^[\s*]*(?:sent|date|送信日時|送信日|日時|日付|受信日時)[\s*]*[:：]/i, /^[\s*]*(?:to|subject|宛先|件名|題名)[\s*]*[:：]/i]
const anyHead = /^[\s*]*(?:from|sent|date|to|cc|bcc|subject|importance|reply-to|attachments?|差出人|送信者|送信元|発信者|送信日時|送信日|日時|日付|受信日時|宛先|件名|題名|重要度|返信先|添付(?:ファイル)?)[\s*]*[:：]/i
const ruledLine = /^\s*_{10,}\s*$/
/** Lines among which the heads stand together. */
const headLines = 7
const deepest = 8

/** What follows the heads of an earlier mail is quoted from it, although no sign stands before its lines. `isReply`: the mail calls itself an answer or passes one on; without that its heads alone do not tell one. */
export function markEarlierMails(blocks: readonly Block[], isReply: boolean, depth = 0): readonly Block[] {
  const marked = blocks.map((block) => (block.kind === 'quote' && depth < deepest ? { ...block, children: markEarlierMails(block.children, isReply, depth + 1) } : block))
  const found = depth < deepest ? beginning(marked, isReply, depth > 0) : null
  if (found === null) return marked
  const { before, rest } = splitAt(marked, found)
  const heads = headsOf(rest)
  const quoted = rest[heads]
  // Where its lines have signs of their own, the quotation ends with them.
  if (quoted?.kind === 'quote' && rest.slice(heads - 1, heads).every(({ kind }) => kind === 'paragraph')) {
    return [...before, { kind: 'quote', children: [...rest.slice(0, heads), ...quoted.children] }, ...markEarlierMails(rest.slice(heads + 1), isReply, depth)]
  }
  return [...before, { kind: 'quote', children: markEarlierMails(rest, isReply, depth + 1) }]
}

type Beginning = { readonly block: number; readonly line: number }

/** A quotation that begins so has its own mark already. */
function beginning(blocks: readonly Block[], isReply: boolean, isQuoted: boolean): Beginning | null {
  let headsFrom = isQuoted ? headsOf(blocks) : 0
  for (const [block, { kind }] of blocks.entries()) {
    if (kind !== 'paragraph' || headsFrom > block) continue
    const lines = linesIn(blocks[block])
    const line = lines.findIndex((_, index) => parting.test(lines[index] ?? '') || (isReply && hasHeads(lines, index)))
    if (line < 0) continue
    const from = line > 0 && ruledLine.test(lines[line - 1] ?? '') ? line - 1 : line
    if (isQuoted && block === 0 && from === 0) {
      headsFrom = 1
      continue
    }
    return { block, line: from }
  }
  return null
}

function hasHeads(lines: readonly string[], at: number): boolean {
  const near = lines.slice(at + 1, at + headLines)
  return sender.test(lines[at] ?? '') && others.every((head) => near.some((line) => head.test(line)))
}

function splitAt(blocks: readonly Block[], { block, line }: Beginning): { readonly before: readonly Block[]; readonly rest: readonly Block[] } {
  const lines = linesIn(blocks[block])
  const part = (some: readonly string[]): readonly Block[] => (some.length === 0 ? [] : [{ kind: 'paragraph', children: lineInlines(some) }])
  return { before: [...blocks.slice(0, block), ...part(lines.slice(0, line))], rest: [...part(lines.slice(line)), ...blocks.slice(block + 1)] }
}

/** How many blocks are nothing but the parting line and the heads. */
function headsOf(blocks: readonly Block[]): number {
  const count = blocks.findIndex((block) => block.kind !== 'paragraph' || !linesIn(block).every((line) => parting.test(line) || ruledLine.test(line) || anyHead.test(line)))
  return count < 0 ? blocks.length : count
}
