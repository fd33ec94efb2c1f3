import { hexOf, latin1Bytes } from '../bytes.ts'
import { objectDigest } from './object-digest.ts'
import type { ObjectDigest, ObjectGraph } from './object-digest.ts'
import { PdfSyntaxError } from './parse-tree.ts'
import { entryOf } from './pdf-tree.ts'
import type { PdfTree } from './pdf-tree.ts'

/** What is drawn on a page, and where its links lie and lead; apart, since links change with the number of another page. */
export type PageDigest = { readonly drawn: string; readonly links: string | null }

export type PageDigester = (page: PdfTree) => Promise<PageDigest>

/** Lead to other pages and to the tags, or say how the keyboard walks: not what is drawn. */
const leftOut: ReadonlySet<string> = new Set(['Parent', 'Annots', 'Tabs', 'Metadata'])

/** Counts the pages of one file; what several pages share is counted once. The way of counting is docs/verify.md. */
export function openPageDigester(graph: ObjectGraph, numberOfPage: (to: string) => number | undefined, mostSteps = Infinity): PageDigester {
  let steps = 0
  const known = new Map<string, ObjectDigest>()
  const digestAt = async (to: string): Promise<ObjectDigest> => {
    const before = known.get(to)
    if (before !== undefined) return before
    const object = await graph.objectAt(to)
    const digest = await objectDigest(object ?? { tree: { kind: 'scalar', text: 'null' }, stream: null }, graph)
    known.set(to, digest)
    return digest
  }
  const digestFrom = async (root: PdfTree, pageMark: (to: string) => string): Promise<string> => {
    const places = new Map<string, number>()
    const waiting = [await objectDigest({ tree: root, stream: null }, graph)]
    const lines: string[] = []
    for (const { digest, targets } of waiting) {
      const marks: string[] = []
      steps += 1 + targets.length
      if (steps > mostSteps) throw new PdfSyntaxError('more than can be counted', 0)
      for (const to of targets) {
        if (graph.isPage(to)) marks.push(pageMark(to))
        else marks.push(String(places.get(to) ?? (await enlist(to, places, waiting))))
      }
      lines.push(`${[digest, ...marks].join(' ')}\n`)
    }
    return hexOf(graph.sha256(latin1Bytes(lines.join(''))))
  }
  const enlist = async (to: string, places: Map<string, number>, waiting: ObjectDigest[]): Promise<number> => {
    places.set(to, waiting.length)
    return waiting.push(await digestAt(to)) - 1
  }
  return async (page) => {
    const links = entryOf(page, 'Annots')
    return {
      drawn: await digestFrom(withoutEntries(page), () => '@'),
      links: links === undefined ? null : await digestFrom(await linkList(links, graph), (to) => `@${numberOfPage(to) ?? ''}`)
    }
  }
}

/** The list of links may stand elsewhere; it counts as if it stood in the page. */
async function linkList(links: PdfTree, graph: ObjectGraph): Promise<PdfTree> {
  return links.kind === 'reference' ? ((await graph.objectAt(links.to))?.tree ?? links) : links
}

const withoutEntries = (page: PdfTree): PdfTree => (page.kind === 'dictionary' ? { kind: 'dictionary', entries: page.entries.filter(([key]) => !leftOut.has(key)) } : page)
