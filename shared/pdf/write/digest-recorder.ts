import { concatBytes, hexOf, latin1Bytes } from '../bytes.ts'
import type { PdfObject } from '../digest/object-digest.ts'
import { documentDigest } from '../digest/document-digest.ts'
import type { DocumentDigest } from '../digest/document-digest.ts'
import { pageDigest } from '../digest/page-digest.ts'
import type { PageDigest } from '../digest/page-digest.ts'
import { parseTree } from '../digest/parse-tree.ts'
import type { PdfTree } from '../digest/pdf-tree.ts'
import { openTreeDigester } from '../digest/tree-digest.ts'
import { countsUnpacked, filtersOf, markStream } from '../digest/stream-mark.ts'
import type { StreamMark } from '../digest/stream-mark.ts'
import type { Machine } from '../machine.ts'
import { pdfReference } from './pdf-values.ts'
import type { PdfValue } from './pdf-values.ts'

/** Notes what is written while it is written, so that the digests of the pages cost no second look at the pictures. */
export type DigestRecorder = {
  readonly object: (number: number, value: PdfValue) => void
  /** `entries` is the inside of the stream's dictionary; `unpacked` its content, where that is at hand. */
  readonly stream: (number: number, entries: string, bytes: Uint8Array, unpacked?: Uint8Array) => Promise<void>
  /** Passes the pieces on and notes them. */
  readonly pieces: (number: number, entries: string, pieces: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>
  /** Of the pages with these object numbers, in their order, and of a document with this catalog and information; what is written later is not noted. */
  readonly finish: (pageNumbers: readonly number[], document: { readonly catalog: PdfValue; readonly information: number }) => Promise<FileDigests>
}

/** What stands for a file without what is attached to it. */
export type FileDigests = { readonly pages: readonly PageDigest[]; readonly document: DocumentDigest }

export function openDigestRecorder(machine: Machine): DigestRecorder {
  // As text: a thousand exhibits are a tenth of what their trees would be.
  const objects = new Map<string, NotedObject>()
  let finished = false
  const note = (number: number, object: NotedObject): void => void objects.set(pdfReference(number), object)
  return {
    object: (number, value) => {
      if (!finished) note(number, { text: value, stream: null })
    },
    stream: async (number, entries, bytes, unpacked) => {
      if (finished || entries.startsWith('/Type /ObjStm')) return
      const text = `<<${entries}>>`
      note(number, { text, stream: await markStream(treeOf(text), bytes, machine, unpacked) })
    },
    pieces: (number, entries, pieces) => (finished ? pieces : noted(`<<${entries}>>`, pieces, machine, (object) => { note(number, object) })),
    finish: async (pageNumbers, { catalog, information }) => {
      finished = true
      const places = new Map(pageNumbers.map((number, index) => [pdfReference(number), index + 1]))
      const objectAt = treesOf(objects)
      const numberOfPage = (to: string): number | undefined => places.get(to)
      const graph = { objectAt: async (to: string) => objectAt(to), isPage: (to: string) => places.has(to), sha256: machine.sha256 }
      const digest = openTreeDigester(graph)
      const pages: PageDigest[] = []
      for (const number of pageNumbers) pages.push(await pageDigest(objectAt(pdfReference(number))?.tree ?? treeOf('null'), digest, graph, numberOfPage))
      const document = await documentDigest(treeOf(catalog), objectAt(pdfReference(information))?.tree, digest, graph, numberOfPage)
      objects.clear()
      return { pages, document }
    }
  }
}

type NotedObject = { readonly text: PdfValue; readonly stream: StreamMark | null }

const treeOf = (value: PdfValue): PdfTree => parseTree(latin1Bytes(value)).tree

/** What many pages share, such as their fonts, is asked for again and again. */
const mostTreesKept = 200

function treesOf(objects: ReadonlyMap<string, NotedObject>): (to: string) => PdfObject | undefined {
  const kept = new Map<string, PdfObject>()
  return (to) => {
    const before = kept.get(to)
    const noted = objects.get(to)
    if (before !== undefined || noted === undefined) return before
    if (kept.size === mostTreesKept) kept.clear()
    const object = { tree: treeOf(noted.text), stream: noted.stream }
    kept.set(to, object)
    return object
  }
}

/** Only what is unpacked to be counted has to be held; a picture is not. */
async function* noted(text: PdfValue, pieces: AsyncIterable<Uint8Array>, machine: Machine, note: (object: NotedObject) => void): AsyncGenerator<Uint8Array> {
  const tree = treeOf(text)
  const held: Uint8Array[] = []
  const mustUnpack = countsUnpacked(tree) && filtersOf(tree).length > 0
  const hash = machine.startSha256()
  for await (const piece of pieces) {
    if (mustUnpack) held.push(piece.slice())
    else hash.add(piece)
    yield piece
  }
  const form = countsUnpacked(tree) ? 'unpacked' : 'packed'
  note({ text, stream: mustUnpack ? await markStream(tree, concatBytes(held), machine) : { form, sha256: hexOf(hash.finish()) } })
}
