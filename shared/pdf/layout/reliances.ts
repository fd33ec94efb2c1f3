import type { DraftPage } from './draft-page.ts'
import type { Destination, Owner, StructureNode } from '../layout-types.ts'
import type { PlacedCite } from './strip.ts'

/** A place in a document that relies on an exhibit, or on one page of it. */
export type Reliance = { readonly page: number | null; readonly target: Destination }

/** Above the first line of what is shown. */
const airPt = 6

/** By exhibit id: where letters and timelines rely on it, in the order of the pack. What an index lists does not count. */
export function reliancesIn(pages: readonly DraftPage[], structure: readonly StructureNode[]): ReadonlyMap<string, readonly Reliance[]> {
  const found = new Map<string, Reliance[]>()
  for (const [pageIndex, draft] of pages.entries()) {
    if (draft.sheet !== undefined) continue
    for (const cite of draft.cites) {
      if (cite.isListing) continue
      const reliance = { page: cite.page, target: { pageIndex, yPt: Math.max(0, topOf(cite, draft, structure) - airPt) } }
      const known = found.get(cite.exhibitId)
      if (known === undefined) found.set(cite.exhibitId, [reliance])
      else known.push(reliance)
    }
  }
  return found
}

/** Top of the row or paragraph in which a citation stands, as far as it lies on this page. */
function topOf(cite: PlacedCite, { boxes }: DraftPage, structure: readonly StructureNode[]): number {
  const whole = unitOf(cite.owner, structure)
  let topPt = cite.yPt
  for (const box of boxes) if (box.kind === 'text' && whole !== null && lineageOf(box.owner, structure).includes(whole)) topPt = Math.min(topPt, box.baselinePt - box.sizePt)
  return topPt
}

/** The row of a table, else the paragraph. */
function unitOf(owner: Owner, structure: readonly StructureNode[]): Owner {
  const lineage = lineageOf(owner, structure)
  return lineage.find((node) => structure[node]?.tag === 'TR') ?? lineage.find((node) => structure[node]?.tag !== 'Link') ?? null
}

function lineageOf(owner: Owner, structure: readonly StructureNode[]): readonly number[] {
  const lineage: number[] = []
  for (let node = owner; node !== null; node = structure[node]?.parent ?? null) lineage.push(node)
  return lineage
}
