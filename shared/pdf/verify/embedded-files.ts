import { hexOf } from '../bytes.ts'
import { PdfSyntaxError } from '../digest/parse-tree.ts'
import { entryOf, itemsOf, stringIn } from '../digest/pdf-tree.ts'
import type { PdfTree } from '../digest/pdf-tree.ts'
import { filtersOf } from '../digest/stream-mark.ts'
import type { Machine } from '../machine.ts'
import { windowsOf } from '../pictures/read-windows.ts'
import type { OpenPdf, ReadObject } from './open-pdf.ts'

/**
 * A file that travels inside the PDF. Two names that differ, or two contents, make two of them. `isListed`: it stands
 * in the names tree, which is the list that readers show.
 */
export type EmbeddedFile = { readonly name: string; readonly isListed: boolean; readonly description: string | null; readonly stream: ReadObject; readonly statedMd5: string | null }

/** One name, or one content, for each kind of system that a reader may believe to be on (ISO 32000-1, table 44). */
const systems = ['UF', 'F', 'DOS', 'Mac', 'Unix'] as const

const mostFiles = 20_000
const deepest = 20

/** Every file of the names tree and of the list of associated files (ISO 32000-2, 7.7.4 and 14.13). */
export async function listEmbeddedFiles(pdf: OpenPdf): Promise<readonly EmbeddedFile[]> {
  const catalog = await pdf.resolve(entryOf(pdf.trailer, 'Root'))
  const tree = entryOf(await pdf.resolve(entryOf(catalog, 'Names')), 'EmbeddedFiles')
  const listed = await namedValues(pdf, tree)
  const specifications = [...listed, ...itemsOf(await pdf.resolve(entryOf(catalog, 'AF')))]
  const seen = new Set<string>()
  const files: EmbeddedFile[] = []
  for (const [index, specification] of specifications.entries()) {
    if (specification.kind === 'reference' && seen.has(specification.to)) continue
    if (specification.kind === 'reference') seen.add(specification.to)
    if (files.length > mostFiles) throw new PdfSyntaxError('too many embedded files', 0)
    files.push(...(await filesOf(pdf, await pdf.resolve(specification), index < listed.length)))
  }
  return files
}

async function namedValues(pdf: OpenPdf, root: PdfTree | undefined): Promise<readonly PdfTree[]> {
  const values: PdfTree[] = []
  const seen = new Set<string>()
  const visit = async (node: PdfTree | undefined, depth: number): Promise<void> => {
    if (node === undefined) return
    if (depth > deepest || values.length > mostFiles || (node.kind === 'reference' && seen.has(node.to))) throw new PdfSyntaxError('a list of files that cannot be followed', 0)
    if (node.kind === 'reference') seen.add(node.to)
    const tree = await pdf.resolve(node)
    const pairs = itemsOf(await pdf.resolve(entryOf(tree, 'Names')))
    values.push(...pairs.filter((_, index) => index % 2 === 1))
    for (const kid of itemsOf(await pdf.resolve(entryOf(tree, 'Kids')))) await visit(kid, depth + 1)
  }
  await visit(root, 0)
  return values
}

async function filesOf(pdf: OpenPdf, specification: PdfTree | undefined, isListed: boolean): Promise<readonly EmbeddedFile[]> {
  const texts = await Promise.all(systems.map(async (key) => stringIn(await pdf.resolve(entryOf(specification, key)))))
  const described = stringIn(await pdf.resolve(entryOf(specification, 'Desc')))
  const names = [...new Set(texts.flatMap((bytes) => (bytes === undefined ? [] : [textOf(bytes)])))]
  const embedded = await pdf.resolve(entryOf(specification, 'EF'))
  const references = [...new Set(systems.flatMap((key) => { const value = entryOf(embedded, key); return value?.kind === 'reference' ? [value.to] : [] }))]
  const streams = (await Promise.all(references.map((to) => pdf.objectAt(to)))).filter((stream) => stream !== undefined && stream.data !== null)
  const files: EmbeddedFile[] = []
  for (const name of names) for (const stream of streams) {
    if (stream === undefined) continue
    const stated = stringIn(await pdf.resolve(entryOf(await pdf.resolve(entryOf(stream.tree, 'Params')), 'CheckSum')))
    files.push({ name, isListed, description: described === undefined ? null : textOf(described), stream, statedMd5: stated === undefined ? null : hexOf(stated) })
  }
  return files
}

/** UTF-16 with its mark, UTF-8 with its mark, else one byte a character (ISO 32000-2, 7.9.2.2). */
function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    const units: string[] = []
    for (let at = 2; at + 1 < bytes.length; at += 2) units.push(String.fromCharCode((bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0)))
    return units.join('')
  }
  const plain = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return plain.startsWith('\u00ef\u00bb\u00bf') ? decodeURIComponent(escapeBytes(plain.slice(3))) : plain
}

const escapeBytes = (text: string): string => text.replace(/[^A-Za-z0-9]/g, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`)

export type CountedFile = { readonly bytes: number; readonly sha256: string; readonly md5: string }

/** Counts a file without holding it, as long as it is not packed; null when it cannot be unpacked within the limit. */
export async function countFile(pdf: OpenPdf, { stream }: EmbeddedFile, machine: Machine, limitBytes: number): Promise<CountedFile | null> {
  const [sha256, md5] = [machine.startSha256(), machine.startMd5()]
  let bytes = 0
  for await (const piece of filePieces(pdf, stream, limitBytes)) {
    sha256.add(piece)
    md5.add(piece)
    bytes += piece.length
  }
  return bytes > limitBytes ? null : { bytes, sha256: hexOf(sha256.finish()), md5: hexOf(md5.finish()) }
}

/** A file's bytes; more than one too many are not unpacked. Throws PdfSyntaxError. */
export async function* filePieces(pdf: OpenPdf, stream: ReadObject, limitBytes: number): AsyncGenerator<Uint8Array> {
  if (stream.data === null) return
  if (filtersOf(stream.tree).length === 0) yield* windowsOf(pdf.source, stream.data.offset, stream.data.offset + stream.data.lengthBytes)
  else yield await pdf.contentOf(stream, limitBytes + 1)
}
