import type { ObjectGraph } from './object-digest.ts'
import { numbered } from './page-digest.ts'
import type { NumberOfPage } from './page-digest.ts'
import { entryOf } from './pdf-tree.ts'
import type { PdfEntry, PdfTree } from './pdf-tree.ts'
import type { TreeDigester } from './tree-digest.ts'

/** What a reader shows around the pages; null for what the document does not have. */
export type DocumentDigest = { readonly bookmarks: string | null; readonly pageLabels: string | null; readonly properties: string }

/** How the document is opened and read aloud, and its facts as XMP. */
const catalogEntries = ['Lang', 'PageMode', 'ViewerPreferences', 'Metadata'] as const
/** Of the older form of the same facts; the others are those that a program changes which saves the file anew. */
const informationEntries = ['Title', 'Author', 'Subject', 'CreationDate'] as const

/** The way of counting is docs/verify.md. */
export async function documentDigest(catalog: PdfTree | undefined, information: PdfTree | undefined, digest: TreeDigester, graph: ObjectGraph, numberOfPage: NumberOfPage): Promise<DocumentDigest> {
  const direct = async (tree: PdfTree | undefined): Promise<PdfTree | undefined> => {
    const object = tree?.kind === 'reference' ? await graph.objectAt(tree.to) : undefined
    return object !== undefined && object.stream === null ? object.tree : tree
  }
  const entriesOf = async (from: PdfTree | undefined, keys: readonly string[]): Promise<readonly PdfEntry[]> => {
    const values = await Promise.all(keys.map((key) => direct(entryOf(from, key))))
    return keys.flatMap((key, index): readonly PdfEntry[] => { const value = values[index]; return value === undefined ? [] : [[key, value]] })
  }
  const of = async (key: string): Promise<string | null> => {
    const value = await direct(entryOf(catalog, key))
    return value === undefined ? null : digest(value, numbered(numberOfPage))
  }
  const properties: PdfTree = { kind: 'dictionary', entries: [...(await entriesOf(catalog, catalogEntries)), ...(await entriesOf(await direct(information), informationEntries))] }
  return { bookmarks: await of('Outlines'), pageLabels: await of('PageLabels'), properties: await digest(properties, numbered(numberOfPage)) }
}
