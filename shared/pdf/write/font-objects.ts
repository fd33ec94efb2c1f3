import { latin1Bytes } from '../bytes.ts'
import type { FontLibrary, Glyph } from '../fonts/font-library.ts'
import { glyphCount, subsetFont } from '../fonts/subset-font.ts'
import type { FontFile } from '../machine.ts'
import type { PdfFile } from './pdf-file.ts'
import { pdfArray, pdfDictionary, pdfName, pdfNumber, pdfNumbers, pdfReference, utf16Hex } from './pdf-values.ts'
import type { UsedFont } from './text-encoder.ts'

const baseNames: Readonly<Record<FontFile, string>> = {
  'serif-400': 'NotoSerifJP-Regular',
  'serif-700': 'NotoSerifJP-Bold',
  'sans-400': 'NotoSansJP-Regular',
  'sans-700': 'NotoSansJP-Bold',
  'chinese-400': 'NotoSansSC-Regular',
  'korean-400': 'NotoSansKR-Regular',
  'symbols-400': 'NotoSansSymbols2-Regular',
}

/** Writes the used glyphs of each font and, under `number`, the font resources that all pages share. */
export async function writeFonts(file: PdfFile, fonts: FontLibrary, used: readonly UsedFont[], number: number, hasCidSets: boolean): Promise<void> {
  const entries: Record<string, string> = {}
  for (const font of used) entries[font.key] = pdfReference(await writeFont(file, fonts, font, hasCidSets))
  await file.object(number, pdfDictionary(entries))
}

/** Source: ISO 32000-1, 9.7 (composite fonts); codes are glyph numbers of the subset. */
async function writeFont(file: PdfFile, fonts: FontLibrary, used: UsedFont, hasCidSet: boolean): Promise<number> {
  const { tables, shape } = fonts.font(used.file)
  const baseFont = pdfName(`${subsetTag(used.key)}+${baseNames[used.file]}`)
  const bytes = await subsetFont(tables, used.glyphs.map((glyph) => glyph.id))
  const [fontFile, toUnicode] = [file.reserve(), file.reserve()]
  await file.packedStream(fontFile, { Length1: String(bytes.length) }, bytes)
  await file.packedStream(toUnicode, {}, latin1Bytes(toUnicodeMap(used.glyphs)))
  const cidSet = hasCidSet ? await writeCidSet(file, glyphCount(bytes)) : null
  const descriptor = await file.add(
    pdfDictionary({
      Type: '/FontDescriptor',
      FontName: baseFont,
      // Symbolic: the codes are our own, not those of a standard encoding.
      Flags: used.file.startsWith('serif') ? '6' : '4',
      FontBBox: pdfNumbers(shape.box),
      ItalicAngle: '0',
      Ascent: pdfNumber(shape.ascent),
      Descent: pdfNumber(shape.descent),
      CapHeight: pdfNumber(shape.capHeight),
      StemV: used.file.endsWith('700') ? '140' : '80',
      FontFile2: pdfReference(fontFile),
      CIDSet: cidSet === null ? null : pdfReference(cidSet),
    }),
  )
  const descendant = await file.add(
    pdfDictionary({
      Type: '/Font',
      Subtype: '/CIDFontType2',
      BaseFont: baseFont,
      CIDSystemInfo: '<</Registry (Adobe) /Ordering (Identity) /Supplement 0>>',
      FontDescriptor: pdfReference(descriptor),
      CIDToGIDMap: '/Identity',
      DW: '1000',
      W: widthArray(used.glyphs),
    }),
  )
  return file.add(
    pdfDictionary({ Type: '/Font', Subtype: '/Type0', BaseFont: baseFont, Encoding: '/Identity-H', DescendantFonts: pdfArray([pdfReference(descendant)]), ToUnicode: pdfReference(toUnicode) }),
  )
}

/** One bit for each glyph of the subset, all of them set: ISO 32000-1, 9.8.3.2. */
async function writeCidSet(file: PdfFile, glyphs: number): Promise<number> {
  const number = file.reserve()
  const bits = new Uint8Array(Math.ceil(glyphs / 8)).fill(0xff)
  if (glyphs % 8 !== 0) bits[bits.length - 1] = (0xff << (8 - (glyphs % 8))) & 0xff
  await file.packedStream(number, {}, bits)
  return number
}

/** Six capitals, different for each subset of a file: ISO 32000-1, 9.6.4. */
const subsetTag = (key: string): string => `TSUZR${String.fromCharCode(65 + (Number(key.slice(1)) % 26))}`

/** Stretches of codes whose width is not the default em. */
function widthArray(glyphs: readonly Glyph[]): string {
  const parts: string[] = []
  let widths: string[] = []
  for (const [code, glyph] of glyphs.entries()) {
    if (glyph.advance === 1000) continue
    const continues = widths.length > 0 && glyphs[code - 1]?.advance !== 1000
    if (!continues) {
      if (widths.length > 0) parts.push(`[${widths.join(' ')}]`)
      parts.push(String(code))
      widths = []
    }
    widths.push(pdfNumber(glyph.advance))
  }
  if (widths.length > 0) parts.push(`[${widths.join(' ')}]`)
  return pdfArray(parts)
}

/** A block of a character map may hold no more: Adobe Technical Note 5411. */
const entriesPerBlock = 100
/** UTF-16 units; a joined emoji has a dozen, an endless one is cut. */
const longestSource = 64

function toUnicodeMap(glyphs: readonly Glyph[]): string {
  const entries = glyphs.flatMap((glyph, code) => (glyph.text === '' ? [] : [`<${code.toString(16).padStart(4, '0')}> <${utf16Hex(glyph.text.slice(0, longestSource))}>`]))
  const blocks: string[] = []
  for (let at = 0; at < entries.length; at += entriesPerBlock) {
    const block = entries.slice(at, at + entriesPerBlock)
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar\n`)
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${blocks.join('')}endcmap
CMapName currentdict /CMap defineresource pop
end
end
`
}
