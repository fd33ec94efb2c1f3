import type { Block } from '#shared/documents/block.ts'
import { listBlocks, listOf, numberOf } from './page-lists.ts'
import type { PageList } from './page-lists.ts'
import { openElements } from './open-elements.ts'
import type { OpenElements } from './open-elements.ts'
import { addBlocks, addPiece, addWords, breakLine, endLine, endParagraph, pageFlow } from './page-flow.ts'
import type { PageFlow } from './page-flow.ts'
import { alignOf, spansOf, tableOf } from './page-table.ts'
import type { PageCell, PageTable } from './page-table.ts'
import { readTags } from './read-tags.ts'
import type { HtmlTag } from './read-tags.ts'
import { attributeOf, styleOf } from './tag-attributes.ts'
import { tableBlocks } from './table-blocks.ts'

const lines = new Set(['div', 'section', 'article', 'header', 'footer', 'main', 'nav', 'aside', 'address', 'center', 'figure', 'figcaption', 'form', 'fieldset', 'option', 'dt', 'dd'])
const paragraphs = new Set(['p', 'dl', 'hr'])
const headings: Readonly<Record<string, 1 | 2 | 3>> = { h1: 2, h2: 3, h3: 3, h4: 3, h5: 3, h6: 3 }
const tableParts = new Set(['tr', 'td', 'th', 'thead', 'tbody', 'tfoot', 'caption'])
/** Lists and quotes within one another; what lies deeper stands with what it lies in. */
const deepestNesting = 8

type Cell = Omit<PageCell, 'blocks'>
type Place = { readonly flow: PageFlow; readonly list: PageList | null; readonly table: PageTable | null; readonly cell: { hasPicture: boolean; hasTable: boolean } | null; readonly isKept: boolean; readonly depth: number }
type Page = { readonly open: OpenElements; readonly places: Place[]; place: Place }

/** What a page says, as blocks: headings, paragraphs, lists, quotes, and tables where they hold data. Whatever it is made of, it takes time in proportion to its length. */
export function htmlBlocks(html: string): readonly Block[] {
  const root: Place = { flow: pageFlow(), list: null, table: null, cell: null, isKept: false, depth: 0 }
  const page: Page = { open: openElements(), places: [], place: root }
  readTags(html, { onText: (written) => onText(page, written), onTag: (tag) => (tag.isClosing ? onEnd(page, tag.name) : onBegin(page, tag)) })
  page.open.endAll()
  endParagraph(root.flow)
  return root.flow.blocks
}

function onText(page: Page, written: string): void {
  const { flow, isKept } = page.place
  addWords(flow, written, isKept)
}

function onBegin(page: Page, tag: HtmlTag): void {
  const { place: { flow, cell } } = page
  const { name } = tag
  if (name === 'br') return breakLine(flow)
  if (name === 'img') return void (cell === null ? null : (cell.hasPicture = true))
  if (name === 'p') return beginLines(flow, tag)
  if (paragraphs.has(name)) return endParagraph(flow)
  if (name === 'li') return beginItem(page, tag)
  if (tableParts.has(name)) return beginPart(page, tag)
  if (lines.has(name)) return beginBox(page, tag)
  if (name in headings) return beginHeading(page, name)
  if (name === 'ul' || name === 'ol') return beginList(page, tag)
  if (name === 'table') return beginTable(page, tag)
  if (name === 'blockquote') return beginQuote(page, tag)
  if (name === 'pre') return beginBox(page, tag, true)
}

function onEnd(page: Page, name: string): void {
  if (name === 'br') return breakLine(page.place.flow)
  if (name === 'p') return page.place.flow.isTight ? endLine(page.place.flow) : endParagraph(page.place.flow)
  if (name === 'td' || name === 'th') return page.open.end('td', 'th')
  if (paragraphs.has(name)) return endParagraph(page.place.flow)
  page.open.end(name)
}

function beginLines(flow: PageFlow, tag: HtmlTag): void {
  flow.isTight = isTight(tag)
  if (flow.isTight) endLine(flow)
  else endParagraph(flow)
}

/** As Word writes them: its lines stand close, and an empty one among them parts what it parts. */
const isTight = (tag: HtmlTag): boolean => /\bmso(?:normal|plaintext|listparagraph)/.test(attributeOf(tag, 'class')) || /^0(?:px|pt|in|mm|cm|em)?(?:\s+0(?:px|pt|in|mm|cm|em)?)*$/.test(styleOf(tag, 'margin'))

/** What stands within the element goes to another place until it ends. */
function enter(page: Page, name: string, change: Partial<Place>, close: (inner: Place, outer: Place) => void): void {
  const outer = page.place
  if (page.open.isFull()) return page.open.begin({ name, close: () => undefined })
  const inner = { ...outer, ...change }
  page.places.push(outer)
  page.place = inner
  page.open.begin({ name, close: () => {
    page.place = page.places.pop() ?? outer
    close(inner, outer)
  } })
}

