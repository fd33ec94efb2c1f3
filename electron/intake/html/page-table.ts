import type { Block } from '#shared/documents/block.ts'
import type { HtmlTag } from './read-tags.ts'
import { attributeOf, countOf, styleOf } from './tag-attributes.ts'

export type PageCell = { readonly blocks: Block[]; readonly isHead: boolean; readonly columns: number; readonly rows: number; readonly align: 'left' | 'right' | 'centre' | null; readonly hasPicture: boolean; readonly hasTable: boolean }
export type PageRow = { readonly cells: PageCell[]; readonly isInHead: boolean; readonly align: PageCell['align'] }
/** `isLayout`: it says so itself. `isDrawn`: its lines are drawn, as those of a table of data are. */
export type PageTable = { readonly rows: PageRow[]; readonly caption: Block[]; readonly isLayout: boolean; readonly isDrawn: boolean; isInHead: boolean }

/** Cells that reach over more are none that anybody sees. */
const mostSpanned = 1_000

export const tableOf = (tag: HtmlTag): PageTable =>
  ({ rows: [], caption: [], isLayout: ['presentation', 'none'].includes(attributeOf(tag, 'role')), isDrawn: !['', '0'].includes(attributeOf(tag, 'border')) || /\bmsotablegrid\b/.test(attributeOf(tag, 'class')), isInHead: false })

export const alignOf = (tag: HtmlTag): PageCell['align'] => {
  const stated = styleOf(tag, 'text-align') || attributeOf(tag, 'align')
  return stated === 'right' || stated === 'end' ? 'right' : stated === 'center' ? 'centre' : stated === '' ? null : 'left'
}

export const spansOf = (tag: HtmlTag): Pick<PageCell, 'columns' | 'rows'> => ({ columns: countOf(tag, 'colspan', mostSpanned), rows: /\srowspan\s*=\s*["']?0\b/i.test(tag.source) ? Number.MAX_SAFE_INTEGER : countOf(tag, 'rowspan', mostSpanned) })
