import { openPromise } from 'yauzl'
import type { Entry, ZipFile } from 'yauzl'
import { pathLeavesFolder } from '#shared/domain/evidence-path.ts'
import { DomainError } from '#shared/domain/failure.ts'
import type { ArchiveRefusal } from '#shared/domain/failure.ts'
import { evidenceLimitBytes } from './check-evidence.ts'
import { nameKey } from './safe-file-name.ts'

/** An archive is read only after its whole list of contents was found harmless. */
export const archiveLimits = { entries: 10_000, bytes: evidenceLimitBytes, ratio: 200, smallEntryBytes: 1_000_000 } as const

export type Archive = { readonly zip: ZipFile; readonly entries: ReadonlyMap<string, Entry> }

export const refused = (path: string, reason: ArchiveRefusal, entry: string | null = null): DomainError => new DomainError({ code: 'archive-refused', path, reason, entry })

/** Opens a ZIP and lists its files by their name in NFC; throws `archive-refused`. */
export async function openArchive(path: string, sizeBytes: number): Promise<Archive> {
  const zip = await openZip(path)
  try {
    if (zip.entryCount > archiveLimits.entries) throw refused(path, 'too-many-entries')
    return { zip, entries: await listEntries(zip, path, sizeBytes) }
  } catch (error) {
    zip.close()
    throw error instanceof DomainError ? error : refused(path, 'not-a-zip')
  }
}

async function openZip(path: string): Promise<ZipFile> {
  try {
    // Names are decoded here: the library would read those without the UTF-8 flag as code page 437.
    return await openPromise(path, { autoClose: false, decodeStrings: false, validateEntrySizes: true })
  } catch {
    throw refused(path, 'not-a-zip')
  }
}

async function listEntries(zip: ZipFile, path: string, sizeBytes: number): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>()
  const taken = new Set<string>()
  let total = 0
  for await (const entry of zip.eachEntry()) {
    const name = new TextDecoder().decode(entry.fileNameRaw)
    refuseEntry(entry, name, path)
    total += entry.uncompressedSize
    if (total > archiveLimits.bytes) throw refused(path, 'too-large', name)
    // Entries may share their packed bytes, so the sum is held against the archive as a whole too.
    if (total > archiveLimits.smallEntryBytes && total > sizeBytes * archiveLimits.ratio) throw refused(path, 'swells', name)
    if (name.endsWith('/')) continue
    if (taken.has(nameKey(name))) throw refused(path, 'repeated', name)
    taken.add(nameKey(name))
    if (taken.size > archiveLimits.entries) throw refused(path, 'too-many-entries')
    entries.set(name.normalize('NFC'), entry)
  }
  return entries
}

const unixKind = 0o170000
const unixFile = 0o100000
const unixFolder = 0o040000

function refuseEntry(entry: Entry, name: string, path: string): void {
  if (name === '' || pathLeavesFolder(name)) throw refused(path, 'path-leaves', name)
  const kind = (entry.externalFileAttributes >>> 16) & unixKind
  if (kind !== 0 && kind !== unixFile && kind !== unixFolder) throw refused(path, 'link', name)
  if (entry.isEncrypted()) throw refused(path, 'encrypted', name)
  if (entry.uncompressedSize > archiveLimits.smallEntryBytes && entry.uncompressedSize > entry.compressedSize * archiveLimits.ratio) throw refused(path, 'swells', name)
}
