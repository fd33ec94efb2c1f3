import type { Block, Inline } from '#shared/documents/block.ts'
import type { TextPiece } from '#shared/domain/redact-text.ts'

/** What stands before every line, and what parts two blocks. */
type Place = { readonly lead: string; readonly isClose: boolean }

/** The words of blocks that were found in a piece of evidence, in order: each text of theirs is a word, what stands between them marks. */
export function blockPieces(blocks: readonly Block[]): readonly TextPiece[] {
  const pieces: TextPiece[] = []
  addBlocks(pieces, blocks, { lead: '', isClose: false })
  return pieces
}

/** The same as lines of plain text: a row of a table is a line, quoted lines begin with `>`. */
export const blockText = (blocks: readonly Block[]): string =>
  blockPieces(blocks).map(({ text }) => text).join('').split('\n').map((line) => line.trimEnd()).join('\n').replace(/\n{3,}/g, '\n\n').trim()

const mark = (pieces: TextPiece[], text: string): void => void pieces.push({ text, isWord: false })

function addBlocks(pieces: TextPiece[], blocks: readonly Block[], place: Place): void {
  blocks.forEach((block, index) => {
    if (index > 0) mark(pieces, place.isClose ? `\n${place.lead}` : `\n${place.lead}\n${place.lead}`)
    addBlock(pieces, block, place)
  })
}

function addBlock(pieces: TextPiece[], block: Block, place: Place): void {
  switch (block.kind) {
    case 'heading':
    case 'paragraph': return addInlines(pieces, block.children, `\n${place.lead}`)
    case 'list': return addList(pieces, block, place)
    case 'table': return addTable(pieces, block, place)
    case 'quote': {
      mark(pieces, '> ')
      return addBlocks(pieces, block.children, { lead: `${place.lead}> `, isClose: place.isClose })
    }
    default: return undefined
  }
}

function addInlines(pieces: TextPiece[], inlines: readonly Inline[], lineEnd: string): void {
  for (const inline of inlines) {
    if (inline.kind === 'text') pieces.push({ text: inline.text, isWord: true })
    else if (inline.kind === 'break') mark(pieces, lineEnd)
  }
}

function addList(pieces: TextPiece[], list: Extract<Block, { kind: 'list' }>, place: Place): void {
  list.items.forEach((item, index) => {
    const label = list.labels?.[index] ?? (list.ordered ? `${list.start + index}.` : '・')
    mark(pieces, `${index === 0 ? '' : `\n${place.lead}`}${label}${list.ordered ? ' ' : ''}`)
    addBlocks(pieces, item, { lead: `${place.lead}  `, isClose: true })
  })
}

function addTable(pieces: TextPiece[], table: Extract<Block, { kind: 'table' }>, place: Place): void {
  const lineEnd = `\n${place.lead}`
  const heads = table.columns.map(({ head }) => head)
  let isFirst = true
  for (const row of [heads, ...table.rows]) {
    const cells = row.filter((cell) => cell.length > 0)
    if (cells.length > 0 && !isFirst) mark(pieces, lineEnd)
    cells.forEach((cell, column) => {
      isFirst = false
      if (column > 0) mark(pieces, ' ')
      // Heads that stand above one another are one.
      addInlines(pieces, cell, row === heads ? ' ' : lineEnd)
    })
  }
}
