import { latin1Text } from '../bytes.ts'
import { parseTree, PdfSyntaxError } from '../digest/parse-tree.ts'
import { entryOf, itemsOf, nameIn, stringIn } from '../digest/pdf-tree.ts'
import type { PdfTree } from '../digest/pdf-tree.ts'
import type { OpenPdf } from './open-pdf.ts'

/** Codes of two bytes to text, by the font's own map (ISO 32000-1, 9.10.3). */
type CodeMap = ReadonlyMap<number, string>

const mostContentBytes = 16 * 1024 * 1024

/** What a page says in its own words, without blanks; pictures and pages from elsewhere say nothing here. */
export async function pageText(pdf: OpenPdf, page: PdfTree, known: Map<string, CodeMap>): Promise<string> {
  const contents = await pdf.resolve(entryOf(page, 'Contents'))
  const streams = contents?.kind === 'array' ? contents.items : [entryOf(page, 'Contents')]
  const fonts = await pdf.resolve(entryOf(await pdf.resolve(entryOf(page, 'Resources')), 'Font'))
  let text = ''
  for (const stream of streams) {
    const object = stream?.kind === 'reference' ? await pdf.objectAt(stream.to) : undefined
    if (object !== undefined && object.data !== null) text += await contentText(await pdf.contentOf(object, mostContentBytes), (name) => codesOf(pdf, entryOf(fonts, name), known))
  }
  return text.replace(/\s/g, '')
}

async function contentText(content: Uint8Array, codes: (name: string) => Promise<CodeMap>): Promise<string> {
  let text = ''
  let font: CodeMap = new Map()
  let operands: PdfTree[] = []
  for (let at = 0; at < content.length; ) {
    const next = nextToken(content, at)
    if (next === null) return text
    at = next.end
    const operator = next.tree.kind === 'scalar' && next.tree.text.startsWith('?') ? next.tree.text.slice(1) : null
    if (operator === null) {
      operands.push(next.tree)
      continue
    }
    if (operator === 'Tf') font = await codes(nameIn(operands[0]) ?? '')
    if (operator === 'Tj') text += shown(operands[0], font)
    if (operator === 'TJ') text += itemsOf(operands[0]).map((item) => shown(item, font)).join('')
    operands = []
  }
  return text
}

function nextToken(content: Uint8Array, at: number): ReturnType<typeof parseTree> | null {
  try {
    return parseTree(content, at)
  } catch (error) {
    if (error instanceof PdfSyntaxError) return null
    throw error
  }
}

function shown(value: PdfTree | undefined, codes: CodeMap): string {
  const bytes = stringIn(value) ?? new Uint8Array(0)
  let text = ''
  for (let at = 0; at + 1 < bytes.length; at += 2) text += codes.get((bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0)) ?? '\uFFFD'
  return text
}

async function codesOf(pdf: OpenPdf, font: PdfTree | undefined, known: Map<string, CodeMap>): Promise<CodeMap> {
  const map = entryOf(await pdf.resolve(font), 'ToUnicode')
  if (map?.kind !== 'reference') return new Map()
  const before = known.get(map.to)
  if (before !== undefined) return before
  const object = await pdf.objectAt(map.to)
  const codes = object === undefined || object.data === null ? new Map<number, string>() : codeMap(latin1Text(await pdf.contentOf(object, mostContentBytes)))
  known.set(map.to, codes)
  return codes
}

function codeMap(text: string): CodeMap {
  const codes = new Map<number, string>()
  for (const [, block = ''] of text.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', target = ''] of block.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>/g)) codes.set(Number.parseInt(code, 16), unicode(target))
  }
  for (const [, block = ''] of text.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, first = '', list = ''] of block.matchAll(/<([0-9A-Fa-f]+)>\s*<[0-9A-Fa-f]+>\s*\[([^\]]*)\]/g)) {
      for (const [index, [, target = '']] of [...list.matchAll(/<([0-9A-Fa-f]*)>/g)].entries()) codes.set(Number.parseInt(first, 16) + index, unicode(target))
    }
    for (const [, first = '', last = '', target = ''] of block.replace(/<[^>]*>\s*<[^>]*>\s*\[[^\]]*\]/g, '').matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g)) {
      const [from, to, base] = [Number.parseInt(first, 16), Math.min(Number.parseInt(last, 16), 0xffff), Number.parseInt(target.slice(-4), 16)]
      for (let code = from; code <= to; code += 1) codes.set(code, unicode(target.slice(0, -4)) + String.fromCharCode(base + code - from))
    }
  }
  return codes
}

const unicode = (hex: string): string => (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('')
