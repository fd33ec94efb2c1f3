import { PDFHexString, PDFName, PDFNumber, PDFString, type PDFDocument, type PDFRef } from 'pdf-lib'
import { openTypeface, readFontFile } from './typeface.ts'
import { subsetFont } from './subset-font.ts'

export type LetterFont = { readonly reference: PDFRef; readonly encode: (text: string) => PDFHexString }

const fontName = 'MIHONA+NotoSansJP-Regular'
const hex4 = (value: number): string => value.toString(16).padStart(4, '0')

function toUnicodeMap(glyphs: ReadonlyMap<string, { readonly id: number }>): string {
  const lines = [...glyphs].map(([character, glyph]) => `<${hex4(glyph.id)}> <${Buffer.from(character, 'utf16le').swap16().toString('hex')}>`)
  const blocks: string[] = []
  // 100 lines a block at most: ISO 32000-1, 9.10.3 by way of the CMap rules it refers to.
  for (let at = 0; at < lines.length; at += 100) {
    const block = lines.slice(at, at + 100)
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`)
  }
  return `/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /Mihon-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n${blocks.join('\n')}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend`
}

/** Embeds a subset for exactly these texts, with a map back to Unicode so that the letter can be searched. */
export function embedLetterFont(document: PDFDocument, texts: string): LetterFont {
  const bytes = subsetFont(readFontFile('regular'), texts)
  const typeface = openTypeface(bytes)
  const glyphs = new Map([...new Set(texts)].map((character) => [character, typeface.shapeText(character)[0] ?? { id: 0, advance: 1000 }]))
  const { context } = document
  const descriptor = context.register(context.obj({
    Type: 'FontDescriptor', FontName: fontName, Flags: 4, FontBBox: [-1002, -1048, 2928, 1808], ItalicAngle: 0, Ascent: 880, Descent: -120, CapHeight: 733, StemV: 80,
    FontFile2: context.register(context.flateStream(bytes, { Length1: bytes.length }))
  }))
  const widths = [...glyphs.values()].sort((a, b) => a.id - b.id).flatMap((glyph) => [PDFNumber.of(glyph.id), context.obj([glyph.advance])])
  const descendant = context.obj({ Type: 'Font', Subtype: 'CIDFontType2', BaseFont: fontName, DW: 1000, W: widths, FontDescriptor: descriptor, CIDToGIDMap: 'Identity' })
  descendant.set(PDFName.of('CIDSystemInfo'), context.obj({ Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 }))
  const reference = context.register(context.obj({
    Type: 'Font', Subtype: 'Type0', BaseFont: fontName, Encoding: 'Identity-H', DescendantFonts: [context.register(descendant)],
    ToUnicode: context.register(context.flateStream(toUnicodeMap(glyphs)))
  }))
  return { reference, encode: (text) => PDFHexString.of([...text].map((character) => hex4(glyphs.get(character)?.id ?? 0)).join('')) }
}
