import { hexOf, latin1Bytes } from '../bytes.ts'
import { objectDigest } from './object-digest.ts'
import type { ObjectDigest, ObjectGraph } from './object-digest.ts'
import { PdfSyntaxError } from './parse-tree.ts'
import type { PdfTree } from './pdf-tree.ts'

/** What stands for a value and all that it leads to; `pageMark` stands for a page. */
export type TreeDigester = (root: PdfTree, pageMark: (to: string) => string) => Promise<string>

/** Counts values of one file; what several lead to is counted once. The way of counting is docs/verify.md. */
export function openTreeDigester(graph: ObjectGraph, mostSteps = Infinity): TreeDigester {
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
  const enlist = async (to: string, places: Map<string, number>, waiting: ObjectDigest[]): Promise<number> => {
    places.set(to, waiting.length)
    return waiting.push(await digestAt(to)) - 1
  }
  return async (root, pageMark) => {
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
}
