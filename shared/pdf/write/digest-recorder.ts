import { concatBytes, hexOf, latin1Bytes } from '../bytes.ts'
import type { PdfObject } from '../digest/object-digest.ts'
import { openPageDigester } from '../digest/page-digest.ts'
import type { PageDigest } from '../digest/page-digest.ts'
import { parseTree } from '../digest/parse-tree.ts'
import type { PdfTree } from '../digest/pdf-tree.ts'
import { countsUnpacked, filtersOf, markStream } from '../digest/stream-mark.ts'
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
  /** Of the pages with these object numbers, in their order; what is written later is not noted. */
  readonly finish: (pageNumbers: readonly number[]) => Promise<readonly PageDigest[]>
}

export function openDigestRecorder(machine: Machine): DigestRecorder {
  const objects = new Map<string, PdfObject>()
  let finished = false
  const note = (number: number, object: PdfObject): void => void objects.set(pdfReference(number), object)
  return {
    object: (number, value) => {
      if (!finished) note(number, { tree: treeOf(value), stream: null })
    },
    stream: async (number, entries, bytes, unpacked) => {
      if (finished || entries.startsWith('/Type /ObjStm')) return
      const tree = treeOf(`<<${entries}>>`)
      note(number, { tree, stream: await markStream(tree, bytes, machine, unpacked) })
    },
    pieces: (number, entries, pieces) => (finished ? pieces : noted(treeOf(`<<${entries}>>`), pieces, machine, (object) => { note(number, object) })),
    finish: async (pageNumbers) => {
      finished = true
      const places = new Map(pageNumbers.map((number, index) => [pdfReference(number), index + 1]))
      const digest = openPageDigester({ objectAt: async (to) => objects.get(to), isPage: (to) => places.has(to), sha256: machine.sha256 }, (to) => places.get(to))
      const digests: PageDigest[] = []
      for (const number of pageNumbers) digests.push(await digest(objects.get(pdfReference(number))?.tree ?? treeOf('null')))
      objects.clear()
      return digests
    }
  }
}

const treeOf = (value: PdfValue): PdfTree => parseTree(latin1Bytes(value)).tree

/** Only what is unpacked to be counted has to be held; a picture is not. */
async function* noted(tree: PdfTree, pieces: AsyncIterable<Uint8Array>, machine: Machine, note: (object: PdfObject) => void): AsyncGenerator<Uint8Array> {
  const held: Uint8Array[] = []
  const mustUnpack = countsUnpacked(tree) && filtersOf(tree).length > 0
  const hash = machine.startSha256()
  for await (const piece of pieces) {
    if (mustUnpack) held.push(piece.slice())
    else hash.add(piece)
    yield piece
  }
  const form = countsUnpacked(tree) ? 'unpacked' : 'packed'
  note({ tree, stream: mustUnpack ? await markStream(tree, concatBytes(held), machine) : { form, sha256: hexOf(hash.finish()) } })
}
