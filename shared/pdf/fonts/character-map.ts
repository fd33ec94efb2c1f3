/** From characters to glyphs; 0 means that the font has no glyph. */
export type CharacterMap = {
  readonly glyphOf: (codePoint: number) => number
  /** The glyph of an ideographic variation sequence; 0 when the font does not know the pair. */
  readonly variantOf: (codePoint: number, selector: number) => number
}

/** Source: OpenType 1.9, "cmap", formats 4, 12 and 14; the widest Unicode subtable is taken. */
export function readCharacterMap(cmap: DataView): CharacterMap {
  const subtables = listSubtables(cmap)
  const wide = subtables.find((subtable) => subtable.format === 12)
  const narrow = subtables.find((subtable) => subtable.format === 4)
  if (wide === undefined && narrow === undefined) throw new Error('font without a Unicode character map')
  const glyphOf = wide !== undefined ? segmentedCoverage(cmap, wide.offset) : segmentMapping(cmap, narrow?.offset ?? 0)
  return { glyphOf, variantOf: variantLookup(cmap, subtables.find((subtable) => subtable.format === 14)?.offset, glyphOf) }
}

type Subtable = { readonly format: number; readonly offset: number }

function listSubtables(cmap: DataView): readonly Subtable[] {
  const subtables: Subtable[] = []
  for (let record = 0; record < cmap.getUint16(2); record += 1) {
    const platform = cmap.getUint16(4 + record * 8)
    const offset = cmap.getUint32(8 + record * 8)
    if (platform === 0 || platform === 3) subtables.push({ format: cmap.getUint16(offset), offset })
  }
  return subtables
}

/** The groups stand in order; a document asks for a thousand of the many characters that a font has. */
function segmentedCoverage(cmap: DataView, offset: number): CharacterMap['glyphOf'] {
  const groupCount = cmap.getUint32(offset + 12)
  return (codePoint) => {
    let [low, high] = [0, groupCount - 1]
    while (low <= high) {
      const middle = (low + high) >> 1
      const at = offset + 16 + middle * 12
      const first = cmap.getUint32(at)
      if (codePoint < first) high = middle - 1
      else if (codePoint > cmap.getUint32(at + 4)) low = middle + 1
      else return cmap.getUint32(at + 8) + codePoint - first
    }
    return 0
  }
}

function segmentMapping(cmap: DataView, offset: number): CharacterMap['glyphOf'] {
  const glyphs = new Uint16Array(0x10000)
  const doubleCount = cmap.getUint16(offset + 6)
  for (let segment = 0; segment < doubleCount; segment += 2) {
    const last = cmap.getUint16(offset + 14 + segment)
    const first = cmap.getUint16(offset + 16 + doubleCount + segment)
    const delta = cmap.getUint16(offset + 16 + doubleCount * 2 + segment)
    const rangeAt = offset + 16 + doubleCount * 3 + segment
    const range = cmap.getUint16(rangeAt)
    for (let codePoint = first; codePoint <= last && codePoint < 0xffff; codePoint += 1) {
      const raw = range === 0 ? codePoint : cmap.getUint16(rangeAt + range + (codePoint - first) * 2)
      if (raw !== 0) glyphs[codePoint] = (raw + delta) & 0xffff
    }
  }
  return (codePoint) => glyphs[codePoint] ?? 0
}

function variantLookup(cmap: DataView, offset: number | undefined, glyphOf: (codePoint: number) => number): CharacterMap['variantOf'] {
  if (offset === undefined) return () => 0
  const selectors = new Map<number, { readonly defaults: number; readonly others: number }>()
  for (let record = 0; record < cmap.getUint32(offset + 6); record += 1) {
    const at = offset + 10 + record * 11
    selectors.set(readUint24(cmap, at), { defaults: cmap.getUint32(at + 3), others: cmap.getUint32(at + 7) })
  }
  return (codePoint, selector) => {
    const tables = selectors.get(selector)
    if (tables === undefined) return 0
    const other = tables.others === 0 ? 0 : searchOther(cmap, offset + tables.others, codePoint)
    if (other !== 0) return other
    return tables.defaults !== 0 && isDefault(cmap, offset + tables.defaults, codePoint) ? glyphOf(codePoint) : 0
  }
}

const readUint24 = (view: DataView, at: number): number => view.getUint8(at) * 0x10000 + view.getUint16(at + 1)

function searchOther(cmap: DataView, table: number, codePoint: number): number {
  let low = 0
  let high = cmap.getUint32(table) - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = readUint24(cmap, table + 4 + middle * 5)
    if (found === codePoint) return cmap.getUint16(table + 4 + middle * 5 + 3)
    if (found < codePoint) low = middle + 1
    else high = middle - 1
  }
  return 0
}

function isDefault(cmap: DataView, table: number, codePoint: number): boolean {
  for (let range = 0; range < cmap.getUint32(table); range += 1) {
    const at = table + 4 + range * 4
    const first = readUint24(cmap, at)
    if (first <= codePoint && codePoint <= first + cmap.getUint8(at + 3)) return true
  }
  return false
}
