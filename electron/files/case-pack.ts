import { createHash } from 'node:crypto'
import { mkdtemp, open, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { readCase } from '#shared/domain/case-problems.ts'
import { DomainError } from '#shared/domain/failure.ts'
import type { Problem } from '#shared/domain/problem.ts'
import { PdfSyntaxError } from '#shared/pdf/digest/parse-tree.ts'
import { partId } from '#shared/packs/originals.ts'
import type { StatedOriginal } from '#shared/packs/reopen-pack.ts'
import { writeAll } from './atomic-write.ts'
import { readCaseJson } from './case-json.ts'
import { namedFiles } from './check-evidence.ts'
import type { FindFile } from './check-evidence.ts'
import { checkOpened } from './check-opened.ts'
import { findInFolder } from './find-in-folder.ts'
import type { MissingOriginal, OpenedFolder, OpenOptions } from './opened-folder.ts'
import { originalIn, openVolumes, statedIn } from './pack-volumes.ts'
import type { PackVolume } from './pack-volumes.ts'
import { readChunks } from './regular-file.ts'
import { originalLimitBytes } from './vault.ts'

/**
 * Opens the case that travelled within a pack: its originals come out of the PDF, under numbers of our own, into a private
 * folder that `close` removes. Of a pack in volumes they come out of those that lie beside it. One that was left out is looked for beside the PDF, by its name and its SHA-256; where it is
 * not found the exhibit stays in the case, and that its file is missing is told.
 */
export async function openCasePack(path: string, { temporaryRoot = tmpdir(), needs }: OpenOptions = {}): Promise<OpenedFolder> {
  const volumes = await openVolumes(path)
  const [{ pack }] = volumes
  const folder = await mkdtemp(join(temporaryRoot, 'tsuzuri-'))
  const close = (): Promise<void> => rm(folder, { recursive: true, force: true })
  try {
    const named = namedIn(pack.caseBytes, volumes)
    const opened = await checkOpened(pack.caseBytes, `${path}/case.json`, findInPack({ volumes, named, folder }, findInFolder(await realpath(dirname(path)))), needs)
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
function namedIn(caseBytes: Uint8Array, volumes: readonly PackVolume[]): ReadonlyMap<string, readonly StatedOriginal[]> {
  const json = readCaseJson(caseBytes, 'case.json')
  const named = new Map<string, readonly StatedOriginal[]>()
  for (const { id, file } of json.ok ? namedFiles(json.raw) : []) {
    const stated = statedIn(volumes, id)
    if (stated !== undefined) named.set(file, [...(named.get(file) ?? []), stated])
  }
  const read = json.ok ? readCase(json.raw) : null
  for (const { id, madeFrom } of read?.ok ? (read.caseFile.exhibits ?? []) : []) {
    for (const [index, { file }] of (madeFrom ?? []).entries()) {
      const stated = statedIn(volumes, partId(id, index))
      if (stated !== undefined) named.set(file, [stated])
    }
  }
  return named
}

type Unpacking = { readonly volumes: readonly PackVolume[]; readonly named: ReadonlyMap<string, readonly StatedOriginal[]>; readonly folder: string }

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

async function takeOut({ volumes }: Unpacking, stated: readonly StatedOriginal[], target: string): Promise<{ readonly path: string; readonly sizeBytes: number } | null> {
  for (const exhibit of stated) {
    const original = exhibit.bytes > originalLimitBytes ? null : originalIn(volumes, exhibit)
    if (original === null) continue
    const actualSha256 = await pour(original.pieces, target, original.path)
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
async function besideIt(file: string, stated: StatedOriginal, findBeside: FindFile): ReturnType<FindFile> {
  const found = await findBeside(file)
  if ('problem' in found || 'missing' in found || found.sizeBytes !== stated.bytes) return { missing: true }
  const hash = createHash('sha256')
  await readChunks(found.path, file, async (chunk) => void hash.update(chunk), originalLimitBytes)
  return hash.digest('hex') === stated.sha256 ? found : { missing: true }
}

const missingProblems = ({ caseFile }: Pick<OpenedFolder, 'caseFile'>, missing: ReadonlyMap<string, MissingOriginal>): readonly Problem[] =>
  (caseFile.exhibits ?? []).flatMap(({ id, file }, index): readonly Problem[] => (missing.has(id) ? [{ code: 'original-not-embedded', pointer: `/exhibits/${index}/file`, file, facts: { path: file } }] : []))
