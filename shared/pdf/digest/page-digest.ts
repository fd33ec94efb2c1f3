import type { ObjectGraph } from './object-digest.ts'
import { entryOf } from './pdf-tree.ts'
import type { PdfTree } from './pdf-tree.ts'
import type { TreeDigester } from './tree-digest.ts'

/** What is drawn on a page, and where its links lie and lead; apart, since links change with the number of another page. */
export type PageDigest = { readonly drawn: string; readonly links: string | null }

/** Counts from 1; undefined for what is no page. */
export type NumberOfPage = (to: string) => number | undefined

/** Lead to other pages and to the tags, or say how the keyboard walks: not what is drawn. */
const leftOut: ReadonlySet<string> = new Set(['Parent', 'Annots', 'Tabs', 'Metadata'])

/** The way of counting is docs/verify.md. */
export async function pageDigest(page: PdfTree, digest: TreeDigester, graph: ObjectGraph, numberOfPage: NumberOfPage): Promise<PageDigest> {
  const links = entryOf(page, 'Annots')
  return {
    drawn: await digest(withoutEntries(page), () => '@'),
    links: links === undefined ? null : await digest(await linkList(links, graph), numbered(numberOfPage))
  }
}

export const numbered = (numberOfPage: NumberOfPage) => (to: string): string => `@${numberOfPage(to) ?? ''}`

/** The list of links may stand elsewhere; it counts as if it stood in the page. */
async function linkList(links: PdfTree, graph: ObjectGraph): Promise<PdfTree> {
  return links.kind === 'reference' ? ((await graph.objectAt(links.to))?.tree ?? links) : links
}

const withoutEntries = (page: PdfTree): PdfTree => (page.kind === 'dictionary' ? { kind: 'dictionary', entries: page.entries.filter(([key]) => !leftOut.has(key)) } : page)
