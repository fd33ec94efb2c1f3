import { latin1Bytes, viewOf } from '../bytes.ts'
import type { FontLibrary } from '../fonts/font-library.ts'
import type { FontFile } from '../machine.ts'
import type { FontsAhead, PackedFont } from './fonts-ahead.ts'
import { glyphOrder } from './glyph-order.ts'
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
export async function writeFonts(file: PdfFile, fonts: FontLibrary, used: readonly UsedFont[], ahead: FontsAhead, number: number, hasCidSets: boolean): Promise<void> {
  const entries: Record<string, string> = {}
  for (const font of used) entries[font.key] = pdfReference(await writeFont(file, fonts, font, await ahead(font), hasCidSets))
  await file.object(number, pdfDictionary(entries))
}

/** Source: ISO 32000-1, 9.7 (composite fonts). */
async function writeFont(file: PdfFile, fonts: FontLibrary, used: UsedFont, { bytes, packing }: PackedFont, hasCidSet: boolean): Promise<number> {
  const { shape } = fonts.font(used.file)
  const baseFont = pdfName(`${subsetTag(used.key)}+${baseNames[used.file]}`)
  const { places } = glyphOrder(used.glyphs)
  const [fontFile, toUnicode, codesToGlyphs] = [file.reserve(), file.reserve(), file.reserve()]
  await file.packedStream(fontFile, { Length1: String(bytes.length) }, bytes, packing)
  await file.packedStream(toUnicode, {}, latin1Bytes(toUnicodeMap(used.glyphs)))
  await file.packedStream(codesToGlyphs, {}, uint16Bytes(places))
  const cidSet = hasCidSet ? await writeCidSet(file, used.glyphs) : null
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
      CIDToGIDMap: pdfReference(codesToGlyphs),
      DW: '1000',
      W: widthArray(used.glyphs),
    }),
  )
  return file.add(
    pdfDictionary({ Type: '/Font', Subtype: '/Type0', BaseFont: baseFont, Encoding: '/Identity-H', DescendantFonts: pdfArray([pdfReference(descendant)]), ToUnicode: pdfReference(toUnicode) }),
  )
}

function uint16Bytes(values: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(values.length * 2)
  const view = viewOf(bytes)
  for (const [index, value] of values.entries()) view.setUint16(index * 2, value)
  return bytes
}

/** One bit for each code, set for those that have a glyph: ISO 32000-1, 9.8.3.2. */
async function writeCidSet(file: PdfFile, glyphs: UsedFont['glyphs']): Promise<number> {
  const number = file.reserve()
  const bits = new Uint8Array(Math.ceil(glyphs.length / 8))
  for (const [code, glyph] of glyphs.entries()) if (glyph !== null) bits[code >> 3] = (bits[code >> 3] ?? 0) | (0x80 >> (code & 7))
  await file.packedStream(number, {}, bits)
  return number
}

/** Six capitals, different for each subset of a file: ISO 32000-1, 9.6.4. */
const subsetTag = (key: string): string => `TSUZR${String.fromCharCode(65 + (Number(key.slice(1)) % 26))}`

/** Stretches of codes whose width is not the default em. */
function widthArray(glyphs: UsedFont['glyphs']): string {
  const parts: string[] = []
  let widths: string[] = []
  for (const [code, glyph] of glyphs.entries()) {
    if (glyph === null || glyph.advance === 1000) continue
    const before = glyphs[code - 1] ?? null
    const continues = widths.length > 0 && before !== null && before.advance !== 1000
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

/** UTF-16 units; a joined emoji has a dozen, an endless one is cut. */
const longestSource = 64

/** Codes of one range share their first byte, and a block holds a hundred ranges at most: Adobe Technical Note 5411. */
const [codesPerRange, rangesPerBlock] = [0x100, 100]

function toUnicodeMap(glyphs: UsedFont['glyphs']): string {
  const ranges: string[] = []
  let from = 1
  let texts: string[] = []
  const endRange = (): void => {
    if (texts.length > 0) ranges.push(`${codeHex(from)} ${codeHex(from + texts.length - 1)} [${texts.join('')}]`)
    texts = []
  }
  for (const [code, glyph] of glyphs.entries()) {
    if (glyph === null || code % codesPerRange === 0) endRange()
    // The first glyph, "not defined", stands for no text.
    if (glyph === null || code === 0) continue
    if (texts.length === 0) from = code
    texts.push(`<${utf16Hex(glyph.text.slice(0, longestSource))}>`)
  }
  endRange()
  const blocks: string[] = []
  for (let at = 0; at < ranges.length; at += rangesPerBlock) {
    const block = ranges.slice(at, at + rangesPerBlock)
    blocks.push(`${block.length} beginbfrange\n${block.join('\n')}\nendbfrange\n`)
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

const codeHex = (code: number): string => `<${code.toString(16).padStart(4, '0')}>`
