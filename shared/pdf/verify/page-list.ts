import { documentDigest } from '../digest/document-digest.ts'
import type { DocumentDigest } from '../digest/document-digest.ts'
import { pageDigest } from '../digest/page-digest.ts'
import type { PageDigest } from '../digest/page-digest.ts'
import { PdfSyntaxError } from '../digest/parse-tree.ts'
import { entryOf, itemsOf, nameIn, numberIn } from '../digest/pdf-tree.ts'
import type { PdfEntry, PdfTree } from '../digest/pdf-tree.ts'
import { openTreeDigester } from '../digest/tree-digest.ts'
import type { Machine } from '../machine.ts'
import type { OpenPdf } from './open-pdf.ts'

/** A page with what it takes from the nodes above it. */
export type ListedPage = { readonly to: string; readonly tree: PdfTree }

const inherited = ['Resources', 'MediaBox', 'CropBox', 'Rotate'] as const
const mostPages = 100_000
const deepest = 50
/** Half a minute's work; a pack of ten thousand pages takes a tenth of it. */
const mostSteps = 20_000_000

/** `isCounted`: each node of the tree states as many pages as lie below it; where it states fewer, readers leave the rest out. */
export type PageList = { readonly pages: readonly ListedPage[]; readonly isCounted: boolean }

/** The pages in the order in which readers show them; throws PdfSyntaxError for a tree that leads in circles. */
export async function listPages(pdf: OpenPdf): Promise<PageList> {
  const catalog = await pdf.resolve(entryOf(pdf.trailer, 'Root'))
  const root = entryOf(catalog, 'Pages')
  const pages: ListedPage[] = []
  const seen = new Set<string>()
  let isCounted = true
  const visit = async (node: PdfTree | undefined, above: readonly PdfEntry[], depth: number): Promise<void> => {
    if (node?.kind !== 'reference' || seen.has(node.to) || depth > deepest || pages.length > mostPages) throw new PdfSyntaxError('a tree of pages that cannot be followed', 0)
    seen.add(node.to)
    const tree = (await pdf.objectAt(node.to))?.tree
    if (tree?.kind !== 'dictionary') throw new PdfSyntaxError('a page that is not there', 0)
    const passed = [...inherited.flatMap((key): readonly PdfEntry[] => { const value = entryOf(tree, key); return value === undefined ? [] : [[key, value]] }), ...above]
    if (nameIn(entryOf(tree, 'Type')) === 'Pages') {
      const before = pages.length
      for (const kid of itemsOf(await pdf.resolve(entryOf(tree, 'Kids')))) await visit(kid, passed, depth + 1)
      if (numberIn(await pdf.resolve(entryOf(tree, 'Count'))) !== pages.length - before) isCounted = false
      return
    }
    const missing = above.filter(([key], index) => entryOf(tree, key) === undefined && above.findIndex(([other]) => other === key) === index)
    pages.push({ to: node.to, tree: { kind: 'dictionary', entries: [...tree.entries, ...missing] } })
  }
  await visit(root, [], 0)
  return { pages, isCounted }
}

/** What is on the pages now, and around them, counted from the file alone. */
export async function digestFile(pdf: OpenPdf, pages: readonly ListedPage[], machine: Machine): Promise<{ readonly pages: readonly PageDigest[]; readonly document: DocumentDigest }> {
  const places = new Map(pages.map(({ to }, index) => [to, index + 1]))
  const numberOfPage = (to: string): number | undefined => places.get(to)
  const graph = { objectAt: pdf.countedAt, isPage: (to: string) => places.has(to), sha256: machine.sha256 }
  const digest = openTreeDigester(graph, mostSteps)
  const digests: PageDigest[] = []
  for (const page of pages) digests.push(await pageDigest(page.tree, digest, graph, numberOfPage))
  const document = await documentDigest(await pdf.resolve(entryOf(pdf.trailer, 'Root')), entryOf(pdf.trailer, 'Info'), digest, graph, numberOfPage)
  return { pages: digests, document }
}
