/** Characters on a line and lines on a sheet. */
export type Grid = { readonly columns: number; readonly rows: number }

/** A character in its place: how many cells it is given, and how many characters the post office counts for it. */
export type GridCharacter = { readonly text: string; readonly cells: number; readonly count: number }

/** One line; `indent` cells stay empty in front of it. */
export type GridLine = { readonly indent: number; readonly characters: readonly GridCharacter[] }

export type GridSheet = { readonly lines: readonly GridLine[] }

/** All count from 1. */
export type GridPlace = { readonly sheet: number; readonly line: number; readonly column: number }

/** `not-allowed`: would be refused at the counter. `latin`: allowed in proper nouns only, which nobody but the writer can judge. */
export type GridFault = { readonly kind: 'not-allowed' | 'latin'; readonly text: string; readonly place: GridPlace }

/** A text to be set: a paragraph of prose opens with an empty cell; other lines keep the blanks that they begin with on every line. */
export type GridText = { readonly text: string; readonly align: 'left' | 'right' | 'centre' }

export const lineCells = ({ indent, characters }: GridLine): number => indent + characters.reduce((sum, one) => sum + one.cells, 0)

export const lineText = ({ indent, characters }: GridLine): string => '　'.repeat(indent) + characters.map(({ text }) => text).join('')

/** What the post office counts on a sheet; blanks count for nothing, every line that was begun is a line. */
export const sheetCount = ({ lines }: GridSheet): number => lines.reduce((sum, { characters }) => sum + characters.reduce((inner, one) => inner + one.count, 0), 0)
