import type { Block, Cell, Inline } from '#shared/documents/block.ts'
import { maskCardNumbersIn } from '#shared/domain/card-number.ts'
import { redactPieces } from '#shared/domain/redact-text.ts'
import { blockPieces } from './block-text.ts'

/** Blocks that were found in a piece of evidence as they may be shown: hidden words give way to bars, also where they reach over cells and lines; of card numbers the last digits stay. At most `most` characters. */
export function shownBlocks(blocks: readonly Block[], hidden: readonly string[], most: number): readonly Block[] {
  const shown = maskCardNumbersIn(redactPieces(blockPieces(blocks), hidden)).filter(({ isWord }) => isWord)
  let at = 0
  let left = most
  const next = (): string => {
    const text = (shown[at]?.text ?? '').slice(0, left)
    at += 1
    left -= text.length
    return text
  }
  return withWords(blocks, next)
}

/** The same blocks with other words in their places; what has none left is left out. */
function withWords(blocks: readonly Block[], next: () => string): readonly Block[] {
  return blocks.flatMap((block): readonly Block[] => {
    switch (block.kind) {
      case 'heading':
      case 'paragraph': {
        const children = cellOf(block.children, next)
        return hasText(children) ? [{ ...block, children }] : []
      }
      case 'list': {
        const items = block.items.map((item) => withWords(item, next)).filter((item) => item.length > 0)
        return items.length > 0 ? [{ ...block, items }] : []
      }
      case 'table': {
        const columns = block.columns.map((column) => ({ ...column, head: cellOf(column.head, next) }))
        const rows = block.rows.map((row) => row.map((cell) => cellOf(cell, next))).filter((row) => row.some(hasText))
        return rows.length > 0 ? [{ ...block, columns, rows }] : []
      }
      case 'quote': {
        const children = withWords(block.children, next)
        return children.length > 0 ? [{ ...block, children }] : []
      }
      default: return []
    }
  })
}

const cellOf = (cell: Cell, next: () => string): Cell =>
  cell.map((inline): Inline => (inline.kind === 'text' ? { ...inline, text: next() } : inline)).filter((inline) => inline.kind !== 'text' || inline.text !== '')

const hasText = (cell: Cell): boolean => cell.some((inline) => inline.kind === 'text')
