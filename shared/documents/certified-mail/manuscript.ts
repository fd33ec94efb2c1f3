import { phrase } from '../write-text.ts'
import type { Block } from '../block.ts'
import type { Grid, GridText } from './grid.ts'
import { gridFaults } from './grid-faults.ts'
import { setInGrid } from './set-in-grid.ts'

export type Manuscript = Extract<Block, { readonly kind: 'manuscript' }>

/** The blocks of a letter, set in the grid of certified mail; null where one is there that has no place in a grid. */
export function manuscriptOf(blocks: readonly Block[], grid: Grid): Manuscript | null {
  const texts = blocks.map(gridTextsOf)
  if (texts.includes(null)) return null
  const sheets = setInGrid(texts.flatMap((text) => text ?? []), grid)
  return { kind: 'manuscript', ...grid, sheets, faults: gridFaults(sheets) }
}

function gridTextsOf(block: Block): readonly GridText[] | null {
  switch (block.kind) {
    case 'heading': return [{ text: phrase(block.children), align: 'centre' }]
    case 'paragraph': return [{ text: phrase(block.children), align: 'left' }]
    case 'right': return block.children.every((child) => child.kind === 'paragraph') ? [{ text: block.children.map((child) => (child.kind === 'paragraph' ? phrase(child.children) : '')).join('\n'), align: 'right' }] : null
    default: return null
  }
}
