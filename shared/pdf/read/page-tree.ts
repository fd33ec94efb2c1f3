import { damage, isArray, isDictionary, isReference, resolved, resolvedDictionary } from './pdf-item.ts'
import type { PdfDictionary, PdfItem, PdfObjects } from './pdf-item.ts'

/** What a page inherits from the nodes above it: ISO 32000-1, 7.7.3.4. */
const inherited = ['/Resources', '/MediaBox', '/CropBox', '/Rotate']
const deepestTree = 64
const mostNodes = 50_000

/**
 * The pages in order, each with what it inherits; one more than `most` where there are more, without reading on.
 * Throws PdfDamage for a tree that bites its tail.
 */
export async function readPageTree(objects: PdfObjects, most: number): Promise<readonly PdfDictionary[]> {
  const catalog = await resolvedDictionary(objects, objects.trailer.get('/Root'))
  if (catalog === null) return damage('no catalog')
  const walk: Walk = { objects, most, pages: [], above: new Set(), nodes: 0 }
  await visit(walk, catalog.get('/Pages'), new Map())
  return walk.pages
}

type Walk = { readonly objects: PdfObjects; readonly most: number; readonly pages: PdfDictionary[]; readonly above: Set<number>; nodes: number }

async function visit(walk: Walk, item: PdfItem | undefined, fromAbove: PdfDictionary): Promise<void> {
  walk.nodes += 1
  if (walk.nodes > mostNodes || walk.above.size > deepestTree) return damage('too many nodes')
  const node = await resolved(walk.objects, item)
  if (!isDictionary(node)) return
  const kids = await resolved(walk.objects, node.get('/Kids'))
  const handed = handDown(node, fromAbove)
  if (!isArray(kids)) return void walk.pages.push(new Map([...node, ...handed]))
  const number = isReference(item) ? item.number : null
  if (number !== null && walk.above.has(number)) return damage('a tree that bites its tail')
  if (number !== null) walk.above.add(number)
  for (const kid of kids) if (walk.pages.length <= walk.most) await visit(walk, kid, handed)
  if (number !== null) walk.above.delete(number)
}

const handDown = (node: PdfDictionary, fromAbove: PdfDictionary): PdfDictionary =>
  new Map(inherited.flatMap((key) => {
    const value = node.get(key) ?? fromAbove.get(key)
    return value === undefined ? [] : [[key, value] as const]
  }))
