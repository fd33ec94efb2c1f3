import { createHash } from 'node:crypto'
import { mkdtemp, open, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { caseFileLimits } from '#shared/domain/field-schemas.ts'
import { readCase } from '#shared/domain/case-problems.ts'
import { DomainError } from '#shared/domain/failure.ts'
import type { Problem } from '#shared/domain/problem.ts'
import { PdfSyntaxError } from '#shared/pdf/digest/parse-tree.ts'
import type { ManifestExhibit } from '#shared/packs/manifest.ts'
import { partId } from '#shared/packs/originals.ts'
import { reopenPack } from '#shared/packs/reopen-pack.ts'
import type { ReopenedPack } from '#shared/packs/reopen-pack.ts'
import { writeAll } from './atomic-write.ts'
import { readCaseJson } from './case-json.ts'
import { namedFiles } from './check-evidence.ts'
import type { FindFile } from './check-evidence.ts'
import { checkOpened } from './check-opened.ts'
import { openFileSource } from './file-source.ts'
import { findInFolder } from './find-in-folder.ts'
import { nodeMachine } from './machine.ts'
import type { MissingOriginal, OpenedFolder, OpenOptions } from './opened-folder.ts'
import { readChunks } from './regular-file.ts'
import { originalLimitBytes } from './vault.ts'

/**
 * Opens the case that travelled within a pack: its originals come out of the PDF, under numbers of our own, into a private
 * folder that `close` removes. One that was left out is looked for beside the PDF, by its name and its SHA-256; where it is
 * not found the exhibit stays in the case, and that its file is missing is told.
 */
export async function openCasePack(path: string, { temporaryRoot = tmpdir(), needs }: OpenOptions = {}): Promise<OpenedFolder> {
  const pack = await reopenPack(await openFileSource(path), nodeMachine, path, { caseBytes: caseFileLimits.bytes })
  const folder = await mkdtemp(join(temporaryRoot, 'tsuzuri-'))
  const close = (): Promise<void> => rm(folder, { recursive: true, force: true })
  try {
    const named = namedIn(pack)
    const opened = await checkOpened(pack.caseBytes, `${path}/case.json`, findInPack({ path, pack, named, folder }, findInFolder(await realpath(dirname(path)))), needs)
    const missing = new Map((opened.caseFile.exhibits ?? []).flatMap(({ id, file }): readonly (readonly [string, MissingOriginal])[] => {
      const [stated] = named.get(file) ?? []
      return opened.evidence.has(id) || stated === undefined ? [] : [[id, { kind: stated.kind, bytes: stated.bytes, sha256: stated.sha256 }]]
    }))
    return { ...opened, warnings: [...opened.warnings, ...missingProblems(opened, missing)], missing, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** What the manifest says of each file that the case names; two exhibits may share one. */
function namedIn({ caseBytes, exhibits }: ReopenedPack): ReadonlyMap<string, readonly ManifestExhibit[]> {
  const json = readCaseJson(caseBytes, 'case.json')
  const named = new Map<string, readonly ManifestExhibit[]>()
  for (const { id, file } of json.ok ? namedFiles(json.raw) : []) {
    const stated = exhibits.get(id)
    if (stated !== undefined) named.set(file, [...(named.get(file) ?? []), stated])
  }
  const read = json.ok ? readCase(json.raw) : null
  for (const { id, madeFrom } of read?.ok ? (read.caseFile.exhibits ?? []) : []) {
    for (const [index, { file }] of (madeFrom ?? []).entries()) {
      const stated = exhibits.get(partId(id, index))
      if (stated !== undefined) named.set(file, [stated])
    }
  }
  return named
}

type Unpacking = { readonly path: string; readonly pack: ReopenedPack; readonly named: ReadonlyMap<string, readonly ManifestExhibit[]>; readonly folder: string }

function findInPack(unpacking: Unpacking, findBeside: FindFile): FindFile {
  const unpacked = new Map<string, { readonly path: string; readonly sizeBytes: number }>()
  return async (file) => {
    const stated = unpacking.named.get(file) ?? []
    const [first] = stated
    const known = unpacked.get(file)
    if (first === undefined) return { problem: 'file-absent' }
    if (known !== undefined) return known
    const found = await takeOut(unpacking, stated, join(unpacking.folder, String(unpacked.size + 1)))
    if (found !== null) unpacked.set(file, found)
    return found ?? (await besideIt(file, first, findBeside))
  }
}

async function takeOut({ path, pack }: Unpacking, stated: readonly ManifestExhibit[], target: string): Promise<{ readonly path: string; readonly sizeBytes: number } | null> {
  for (const exhibit of stated) {
    const pieces = exhibit.bytes > originalLimitBytes ? null : pack.originalOf(exhibit)
    if (pieces === null) continue
    const actualSha256 = await pour(pieces, target, path)
    if (actualSha256 !== exhibit.sha256) throw new DomainError({ code: 'exhibit-altered', exhibitId: exhibit.id, expectedSha256: exhibit.sha256, actualSha256 })
    return { path: target, sizeBytes: exhibit.bytes }
  }
  return null
}

async function pour(pieces: AsyncIterable<Uint8Array>, target: string, path: string): Promise<string> {
  const hash = createHash('sha256')
  const file = await open(target, 'wx', 0o600)
  try {
    for await (const piece of pieces) {
      hash.update(piece)
      await writeAll(file, piece)
    }
  } catch (error) {
    throw error instanceof PdfSyntaxError ? new DomainError({ code: 'not-a-pack', file: path, reason: 'altered' }) : error
  } finally {
    await file.close()
  }
  return hash.digest('hex')
}

/** Only the very file that was taken in will do. */
async function besideIt(file: string, stated: ManifestExhibit, findBeside: FindFile): ReturnType<FindFile> {
  const found = await findBeside(file)
  if ('problem' in found || 'missing' in found || found.sizeBytes !== stated.bytes) return { missing: true }
  const hash = createHash('sha256')
  await readChunks(found.path, file, async (chunk) => void hash.update(chunk), originalLimitBytes)
  return hash.digest('hex') === stated.sha256 ? found : { missing: true }
}

const missingProblems = ({ caseFile }: Pick<OpenedFolder, 'caseFile'>, missing: ReadonlyMap<string, MissingOriginal>): readonly Problem[] =>
  (caseFile.exhibits ?? []).flatMap(({ id, file }, index): readonly Problem[] => (missing.has(id) ? [{ code: 'original-not-embedded', pointer: `/exhibits/${index}/file`, file, facts: { path: file } }] : []))
