import { existsSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { DomainError } from '#shared/domain/failure.ts'
import { systemCode } from '#shared/lib/system-code.ts'
import { applicationId } from './marker.ts'

type Header = { readonly kind: 'absent' | 'empty' | 'short' | 'not-sqlite' } | { readonly kind: 'sqlite'; readonly applicationId: number; readonly version: number }

// https://www.sqlite.org/fileformat2.html#the_database_header
const headerBytes = 100
const magic = 'SQLite format 3\0'
const versionOffset = 60
const applicationIdOffset = 68

/**
 * Looks at the file before SQLite does, so that whatever is refused stays untouched.
 * `isKnown`: the marker or the vault says that a store was here. Gives true when there is nothing yet.
 */
export async function isNewDatabase(path: string, isKnown: boolean, newestVersion: number): Promise<boolean> {
  const header = await readHeader(path)
  switch (header.kind) {
    case 'absent': case 'empty':
      if (isKnown || existsSync(`${path}-wal`)) throw new DomainError({ code: 'store-emptied', path })
      return true
    case 'short': throw new DomainError(isKnown ? { code: 'store-emptied', path } : { code: 'store-foreign', path })
    case 'not-sqlite': throw new DomainError(isKnown ? { code: 'store-damaged', path, detail: 'header' } : { code: 'store-foreign', path })
    case 'sqlite':
      if (header.applicationId !== applicationId) throw new DomainError({ code: 'store-foreign', path })
      if (header.version > newestVersion) throw new DomainError({ code: 'store-newer', path, found: header.version, known: newestVersion })
      return false
  }
}

async function readHeader(path: string): Promise<Header> {
  try {
    const file = await open(path, 'r')
    try {
      const bytes = Buffer.alloc(headerBytes)
      const { bytesRead } = await file.read(bytes, 0, headerBytes, 0)
      return headerFrom(bytes.subarray(0, bytesRead))
    } finally {
      await file.close()
    }
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return { kind: 'absent' }
    if (systemCode(error) === 'EISDIR') return { kind: 'not-sqlite' }
    if (systemCode(error) === 'EACCES') throw new DomainError({ code: 'not-writable', path })
    throw error
  }
}

function headerFrom(bytes: Buffer): Header {
  if (bytes.length === 0) return { kind: 'empty' }
  if (bytes.length < headerBytes) return { kind: 'short' }
  if (bytes.toString('latin1', 0, magic.length) !== magic) return { kind: 'not-sqlite' }
  return { kind: 'sqlite', applicationId: bytes.readInt32BE(applicationIdOffset), version: bytes.readInt32BE(versionOffset) }
}
