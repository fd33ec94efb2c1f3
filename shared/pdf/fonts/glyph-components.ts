/**
 * Outlines in the order of the list, followed by the parts that composite glyphs are made of,
 * with the parts' numbers rewritten. Source: OpenType 1.9, "glyf", composite glyph description.
 */
export function withComponents(glyphIds: readonly number[], outlineOf: (glyph: number) => DataView): { readonly ids: readonly number[]; readonly outlines: readonly Uint8Array[] } {
  const ids = [...glyphIds]
  const outlines: Uint8Array[] = []
  const numbers = new Map<number, number>()
  for (const [number, id] of ids.entries()) if (!numbers.has(id)) numbers.set(id, number)
  const numberOf = (id: number): number => {
    const known = numbers.get(id)
    if (known !== undefined) return known
    numbers.set(id, ids.length)
    return ids.push(id) - 1
  }
  for (let number = 0; number < ids.length; number += 1) outlines.push(renumberComponents(outlineOf(ids[number] ?? 0), numberOf))
  return { ids, outlines }
}

function renumberComponents(outline: DataView, numberOf: (id: number) => number): Uint8Array {
  const copy = new Uint8Array(outline.buffer, outline.byteOffset, outline.byteLength).slice()
  const view = new DataView(copy.buffer)
  if (copy.length === 0 || view.getInt16(0) >= 0) return copy
  let at = 10
  for (;;) {
    const flags = view.getUint16(at)
    view.setUint16(at + 2, numberOf(view.getUint16(at + 2)))
    at += 4 + ((flags & 0x0001) !== 0 ? 4 : 2) + scaleBytes(flags)
    if ((flags & 0x0020) === 0) return copy
  }
}

function scaleBytes(flags: number): number {
  if ((flags & 0x0008) !== 0) return 2
  if ((flags & 0x0040) !== 0) return 4
  return (flags & 0x0080) !== 0 ? 8 : 0
}
