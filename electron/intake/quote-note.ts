import type { Block } from '#shared/documents/block.ts'
import type { ExhibitNote } from '#shared/words/exhibit-note-words.ts'

/** Whoever reads the pages must know what the line beside a text says. */
export const quoteNote = (blocks: readonly Block[]): { readonly notes?: readonly ExhibitNote[] } => (hasQuote(blocks) ? { notes: ['quotes-marked'] } : {})

const hasQuote = (blocks: readonly Block[]): boolean => blocks.some((block) => block.kind === 'quote' || (block.kind === 'list' && block.items.some(hasQuote)))
