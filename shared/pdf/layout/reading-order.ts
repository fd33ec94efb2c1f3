import type { Box, Owner, StructureNode } from '../layout-types.ts'

/**
 * Boxes in the order in which they are read: a cell of a table is whole before the next begins, whatever lines stand
 * beside it. Readers that follow the order of drawing then find each sentence unbroken. Artifacts come first, behind all.
 */
export function inReadingOrder(boxes: readonly Box[], structure: readonly StructureNode[]): readonly Box[] {
  const placeOf = (owner: Owner): number => (owner === null ? -1 : wholeOf(owner, structure))
  const places = boxes.map((box) => placeOf(box.owner))
  if (places.every((place, index) => index === 0 || (places[index - 1] ?? 0) <= place)) return boxes
  return boxes.map((box, index) => ({ box, place: places[index] ?? 0 })).toSorted((a, b) => a.place - b.place).map(({ box }) => box)
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
