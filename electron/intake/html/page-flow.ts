import type { Block, Inline } from '#shared/documents/block.ts'
import { writtenWords } from './written-words.ts'

/** Where the words of a page go: blocks that are whole, and the lines of the one under way. A line is kept in pieces: put together anew for each, a long one would take its length squared. */
export type PageFlow = { blocks: Block[]; lines: string[]; line: string[]; isAtBlank: boolean; heading: 1 | 2 | 3 | null; isTight: boolean }

export const pageFlow = (): PageFlow => ({ blocks: [], lines: [], line: [], isAtBlank: true, heading: null, isTight: false })

/** A page that never ends its heading has no heading. */
const longestHeading = 200

export function addWords(flow: PageFlow, written: string, isKept: boolean): void {
  if (isKept) return addKeptLines(flow, writtenWords(written, true).replaceAll('\t', '    '))
  addPiece(flow, writtenWords(flow.isAtBlank ? written.replace(/^[ \t\r\n\f]+/, '') : written, false))
}

export function addPiece(flow: PageFlow, piece: string): void {
  if (piece === '') return
  flow.line.push(piece)
  flow.isAtBlank = piece.endsWith(' ')
}

function addKeptLines(flow: PageFlow, text: string): void {
  const [first = '', ...others] = text.split('\n')
  addPiece(flow, first)
  for (const line of others) {
    breakLine(flow)
    addPiece(flow, line)
  }
}

/** As `<br>` does, also where nothing stands before it. */
export function breakLine(flow: PageFlow): void {
  flow.lines.push(flow.line.join('').trimEnd())
  flow.line = []
  flow.isAtBlank = true
}

/** As a box does that begins or ends: a line under way ends, and one of held blanks alone is an empty line. */
export function endLine(flow: PageFlow): void {
  if (flow.line.length > 0) breakLine(flow)
}

/** Empty lines part paragraphs. */
export function endParagraph(flow: PageFlow): void {
  endLine(flow)
  let from = 0
  flow.lines.forEach((line, index) => {
    if (line.trim() !== '') return
    closeLines(flow, flow.lines.slice(from, index))
    from = index + 1
  })
  closeLines(flow, flow.lines.slice(from))
  flow.lines = []
}

/** Blocks that come out of what they lay in are handed over, however many they are: a page may lie in a hundred boxes. */
export function addBlocks(flow: PageFlow, blocks: Block[]): void {
  if (flow.blocks.length === 0) flow.blocks = blocks
  else for (const block of blocks) flow.blocks.push(block)
}

function closeLines(flow: PageFlow, lines: readonly string[]): void {
  if (lines.length === 0) return
  const children = lineInlines(lines)
  const isHeading = flow.heading !== null && lines.join('').length <= longestHeading
  flow.blocks.push(isHeading && flow.heading !== null ? { kind: 'heading', level: flow.heading, children } : { kind: 'paragraph', children })
}

export const lineInlines = (lines: readonly string[]): readonly Inline[] =>
  lines.flatMap((text, index): readonly Inline[] => [...(index === 0 ? [] : [{ kind: 'break' } as const]), ...(text === '' ? [] : [{ kind: 'text', text, strong: false } as const])])
