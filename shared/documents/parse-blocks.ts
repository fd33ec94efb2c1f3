import type { PhrasingContent, RootContent, TableRow } from 'mdast'
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { directiveFromMarkdown } from 'mdast-util-directive'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item'
import { directive } from 'micromark-extension-directive'
import { gfmTable } from 'micromark-extension-gfm-table'
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item'
import type { Block, Cell, CheckItem, Column, Inline } from './block.ts'
import { manuscriptOf } from './certified-mail/manuscript.ts'
import { broken } from './parse-context.ts'
import type { ParseContext } from './parse-context.ts'
import { parseInlines, resolveText } from './parse-inlines.ts'

/** Markdown that templates do without: each would be a way for a slip to become markup. */
const switchedOff = ['htmlFlow', 'htmlText', 'codeIndented', 'codeFenced', 'codeText', 'autolink', 'definition', 'labelStartImage', 'labelStartLink', 'blockQuote', 'setextUnderline', 'characterReference', 'thematicBreak']

/** A filled template as a tree; what its author may write stands in docs/templates.md. */
export function parseBlocks(filled: string, context: ParseContext): readonly Block[] {
  const tree = fromMarkdown(withoutLooseBreaks(filled), {
    extensions: [directive(), gfmTable(), gfmTaskListItem(), { disable: { null: switchedOff } }],
    mdastExtensions: [directiveFromMarkdown(), gfmTableFromMarkdown(), gfmTaskListItemFromMarkdown()]
  })
  return blocksOf(tree.children, context)
}

/** A line break asked for at the end of a paragraph is none, so that optional last lines need no care. */
const withoutLooseBreaks = (filled: string): string => filled.replace(/\\(?=\n[ \t]*(?:\n|:::|$))/g, '')

const blocksOf = (nodes: readonly RootContent[], context: ParseContext): readonly Block[] => nodes.flatMap((node) => blockOf(node, context))

function blockOf(node: RootContent, context: ParseContext): readonly Block[] {
  switch (node.type) {
    case 'heading': return [{ kind: 'heading', level: node.depth === 1 ? 1 : node.depth === 2 ? 2 : 3, children: parseInlines(node.children, context) }]
    case 'paragraph': return paragraphs(parseInlines(node.children, context))
    case 'list': return [listOf(node.children, node.ordered === true, node.start ?? 1, context)]
    case 'table': return [tableOf(node.children, node.align ?? [], context)]
    case 'containerDirective': return [containerOf(node, context)]
    case 'leafDirective': return [leafOf(node, context)]
    default: throw broken(context, node, `${node.type} is not allowed here`)
  }
}

/** An empty line inside a value parts its paragraph in two. */
function paragraphs(children: readonly Inline[]): readonly Block[] {
  const parts: Inline[][] = [[]]
  children.forEach((inline, index) => {
    const last = parts.at(-1) ?? []
    if (inline.kind === 'break' && children[index - 1]?.kind === 'break') {
      last.pop()
      parts.push([])
    } else last.push(inline)
  })
  return parts.filter((part) => part.some((inline) => inline.kind !== 'break')).map((part) => ({ kind: 'paragraph', children: part }))
}

type ListItems = Extract<RootContent, { readonly type: 'list' }>['children']

function listOf(items: ListItems, ordered: boolean, start: number, context: ParseContext): Block {
  if (!items.some((item) => typeof item.checked === 'boolean')) return { kind: 'list', ordered, start, items: items.map((item) => blocksOf(item.children, context)) }
  return { kind: 'checklist', items: items.map((item): CheckItem => ({ checked: item.checked === true, children: blocksOf(item.children, context) })) }
}

function tableOf(rows: readonly TableRow[], align: readonly (string | null | undefined)[], context: ParseContext): Block {
  const [head, ...body] = rows.map((row) => row.children.map((cell): Cell => parseInlines(cell.children, context)))
  const columns = (head ?? []).map((cell, index): Column => ({ head: cell, align: align[index] === 'right' ? 'right' : align[index] === 'center' ? 'centre' : 'left' }))
  return withoutEmptyColumns(columns, body.map((row) => columns.map((_, index) => row[index] ?? [])))
}

/** A column in which no row has anything would only narrow the others. */
function withoutEmptyColumns(columns: readonly Column[], rows: readonly (readonly Cell[])[]): Block {
  const isKept = columns.map((_, index) => rows.length === 0 || rows.some((row) => (row[index] ?? []).length > 0))
  return { kind: 'table', columns: columns.filter((_, index) => isKept[index]), rows: rows.map((row) => row.filter((_, index) => isKept[index])) }
}

function containerOf(node: ContainerDirective, context: ParseContext): Block {
  const children = (): readonly Block[] => blocksOf(node.children, context)
  switch (node.name) {
    case 'right': return { kind: 'right', children: children() }
    case 'centre': return { kind: 'centre', children: children() }
    case 'particulars': return { kind: 'particulars', children: children() }
    case 'paste': return { kind: 'paste', children: children() }
    case 'note': return { kind: 'note', children: children() }
    case 'fields': return fieldsOf(node, context)
    case 'manuscript': return gridOf(node, children(), context)
    default: throw broken(context, node, `unknown block :::${node.name}`)
  }
}

/** `:::manuscript{columns=26 rows=20}` holds a letter that is set in cells. */
function gridOf(node: ContainerDirective, children: readonly Block[], context: ParseContext): Block {
  const size = (name: string): number => Number(resolveText(node.attributes?.[name] ?? '', context))
  const grid = { columns: size('columns'), rows: size('rows') }
  const isGrid = [grid.columns, grid.rows].every((count) => Number.isInteger(count) && count >= 10 && count <= 60)
  const manuscript = isGrid ? manuscriptOf(children, grid) : null
  if (manuscript === null) throw broken(context, node, 'a manuscript has columns and rows from 10 to 60, and in it only headings, paragraphs and :::right')
  return manuscript
}

/** `:::fields` holds a list whose items begin with their term in bold. */
function fieldsOf(node: ContainerDirective, context: ParseContext): Block {
  const items = node.children.flatMap((child) => (child.type === 'list' ? child.children : []))
  return { kind: 'fields', rows: items.map((item) => {
    const paragraph = item.children[0]
    const [term, ...value] = paragraph?.type === 'paragraph' ? paragraph.children : []
    if (term?.type !== 'strong') throw broken(context, item, 'an item of :::fields begins with its term in bold')
    return { term: parseInlines(term.children, context), value: parseInlines(withoutLead(value), context) }
  }) }
}

/** The blank between term and value is the template's; blanks of the value itself are data. */
function withoutLead(phrases: readonly PhrasingContent[]): readonly PhrasingContent[] {
  const [first, ...rest] = phrases
  return first?.type === 'text' ? [{ ...first, value: first.value.trimStart() }, ...rest] : phrases
}

function leafOf(node: LeafDirective, context: ParseContext): Block {
  const attribute = (name: string): string | null => {
    const value = node.attributes?.[name]
    return value === null || value === undefined ? null : resolveText(value, context)
  }
  switch (node.name) {
    case 'page-break': return { kind: 'page-break' }
    case 'signature': return { kind: 'signature', label: attribute('label') ?? '', seal: attribute('seal') }
    case 'lines': return { kind: 'lines', count: Math.min(40, Math.max(1, Number(attribute('count') ?? '1') || 1)) }
    default: throw broken(context, node, `unknown block ::${node.name}`)
  }
}
