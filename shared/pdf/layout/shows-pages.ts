import type { Block, Cell } from '#shared/documents/block.ts'
import type { Part } from './pack-layout-input.ts'

/** Whether a part prints page numbers of exhibits, and so depends on the length of the whole pack. */
export function showsPages(part: Part): boolean {
  if (part.kind === 'document') return part.blocks.some(blockShows)
  return part.pages.some((page) => page.kind !== 'picture' && page.blocks.some(blockShows))
}

function blockShows(block: Block): boolean {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return cellShows(block.children)
    case 'list':
      return block.items.some((item) => item.some(blockShows))
    case 'checklist':
      return block.items.some((item) => item.children.some(blockShows))
    case 'table':
      return block.columns.some((column) => cellShows(column.head)) || block.rows.some((row) => row.some(cellShows))
    case 'fields':
      return block.rows.some((row) => cellShows(row.term) || cellShows(row.value))
    case 'right':
    case 'centre':
    case 'particulars':
    case 'paste':
    case 'note':
    case 'quote':
      return block.children.some(blockShows)
    default:
      return false
  }
}

function cellShows(cell: Cell): boolean {
  return cell.some((inline) => inline.kind === 'pages')
}
