import { DomainError } from '#shared/domain/failure.ts'
import type { PackRefusal } from '#shared/domain/failure.ts'
import type { ByteSource } from '#shared/pdf/byte-source.ts'
import { hexOf } from '#shared/pdf/bytes.ts'
import type { DocumentDigest } from '#shared/pdf/digest/document-digest.ts'
import { PdfSyntaxError } from '#shared/pdf/digest/parse-tree.ts'
import { entryOf, nameIn } from '#shared/pdf/digest/pdf-tree.ts'
import type { Machine } from '#shared/pdf/machine.ts'
import { countFile, listEmbeddedFiles } from '#shared/pdf/verify/embedded-files.ts'
import type { EmbeddedFile } from '#shared/pdf/verify/embedded-files.ts'
import { openPdf } from '#shared/pdf/verify/open-pdf.ts'
import type { OpenPdf } from '#shared/pdf/verify/open-pdf.ts'
import { digestFile, listPages } from '#shared/pdf/verify/page-list.ts'
import { pageText } from '#shared/pdf/verify/page-text.ts'
import { checksumsDigest, manifestName } from '../manifest.ts'
import type { Manifest } from '../manifest.ts'
import { compareFiles } from './compare-files.ts'
import type { FoundFile } from './compare-files.ts'
import { comparePages } from './compare-pages.ts'
import { readManifest } from './read-manifest.ts'
import type { CheckedExhibit, PackProblem, PageProblem, Verification } from './verification.ts'

/**
 * Holds a pack against its own manifest: every embedded file, every page, and the values that are printed.
 * Throws DomainError not-a-pack with `file` for what was never a pack or cannot be read as one.
 */
export async function verifyPack(source: ByteSource, machine: Machine, file: string): Promise<Verification> {
  const { pdf, files } = await openPack(source, machine, file)
  const embedded = files.filter(({ name }) => name === manifestName)
  const [first] = embedded
  if (first === undefined) return refusePack(file, 'no-manifest')
  const manifest = await readManifest(pdf, first)
  if (manifest === null) return { ok: false, manifest, listDigest: null, exhibits: [], pages: [], problems: [{ code: 'manifest-unreadable' }] }
  const found = await countAll(pdf, files, manifest, machine)
  const compared = compareFiles(manifest, found, machine)
  const drawn = await checkPages(pdf, manifest, machine)
  const exhibits = drawn.text === null ? compared.exhibits : withPrinted(compared.exhibits, manifest, drawn.text)
  const problems = [...compared.problems, ...drawn.problems, ...(await entryProblems(pdf))]
  const digest = checksumsDigest(manifest.exhibits, machine.sha256)
  const ok = problems.length === 0 && drawn.pages.length === 0 && exhibits.every(({ problem }) => problem === null)
  return { ok, manifest, listDigest: digest === null ? null : hexOf(digest), exhibits, pages: drawn.pages, problems }
}

export type OpenPack = { readonly pdf: OpenPdf; readonly files: readonly EmbeddedFile[] }

export async function openPack(source: ByteSource, machine: Machine, file: string): Promise<OpenPack> {
  try {
    const pdf = await openPdf(source, machine)
    if (pdf.isEncrypted) return refusePack(file, 'encrypted')
    return { pdf, files: await listEmbeddedFiles(pdf) }
  } catch (error) {
    if (error instanceof PdfSyntaxError) return refusePack(file, 'no-pdf')
    throw error
  }
}

export function refusePack(file: string, reason: PackRefusal): never {
  throw new DomainError({ code: 'not-a-pack', file, reason })
}

async function countAll(pdf: OpenPdf, files: readonly EmbeddedFile[], manifest: Manifest, machine: Machine): Promise<readonly FoundFile[]> {
  const largest = manifest.exhibits.reduce((most, { bytes }) => Math.max(most, bytes), mostManifestBytes)
  const found: FoundFile[] = []
  for (const file of files) {
    const counted = await countFile(pdf, file, machine, Math.min(largest, mostOriginalBytes)).catch(asNull)
    found.push({ name: file.name, isListed: file.isListed, description: file.description, sha256: counted?.sha256 ?? null, isAsStated: counted !== null && (file.statedMd5 === null || file.statedMd5 === counted.md5) })
  }
  return found
}

