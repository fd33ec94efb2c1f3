import type { Language } from '#shared/domain/language.ts'
import { assertNever } from '#shared/lib/assert-never.ts'
import type { Block, Cell, Inline } from './block.ts'
import { lineText } from './certified-mail/grid.ts'
import { textColumns } from './text-width.ts'

/** Lines of paste-ready text; paragraphs are not wrapped, since the place where they are pasted wraps them. */
export function writeText(blocks: readonly Block[], language: Language): string {
  return `${tidy(blocks.flatMap((block) => [...linesOf(block, language), ''])).join('\n')}\n`
}

/** Width of a line that things are set right or centred in: 36 full-width characters, the measure of a plain mail. */
const measureColumns = 72

function linesOf(block: Block, language: Language): readonly string[] {
  const inner = (blocks: readonly Block[]): readonly string[] => blocks.flatMap((child) => linesOf(child, language))
  switch (block.kind) {
    case 'heading': return [`${headMarks[language][block.level]}${phrase(block.children)}`]
    case 'paragraph': return phrase(block.children).split('\n')
    case 'list': return block.items.flatMap((item, index) => hanging(inner(item), block.labels !== undefined ? `${block.labels[index] ?? ''} ` : block.ordered ? `${block.start + index}. ` : language === 'ja' ? '・' : '- '))
    case 'checklist': return block.items.flatMap((item) => hanging(inner(item.children), item.checked ? '☑ ' : '□ '))
    case 'table': return tableLines(block, language)
    case 'fields': return block.rows.map((row) => labelled(phrase(row.term), phrase(row.value), language))
    case 'right': return inner(block.children).map((line) => padded(line, measureColumns - textColumns(line)))
    case 'centre': return inner(block.children).map((line) => padded(line, Math.floor((measureColumns - textColumns(line)) / 2)))
    case 'particulars': return [padded('記', measureColumns / 2 - 1), '', ...spaced(block.children, language), '', padded('以上', measureColumns - 4)]
    case 'paste':
    case 'note': return spaced(block.children, language)
    case 'quote': return spaced(block.children, language).map((line) => (line === '' || line.startsWith('>') ? `>${line}` : `> ${line}`))
    case 'signature': return block.label === '' ? [] : [`${block.label}${block.seal ? `　${block.seal}` : ''}`]
    case 'lines': return Array.from({ length: block.count }, () => '_'.repeat(measureColumns / 2))
    case 'page-break': return []
    case 'manuscript': return block.sheets.flatMap(({ lines }) => lines.map(lineText))
    default: return assertNever(block)
  }
}

const headMarks = { ja: { 1: '', 2: '■ ', 3: '● ' }, en: { 1: '', 2: '', 3: '' } } as const

const spaced = (blocks: readonly Block[], language: Language): readonly string[] => tidy(blocks.flatMap((block) => [...linesOf(block, language), '']))

/** Full-width blanks in front, so that it holds in a proportional face too. */
function padded(line: string, columns: number): string {
  return columns > 0 ? '　'.repeat(Math.floor(columns / 2)) + line : line
}

function hanging(lines: readonly string[], mark: string): readonly string[] {
  const indent = ' '.repeat(textColumns(mark))
  return lines.filter((line) => line !== '').map((line, index) => (index === 0 ? mark : indent) + line)
}

const labelled = (term: string, value: string, language: Language): string =>
  `${term}${language === 'ja' ? '：' : ': '}${value.replaceAll('\n', language === 'ja' ? '　' : '; ')}`

/** A row is a small record: its first cell leads, the others follow with the heads of their columns. */
function tableLines(table: Extract<Block, { readonly kind: 'table' }>, language: Language): readonly string[] {
  const shown = table.columns.map((_, index) => table.rows.some((row) => phrase(row[index] ?? []) !== ''))
  return table.rows.flatMap((row) => {
    const [lead, ...rest] = table.columns.flatMap((column, index) => (shown[index] ? [{ head: phrase(column.head).replaceAll('\n', language === 'ja' ? '' : ' '), text: phrase(row[index] ?? []) }] : []))
    const others = rest.filter((cell) => cell.text !== '').map((cell) => `${language === 'ja' ? '　' : '  '}${labelled(cell.head, cell.text, language)}`)
    return [`${language === 'ja' ? '・' : '- '}${lead?.text ?? ''}`, ...others]
  })
}

/** A phrase as text; page numbers of this pack are left out, since a text has no pages. */
export function phrase(cell: Cell): string {
  return cell.map(inlineText).join('')
}

function inlineText(inline: Inline): string {
  switch (inline.kind) {
    case 'text': return inline.text
    case 'break': return '\n'
    case 'cite': return inline.text
    case 'pages': return ''
    case 'box': return inline.checked ? '☑' : '□'
    case 'blank': return '_'.repeat(inline.widthEm)
    case 'gap': return `【${inline.name}】`
    default: return assertNever(inline)
  }
}

/** No blank lines at the ends, never two in a row, no blanks at the end of a line. */
function tidy(lines: readonly string[]): readonly string[] {
  const trimmed = lines.map((line) => line.replace(/[\s　]+$/u, ''))
  const kept = trimmed.filter((line, index) => line !== '' || (index > 0 && trimmed[index - 1] !== ''))
  return kept.at(-1) === '' ? kept.slice(0, -1) : kept
}
