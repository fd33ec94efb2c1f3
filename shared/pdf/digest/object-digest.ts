import { hexOf, latin1Bytes } from '../bytes.ts'
import { isNothing } from './pdf-tree.ts'
import type { PdfTree } from './pdf-tree.ts'
import type { StreamMark } from './stream-mark.ts'

/** An object, and for a stream what stands for its bytes. */
export type PdfObject = { readonly tree: PdfTree; readonly stream: StreamMark | null }

/** The objects of one file, as its page digests look at them. */
export type ObjectGraph = {
  readonly objectAt: (to: string) => Promise<PdfObject | undefined>
  readonly isPage: (to: string) => boolean
  readonly sha256: (bytes: Uint8Array) => Uint8Array
}

/** SHA-256 of the object with an R for each reference, and what these lead to, in their order. */
export type ObjectDigest = { readonly digest: string; readonly targets: readonly string[] }

/** Numbers in the tree of tags, which is no part of what is drawn. */
const passedOver: ReadonlySet<string> = new Set(['StructParent', 'StructParents'])
const packing: ReadonlySet<string> = new Set(['Filter', 'DecodeParms'])

/** Defined in docs/verify.md, so that others can count it after us. */
export async function objectDigest({ tree, stream }: PdfObject, graph: ObjectGraph): Promise<ObjectDigest> {
  const texts = new Map<string, string>()
  for (const to of referencesIn(tree)) if (!texts.has(to)) texts.set(to, await referenceText(to, graph))
  const targets: string[] = []
  const follow = (to: string): string => {
    const text = texts.get(to) ?? 'null'
    if (text === 'R') targets.push(to)
    return text
  }
  const text = render(stream === null ? tree : withoutPacking(tree, stream), follow)
  return { digest: hexOf(graph.sha256(latin1Bytes(stream === null ? text : `${text} stream ${stream.form} ${stream.sha256}`))), targets }
}

/** How a stream is packed is told by its mark; only what lies packed keeps the entries that say how to unpack it. */
function withoutPacking(tree: PdfTree, stream: StreamMark): PdfTree {
  if (tree.kind !== 'dictionary') return tree
  return { kind: 'dictionary', entries: tree.entries.filter(([key]) => key !== 'Length' && !(stream.form === 'unpacked' && packing.has(key))) }
}

function render(tree: PdfTree, follow: (to: string) => string): string {
  switch (tree.kind) {
    case 'scalar': return tree.text
    case 'reference': return follow(tree.to)
    case 'array': return `[${tree.items.map((item) => render(item, follow)).join(' ')}]`
    case 'dictionary': return `<<${sorted(tree.entries).flatMap(([key, value]) => entryText(key, render(value, follow))).join(' ')}>>`
  }
}

/** An entry without a value is as good as none. */
const entryText = (key: string, text: string): readonly string[] => (text === 'null' || passedOver.has(key) ? [] : [`/${key} ${text}`])

const sorted = (entries: Extract<PdfTree, { readonly kind: 'dictionary' }>['entries']): typeof entries => entries.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))

/** What is not there is null; a number, a name or a string that stands elsewhere counts as if it stood here. */
async function referenceText(to: string, graph: ObjectGraph): Promise<string> {
  if (graph.isPage(to)) return 'R'
  const found = await graph.objectAt(to)
  if (found === undefined || found.tree.kind === 'reference' || isNothing(found.tree)) return 'null'
  return found.tree.kind === 'scalar' ? found.tree.text : 'R'
}

function referencesIn(tree: PdfTree): readonly string[] {
  const found: string[] = []
  const visit = (part: PdfTree): void => {
    if (part.kind === 'reference') found.push(part.to)
    else if (part.kind === 'array') part.items.forEach(visit)
    else if (part.kind === 'dictionary') for (const [key, value] of part.entries) if (!passedOver.has(key)) visit(value)
  }
  visit(tree)
  return found
}