const mostManifestBytes = 64 * 1024 * 1024
const mostOriginalBytes = 1024 * 1024 * 1024

function asNull(error: unknown): null {
  if (error instanceof PdfSyntaxError) return null
  throw error
}

type Drawn = { readonly pages: readonly PageProblem[]; readonly text: string | null; readonly problems: readonly PackProblem[] }

async function checkPages(pdf: OpenPdf, manifest: Manifest, machine: Machine): Promise<Drawn> {
  try {
    const { pages, isCounted } = await listPages(pdf)
    const found = await digestFile(pdf, pages, machine)
    const maps = new Map()
    let text = ''
    for (const { tree } of pages) text += await pageText(pdf, tree, maps).catch((error: unknown) => asNull(error) ?? '')
    const compared = comparePages(manifest.pages, found.pages)
    // Where pages are not the same, bookmarks and page numbers are others anyhow.
    const parts = compared.every(({ code }) => code === 'links') ? (['bookmarks', 'pageLabels', 'properties'] as const) : (['properties'] as const)
    return { pages: compared, text, problems: [...(isCounted ? [] : [{ code: 'pages-miscounted' } as const]), ...documentProblems(manifest.document, found.document, parts)] }
  } catch (error) {
    if (error instanceof PdfSyntaxError) return { pages: [], text: null, problems: [{ code: 'pages-unreadable' }] }
    throw error
  }
}

/** A manifest of an earlier version says nothing of what stands around the pages. */
function documentProblems(expected: Manifest['document'], found: DocumentDigest, parts: readonly (keyof DocumentDigest)[]): readonly PackProblem[] {
  if (expected === undefined) return []
  return parts.flatMap((part): readonly PackProblem[] => (expected[part] === found[part] ? [] : [{ code: documentCodes[part] }]))
}

const documentCodes = { bookmarks: 'bookmarks-changed', pageLabels: 'page-labels-changed', properties: 'properties-changed' } as const

/** Whoever changes an original together with the manifest still has the value on paper against them. */
function withPrinted(exhibits: readonly CheckedExhibit[], manifest: Manifest, text: string): readonly CheckedExhibit[] {
  const printed = new Set(manifest.exhibits.flatMap(({ id, sha256 }) => ((sha256.match(/.{8}/g) ?? []).every((group) => text.includes(group)) ? [id] : [])))
  return exhibits.map((exhibit) => (exhibit.problem !== null || printed.has(exhibit.id) ? exhibit : { ...exhibit, problem: { code: 'not-printed' } }))
}

const knownEntries: ReadonlySet<string> = new Set(['Type', 'Version', 'Extensions', 'Pages', 'PageLabels', 'PageMode', 'PageLayout', 'Outlines', 'Names', 'AF', 'StructTreeRoot', 'MarkInfo', 'Lang', 'ViewerPreferences', 'Metadata', 'OutputIntents'])

async function entryProblems(pdf: OpenPdf): Promise<readonly PackProblem[]> {
  const catalog = await pdf.resolve(entryOf(pdf.trailer, 'Root'))
  const names = await pdf.resolve(entryOf(catalog, 'Names'))
  const keysOf = (tree: typeof catalog): readonly string[] => (tree?.kind === 'dictionary' ? tree.entries.map(([key]) => nameIn({ kind: 'scalar', text: `/${key}` }) ?? key) : [])
  const strange = [...keysOf(catalog).filter((key) => !knownEntries.has(key)), ...keysOf(names).filter((key) => key !== 'EmbeddedFiles')]
  return strange.map((name): PackProblem => ({ code: 'entry-added', name }))
}
