import { viewOf } from '../bytes.ts'
import type { OutlineReader } from './read-outlines.ts'

/**
 * Outlines in the order of the list, followed by the parts that composite glyphs are made of,
 * with the parts' numbers rewritten. Source: OpenType 1.9, "glyf", composite glyph description.
 */
export async function withComponents(glyphIds: readonly number[], read: OutlineReader): Promise<{ readonly ids: readonly number[]; readonly outlines: readonly Uint8Array[] }> {
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
  while (outlines.length < ids.length) {
    const next = ids.slice(outlines.length)
    const found = await read([...new Set(next)])
    for (const id of next) outlines.push(renumberComponents(found.get(id) ?? new Uint8Array(0), numberOf))
  }
  return { ids, outlines }
}

function renumberComponents(outline: Uint8Array, numberOf: (id: number) => number): Uint8Array {
  if (outline.length === 0 || viewOf(outline).getInt16(0) >= 0) return outline
  const copy = outline.slice()
  const view = viewOf(copy)
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