/** Yahoo puts the mail that it answers into such a box, others into a quotation. */
function beginBox(page: Page, tag: HtmlTag, isKept = keepsLines(tag)): void {
  if (/\byahoo_quoted/.test(`${attributeOf(tag, 'class')} ${attributeOf(tag, 'id')}`)) return beginQuote(page, tag)
  endLine(page.place.flow)
  const end = tag.name === 'pre' ? endParagraph : endLine
  if (tag.name === 'pre') endParagraph(page.place.flow)
  enter(page, tag.name, isKept ? { isKept } : {}, ({ flow }) => end(flow))
}

const keepsLines = (tag: HtmlTag): boolean => /^(?:pre|break-spaces)/.test(styleOf(tag, 'white-space'))

function beginHeading(page: Page, name: string): void {
  const { flow } = page.place
  endParagraph(flow)
  flow.heading = headings[name] ?? 3
  enter(page, name, {}, ({ flow: inner }) => {
    endParagraph(inner)
    inner.heading = null
  })
}

/** Mail programs move text in by a quotation without a line: that is none. */
function beginQuote(page: Page, tag: HtmlTag): void {
  const { flow, depth } = page.place
  endParagraph(flow)
  const isMovedIn = tag.name === 'blockquote' && attributeOf(tag, 'type') !== 'cite' && /^(?:none|0)/.test(styleOf(tag, 'border'))
  if (isMovedIn || depth >= deepestNesting) return enter(page, tag.name, {}, ({ flow: inner }) => endParagraph(inner))
  enter(page, tag.name, { flow: pageFlow(), depth: depth + 1, list: null, cell: null }, ({ flow: inner }, { flow: outer }) => {
    endParagraph(inner)
    if (inner.blocks.length > 0) outer.blocks.push({ kind: 'quote', children: inner.blocks })
  })
}

function beginList(page: Page, tag: HtmlTag): void {
  const { place: { flow, list: outerList, depth } } = page
  endParagraph(flow)
  const list = listOf(tag)
  const isFlat = depth >= deepestNesting
  // A list right within a list belongs to the item before it.
  const before = outerList?.items.at(-1)
  enter(page, tag.name, { list, depth: depth + 1 }, (_, outer) => {
    endParagraph(outer.flow)
    const blocks = listBlocks(isFlat ? { ...list, marks: '' } : list)
    if (before === undefined) addBlocks(outer.flow, blocks)
    else for (const block of blocks) before.blocks.push(block)
  })
}

function beginItem(page: Page, tag: HtmlTag): void {
  page.open.end('li')
  const { list, flow } = page.place
  endLine(flow)
  if (list === null) return addPiece(flow, '・')
  enter(page, 'li', { flow: pageFlow(), list: null }, ({ flow: inner }) => {
    endParagraph(inner)
    list.items.push({ number: numberOf(attributeOf(tag, 'value')), blocks: inner.blocks })
  })
}

function beginTable(page: Page, tag: HtmlTag): void {
  const { cell, flow } = page.place
  endParagraph(flow)
  const table = tableOf(tag)
  enter(page, 'table', { table, list: null }, (_, outer) => {
    endParagraph(outer.flow)
    const blocks = tableBlocks(table)
    if (cell !== null && blocks.length > 0) cell.hasTable = true
    addBlocks(outer.flow, blocks)
  })
}

function beginPart(page: Page, tag: HtmlTag): void {
  const { table, flow } = page.place
  const { name } = tag
  if (table === null) return name === 'td' || name === 'th' ? addPiece(flow, flow.isAtBlank ? '' : ' ') : endLine(flow)
  if (name === 'td' || name === 'th') return beginCell(page, tag, table)
  page.open.end('td', 'th', 'caption')
  page.open.end('tr')
  if (name === 'tr') {
    table.rows.push({ cells: [], isInHead: table.isInHead, align: alignOf(tag) })
    return
  }
  if (name === 'caption') return beginCaption(page, table)
  table.isInHead = name === 'thead'
}

function beginCaption(page: Page, table: PageTable): void {
  enter(page, 'caption', { flow: pageFlow(), list: null, cell: null }, ({ flow }) => {
    endParagraph(flow)
    for (const block of flow.blocks) table.caption.push(block)
  })
}

function beginCell(page: Page, tag: HtmlTag, table: PageTable): void {
  page.open.end('td', 'th', 'caption')
  if (table.rows.length === 0) table.rows.push({ cells: [], isInHead: table.isInHead, align: null })
  const row = table.rows.at(-1)
  const held = { hasPicture: false, hasTable: false }
  const facts: Cell = { isHead: tag.name === 'th' || row?.isInHead === true, ...spansOf(tag), align: alignOf(tag) ?? row?.align ?? null, ...held }
  enter(page, tag.name, { flow: pageFlow(), list: null, cell: held }, ({ flow }) => {
    endParagraph(flow)
    row?.cells.push({ ...facts, ...held, blocks: flow.blocks })
  })
}
