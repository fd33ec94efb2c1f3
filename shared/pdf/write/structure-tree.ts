import type { Layout, StructureNode } from '../layout-types.ts'
import type { PdfFile } from './pdf-file.ts'
import { pdfArray, pdfDictionary, pdfName, pdfNumbers, pdfReference, pdfText } from './pdf-values.ts'

/** What belongs to a node, in the order of reading. */
export type StructureLeaf =
  | { readonly kind: 'marked'; readonly owner: number; readonly pageNumber: number; readonly sequence: number }
  | { readonly kind: 'link'; readonly owner: number; readonly pageNumber: number; readonly annotation: number }

/** A key of the parent tree: a page's sequences, or one annotation. */
export type ParentKey = { readonly key: number; readonly owners: readonly number[] | number }

/** Where a figure stands, in PDF coordinates: x, y of two corners. */
export type FigureBoxes = ReadonlyMap<number, readonly [number, number, number, number]>

/** What the pages told of the tree while they were written. */
export type StructureFacts = {
  readonly leaves: readonly StructureLeaf[]
  readonly parents: readonly ParentKey[]
  readonly figures: FigureBoxes
}

/** Source: ISO 32000-1, 14.7 and 14.8. Returns the number of the tree's root; nodes without anything in them are left out. */
export async function writeStructureTree(file: PdfFile, structure: Layout['structure'], facts: StructureFacts): Promise<number> {
  const { leaves, parents } = facts
  const root = file.reserve()
  const tree = orderKids(structure, leaves)
  const numbers = structure.map((_, index) => (tree.firstSeen[index] === Infinity ? 0 : file.reserve()))
  const referenceTo = (owner: number): string => pdfReference(numbers[owner] ?? 0)
  for (const [index, node] of structure.entries()) {
    const number = numbers[index] ?? 0
    if (number === 0) continue
    const kids = (tree.kids[index] ?? []).map((kid) => (typeof kid === 'number' ? referenceTo(kid) : leafValue(kid)))
    const parent = node.parent === null ? pdfReference(root) : referenceTo(node.parent)
    await file.object(number, pdfDictionary({ Type: '/StructElem', S: pdfName(node.tag), P: parent, K: pdfArray(kids), ...attributes(node, index, structure, facts) }))
  }
  const parentTree = await file.add(
    pdfDictionary({
      Nums: pdfArray(parents.map(({ key, owners }) => `${key} ${typeof owners === 'number' ? referenceTo(owners) : pdfArray(owners.map(referenceTo))}`)),
    }),
  )
  const tops = structure.flatMap((node, index) => (node.parent === null && numbers[index] !== 0 ? [referenceTo(index)] : []))
  const notes = structure.flatMap((node, index) => (node.tag === 'Note' && numbers[index] !== 0 ? [`${pdfText(noteId(index))} ${referenceTo(index)}`] : []))
  const nextKey = parents.reduce((next, { key }) => Math.max(next, key + 1), 0)
  await file.object(root, pdfDictionary({ Type: '/StructTreeRoot', K: pdfArray(tops), ParentTree: pdfReference(parentTree), ParentTreeNextKey: String(nextKey), IDTree: notes.length === 0 ? null : pdfDictionary({ Names: pdfArray(notes) }) }))
  return root
}

type Kid = StructureLeaf | number

/** Nodes and leaves of one parent stand in the order in which they are first met on the pages. */
function orderKids(structure: readonly StructureNode[], leaves: readonly StructureLeaf[]): { readonly kids: readonly (readonly Kid[])[]; readonly firstSeen: readonly number[] } {
  const firstSeen = structure.map(() => Infinity)
  const kids: { readonly kid: Kid; readonly seen: number }[][] = structure.map(() => [])
  for (const [seen, leaf] of leaves.entries()) {
    kids[leaf.owner]?.push({ kid: leaf, seen })
    for (let node: number | null = leaf.owner; node !== null; node = structure[node]?.parent ?? null) {
      firstSeen[node] = Math.min(firstSeen[node] ?? Infinity, seen)
    }
  }
  for (const [index, node] of structure.entries()) {
    const seen = firstSeen[index] ?? Infinity
    if (node.parent !== null && seen !== Infinity) kids[node.parent]?.push({ kid: index, seen })
  }
  return { kids: kids.map((list) => list.toSorted((a, b) => a.seen - b.seen).map(({ kid }) => kid)), firstSeen }
}

function leafValue(leaf: StructureLeaf): string {
  if (leaf.kind === 'marked') return pdfDictionary({ Type: '/MCR', Pg: pdfReference(leaf.pageNumber), MCID: String(leaf.sequence) })
  return pdfDictionary({ Type: '/OBJR', Pg: pdfReference(leaf.pageNumber), Obj: pdfReference(leaf.annotation) })
}

/** Notes have names, in the order of their numbers: ISO 14289-1, 7.9. */
const noteId = (index: number): string => `note-${String(index).padStart(8, '0')}`

function attributes(node: StructureNode, index: number, structure: readonly StructureNode[], { figures }: StructureFacts): Record<string, string> {
  const entries: Record<string, string> = {}
  if (node.alternative !== undefined) entries['Alt'] = pdfText(node.alternative)
  if (node.language !== undefined) entries['Lang'] = pdfText(node.language)
  if (node.tag === 'Note') entries['ID'] = pdfText(noteId(index))
  if (node.numbering !== undefined) entries['A'] = pdfDictionary({ O: '/List', ListNumbering: pdfName(node.numbering) })
  const figure = figures.get(index)
  if (figure !== undefined) entries['A'] = pdfDictionary({ O: '/Layout', BBox: pdfNumbers(figure) })
  if (node.tag === 'TH') entries['A'] = pdfDictionary({ O: '/Table', Scope: isInHead(node, structure) ? '/Column' : '/Row' })
  return entries
}

function isInHead(node: StructureNode, structure: readonly StructureNode[]): boolean {
  for (let parent = node.parent; parent !== null; parent = structure[parent]?.parent ?? null) {
    if (structure[parent]?.tag === 'THead') return true
  }
  return false
}
