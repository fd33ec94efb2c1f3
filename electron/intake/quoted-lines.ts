import type { Block } from '#shared/documents/block.ts'
import { textBlocks } from './text-blocks.ts'

/** Signs of quotation at the head of a line, one for each depth. The full-width sign is one in answers alone: elsewhere it points to something. */
const signs = { plain: /^(?:> ?)+/, wide: /^(?:[>＞] ?)+/ } as const
/** Boxes of mails put the sign before a line that begins so. */
const ofBox = /^>From [^:]*$/
const introduced = /[:：]\s*$/
const fewestLines = 2
const deepest = 8

/** `isReply`: the mail calls itself an answer, or passes one on. `isPage`: it is a page, where a lone sign points to something. */
export type QuoteSetting = { readonly isReply: boolean; readonly isPage: boolean }

/** What is read in a text, or else in the text as it was before it was quoted. */
export function readUnquoted<Found>(text: string, find: (text: string) => Found | null): Found | null {
  const bare = text.replace(/^(?:> ?)+/gm, '')
  return find(text) ?? (bare === text ? null : find(bare))
}

type Line = { readonly depth: number; readonly text: string }

/** A plain text as paragraphs, its quoted lines as quotations of their depth without their signs. */
export function quotedTextBlocks(text: string, setting: QuoteSetting): readonly Block[] {
  const lines = text.split('\n')
  const read = lines.map((line): Line => lineOf(line, setting))
  const isQuoted = quotedRuns(read, lines, setting)
  return grouped(read.map((line, index) => (isQuoted[index] === true ? line : { depth: 0, text: lines[index] ?? '' })), 0)
}

/** Of a page, paragraphs whose lines are quoted by signs, as a plain text that was laid into it has them. */
export const quotedPageBlocks = (blocks: readonly Block[], isReply: boolean): readonly Block[] => blocks.flatMap((block): readonly Block[] => {
  if (block.kind === 'quote') return [{ ...block, children: quotedPageBlocks(block.children, isReply) }]
  const lines = linesIn(block)
  return lines.some((line) => line.startsWith('>') || line.startsWith('＞')) ? quotedTextBlocks(lines.join('\n'), { isReply, isPage: true }) : [block]
})

/** The lines of a paragraph; none for any other block. */
export const linesIn = (block: Block | undefined): readonly string[] =>
  (block?.kind === 'paragraph' ? block.children.map((inline) => (inline.kind === 'text' ? inline.text : inline.kind === 'break' ? '\n' : '')).join('').split('\n') : [])

function lineOf(line: string, { isReply }: QuoteSetting): Line {
  const [sign = ''] = (ofBox.test(line) ? null : (isReply ? signs.wide : signs.plain).exec(line)) ?? []
  return { depth: Math.min(deepest, sign.replaceAll(' ', '').length), text: line.slice(sign.length) }
}

/** A lone line with a sign is quoted in an answer, or below a line that introduces it. */
function quotedRuns(read: readonly Line[], lines: readonly string[], { isReply, isPage }: QuoteSetting): readonly boolean[] {
  const found = read.map(({ depth }) => depth > 0 && isReply)
  if (isReply) return found
  let before = ''
  for (let from = 0; from < read.length; from += 1) {
    if ((read[from]?.depth ?? 0) === 0) {
      if (lines[from]?.trim() !== '') before = lines[from] ?? ''
      continue
    }
    let to = from
    while ((read[to]?.depth ?? 0) > 0) to += 1
    const [isIntroduced, isSeveral] = [introduced.test(before), to - from >= fewestLines]
    if (isPage ? isIntroduced && isSeveral : isIntroduced || isSeveral) found.fill(true, from, to)
    before = ''
    from = to - 1
  }
  return found
}

/** Lines deeper than `level` stand in a quotation of their own. */
function grouped(lines: readonly Line[], level: number): readonly Block[] {
  const blocks: Block[] = []
  for (let from = 0; from < lines.length; ) {
    const isDeeper = (lines[from]?.depth ?? 0) > level
    let to = from + 1
    while (to < lines.length && (lines[to]?.depth ?? 0) > level === isDeeper) to += 1
    const part = lines.slice(from, to)
    if (!isDeeper) for (const block of textBlocks(part.map(({ text }) => text).join('\n'))) blocks.push(block)
    else {
      const children = grouped(part, level + 1)
      if (children.length > 0) blocks.push({ kind: 'quote', children })
    }
    from = to
  }
  return blocks
}
