import type { Box, Owner, StructureNode } from '../layout-types.ts'

/**
 * Boxes in the order in which they are read: a cell of a table is whole before the next begins, whatever lines stand
 * beside it. Readers that follow the order of drawing then find each sentence unbroken. Artifacts come first, behind all.
 */
export function inReadingOrder(boxes: readonly Box[], structure: readonly StructureNode[]): readonly Box[] {
  const placeOf = (owner: Owner): number => (owner === null ? -1 : wholeOf(owner, structure))
  return boxes.map((box) => ({ box, place: placeOf(box.owner) })).toSorted((a, b) => a.place - b.place).map(({ box }) => box)
}

/** The cell that a node lies in, else the node without the phrases inside it. */
function wholeOf(owner: number, structure: readonly StructureNode[]): number {
  let whole = owner
  for (let at: number | null = owner; at !== null; at = structure[at]?.parent ?? null) {
    const tag = structure[at]?.tag
    if (tag === 'TD' || tag === 'TH') return at
    if (at === whole && (tag === 'Link' || tag === 'Span')) whole = structure[at]?.parent ?? at
  }
  return whole
}
