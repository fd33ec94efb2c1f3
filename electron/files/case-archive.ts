import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Entry, ZipFile } from 'yauzl'
import { caseFileLimits } from '#shared/domain/field-schemas.ts'
import { DomainError } from '#shared/domain/failure.ts'
import { openArchive, refused } from './archive-entries.ts'
import type { Archive } from './archive-entries.ts'
import { writeAll } from './atomic-write.ts'
import { caseJsonTooLarge } from './case-json.ts'
import type { FindFile } from './check-evidence.ts'
import { checkOpened } from './check-opened.ts'
import type { OpenedFolder, OpenOptions } from './opened-folder.ts'
import { openRegularFile } from './regular-file.ts'
import { unpackEntry } from './unpack-entry.ts'
import { originalLimitBytes } from './vault.ts'

/** Unpacks what the case names, under numbers of our own, into a private folder that `close` removes. */
export async function openCaseArchive(path: string, { temporaryRoot = tmpdir(), needs }: OpenOptions = {}): Promise<OpenedFolder> {
  const { handle, sizeBytes } = await openRegularFile(path, path)
  await handle.close()
  const archive = await openArchive(path, sizeBytes)
  const folder = await mkdtemp(join(temporaryRoot, 'tsuzuri-'))
  const close = (): Promise<void> => rm(folder, { recursive: true, force: true })
  try {
    const opened = await checkOpened(await readCaseEntry(archive, path), `${path}/case.json`, findInArchive(archive, path, folder), needs)
    return { ...opened, close }
  } catch (error) {
    await close()
    throw error
  } finally {
    archive.zip.close()
  }
}

async function readCaseEntry({ zip, entries }: Archive, path: string): Promise<Uint8Array> {
  const entry = entries.get('case.json')
  if (!entry) throw refused(path, 'no-case')
  if (entry.uncompressedSize > caseFileLimits.bytes) throw new DomainError({ code: 'case-invalid', problems: [caseJsonTooLarge(`${path}/case.json`)] })
  const chunks: Uint8Array[] = []
  await unpackEntry(zip, entry, path, 'case.json', async (chunk) => { chunks.push(chunk) })
  return Buffer.concat(chunks)
}

function findInArchive({ zip, entries }: Archive, path: string, folder: string): FindFile {
  const unpacked = new Map<Entry, string>()
  return async (file) => {
    const entry = entries.get(file.split('/').filter((step) => step !== '' && step !== '.').join('/').normalize('NFC'))
    if (!entry) return { problem: 'file-absent' }
    if (entry.uncompressedSize > originalLimitBytes) return { problem: 'file-too-large' }
    const target = unpacked.get(entry) ?? join(folder, String(unpacked.size + 1))
    if (!unpacked.has(entry)) await unpackTo(zip, entry, path, file, target)
    unpacked.set(entry, target)
    return { path: target, sizeBytes: entry.uncompressedSize }
  }
}

async function unpackTo(zip: ZipFile, entry: Entry, path: string, name: string, target: string): Promise<void> {
  const file = await open(target, 'wx', 0o600)
  try {
    await unpackEntry(zip, entry, path, name, (chunk) => writeAll(file, chunk))
  } finally {
    await file.close()
  }
}
