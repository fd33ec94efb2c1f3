import type { Block } from '#shared/documents/block.ts'
import { romanNumber } from '#shared/pdf/layout/roman-number.ts'
import { attributeOf, styleOf } from './tag-attributes.ts'
import type { HtmlTag } from './read-tags.ts'

/** `marks`: what its items are counted with, '' for a list that shows none. */
export type PageList = { readonly ordered: boolean; readonly marks: string; readonly first: number; readonly items: { readonly number: number | null; readonly blocks: Block[] }[] }

const plainMarks = '1'
const styles: Readonly<Record<string, string>> = { none: '', decimal: '1', 'lower-alpha': 'a', 'lower-latin': 'a', 'upper-alpha': 'A', 'upper-latin': 'A', 'lower-roman': 'i', 'upper-roman': 'I', disc: '・', circle: '・', square: '・' }
/** Beyond these a list is counted in digits. */
const mostLetters = 26
const mostRoman = 3_999
const mostNumber = 1_000_000

export function listOf(tag: HtmlTag): PageList {
  const ordered = tag.name === 'ol'
  const stated = styles[styleOf(tag, 'list-style-type') || (styleOf(tag, 'list-style').split(/\s+/).find((word) => word in styles) ?? '')]
  const type = /\stype\s*=\s*["']?([1aAiI])\b/.exec(tag.source)?.[1]
  const start = numberOf(attributeOf(tag, 'start')) ?? 1
  return { ordered, marks: stated ?? (ordered ? (type ?? plainMarks) : '・'), first: start, items: [] }
}

/** `value` of an item: it is counted from there on. */
export const numberOf = (text: string): number | null => (/^-?\d{1,7}$/.test(text) && Math.abs(Number(text)) <= mostNumber ? Number(text) : null)

/** The list as a block; one that shows no marks is what its items hold. */
export function listBlocks({ ordered, marks, first, items }: PageList): Block[] {
  const kept = items.filter(({ blocks }) => blocks.length > 0)
  const [only, ...others] = kept
  if (marks === '' && only !== undefined && others.length === 0) return only.blocks
  if (marks === '' || kept.length === 0) return kept.flatMap(({ blocks }) => blocks)
  if (!ordered || marks === '・') return [{ kind: 'list', ordered: false, start: 1, items: kept.map(({ blocks }) => blocks) }]
  const numbers = numbersOf(items, first)
  const counted = items.flatMap(({ blocks }, index) => (blocks.length === 0 ? [] : [{ blocks, number: numbers[index] ?? 1 }]))
  const start = counted[0]?.number ?? 1
  const isPlain = marks === plainMarks && start >= 0 && counted.every(({ number }, index) => number === start + index)
  return [{ kind: 'list', ordered: true, start: isPlain ? start : 1, items: counted.map(({ blocks }) => blocks), ...(isPlain ? {} : { labels: counted.map(({ number }) => `${markOf(number, marks)}.`) }) }]
}

function numbersOf(items: PageList['items'], first: number): readonly number[] {
  let next = first
  return items.map(({ number }) => {
    const own = number ?? next
    next = own + 1
    return own
  })
}

function markOf(number: number, marks: string): string {
  const isLetter = (marks === 'a' || marks === 'A') && number >= 1 && number <= mostLetters
  if (isLetter) return String.fromCodePoint((marks.codePointAt(0) ?? 0) + number - 1)
  if ((marks === 'i' || marks === 'I') && number >= 1 && number <= mostRoman) return marks === 'I' ? romanNumber(number).toUpperCase() : romanNumber(number)
  return String(number)
}
