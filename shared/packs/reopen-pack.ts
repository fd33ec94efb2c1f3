import { hexOf } from '#shared/pdf/bytes.ts'
import type { ByteSource } from '#shared/pdf/byte-source.ts'
import { PdfSyntaxError } from '#shared/pdf/digest/parse-tree.ts'
import type { Machine } from '#shared/pdf/machine.ts'
import { filePieces } from '#shared/pdf/verify/embedded-files.ts'
import { caseName, manifestName } from './manifest.ts'
import type { Manifest, ManifestExhibit } from './manifest.ts'
import { readManifest } from './verify/read-manifest.ts'
import { openPack, refusePack } from './verify/verify-pack.ts'

/** What a manifest says of the bytes of an exhibit; `attachment` is the name under which this very file holds them. */
export type StatedOriginal = Pick<ManifestExhibit, 'id' | 'kind' | 'bytes' | 'sha256' | 'attachment'>

/** What a pack gives back: the case as it was, and each original that travelled along. */
export type ReopenedPack = {
  readonly caseBytes: Uint8Array
  readonly caseSha256: string
  /** Null for a pack of one file. */
  readonly volume: { readonly number: number; readonly of: number } | null
  /** What the manifest says of each exhibit of the case, by its id: also of those that lie in another volume. */
  readonly exhibits: ReadonlyMap<string, StatedOriginal>
  /** The bytes of an embedded original; null where it did not travel along. Whoever takes them holds them against the manifest. */
  readonly originalOf: (exhibit: StatedOriginal) => AsyncIterable<Uint8Array> | null
}

/** Throws DomainError not-a-pack with `file` for a file that is no pack, was made without its case, or whose case was changed since. */
export async function reopenPack(source: ByteSource, machine: Machine, file: string, limits: { readonly caseBytes: number }): Promise<ReopenedPack> {
  const { pdf, files } = await openPack(source, machine, file)
  const only = (name: string): (typeof files)[number] | undefined => {
    const [found, ...others] = files.filter((one) => one.name === name)
    return others.length > 0 ? refusePack(file, 'altered') : found
  }
  const [manifestFile, caseFile] = [only(manifestName), only(caseName)]
  if (manifestFile === undefined) return refusePack(file, 'no-manifest')
  const manifest = await readManifest(pdf, manifestFile)
  if (manifest === null) return refusePack(file, 'altered')
  if (caseFile === undefined || manifest.case === undefined) return refusePack(file, 'no-case')
  if (manifest.case.bytes > limits.caseBytes) return refusePack(file, 'no-case')
  const caseBytes = await pdf.contentOf(caseFile.stream, manifest.case.bytes).catch((error: unknown) => { if (error instanceof PdfSyntaxError) return refusePack(file, 'altered'); throw error })
  if (hexOf(machine.sha256(caseBytes)) !== manifest.case.sha256) return refusePack(file, 'altered')
  return {
    caseBytes, caseSha256: manifest.case.sha256, volume: manifest.volume ?? null, exhibits: statedOriginals(manifest),
    originalOf: (exhibit) => {
      const original = exhibit.attachment === null ? undefined : only(exhibit.attachment)
      return original === undefined ? null : filePieces(pdf, original.stream, exhibit.bytes)
    }
  }
}

const statedOriginals = ({ exhibits, others }: Manifest): ReadonlyMap<string, StatedOriginal> =>
  new Map([...(others ?? []).map((other): StatedOriginal => ({ ...other, attachment: null })), ...exhibits.filter(({ within }) => within === undefined)].map((stated) => [stated.id, stated]))
