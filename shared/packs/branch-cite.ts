import type { Block, Cell, Inline } from '#shared/documents/block.ts'
import { branchId, parseBranch } from '#shared/domain/cite.ts'
import type { Portrayal } from './portrayal.ts'

type CiteInline = Extract<Inline, { readonly kind: 'cite' }>

/** No exhibit has this id: it stands for the mail itself, whose id its reader does not know. */
const ownMail = '.'

/** What a reader writes where a mail lists one of its attachments: it knows their numbers, but neither ids nor labels. */
export const branchCite = (branch: number): CiteInline => ({ kind: 'cite', exhibitId: branchId(ownMail, branch), page: null, text: String(branch), isListing: true })

/** How this pack names a branch of the mail. */
export type BranchNames = (branch: number) => { readonly id: string; readonly label: string }

/** A mail on paper with ids and labels of this pack in place of the numbers in its list of attachments. */
export const withBranchNames = (portrayal: Portrayal, names: BranchNames): Portrayal =>
  portrayal.kind === 'text' ? { ...portrayal, blocks: portrayal.blocks.map((block) => namedBlock(block, names)) } : portrayal

const namedBlock = (block: Block, names: BranchNames): Block => (block.kind === 'table' ? { ...block, rows: block.rows.map((row) => row.map((cell) => namedCell(cell, names))) } : block)

const namedCell = (cell: Cell, names: BranchNames): Cell => cell.map((inline) => {
  const branch = inline.kind === 'cite' ? parseBranch(inline.exhibitId)?.branch : undefined
  if (inline.kind !== 'cite' || branch === undefined) return inline
  const { id, label } = names(branch)
  return { ...inline, exhibitId: id, text: label }
})
