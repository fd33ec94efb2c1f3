import { stat } from 'node:fs/promises'
import { DomainError } from '#shared/domain/failure.ts'
import { systemCode } from '#shared/lib/system-code.ts'
import { openCaseArchive } from './case-archive.ts'
import { openCasePack } from './case-pack.ts'
import { openCaseFolder } from './case-folder.ts'
import { readFailure } from './file-failure.ts'
import type { OpenedFolder, OpenOptions } from './opened-folder.ts'
import { openRegularFile } from './regular-file.ts'

export type { EvidenceFile, OpenedFolder, OpenOptions } from './opened-folder.ts'

/** A case folder, a .tsuzuri archive, or a pack that holds its case: by what lies there and not by its name. */
export async function openCaseAt(path: string, options: OpenOptions = {}): Promise<OpenedFolder> {
  if (await isFolder(path)) return openCaseFolder(path, options)
  return (await isPdf(path)) ? openCasePack(path, options) : openCaseArchive(path, options)
}

async function isPdf(path: string): Promise<boolean> {
  const { handle } = await openRegularFile(path, path)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(5), 0, 5, 0)
    return buffer.toString('latin1', 0, bytesRead) === '%PDF-'
  } finally {
    await handle.close()
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch (error) {
    const code = systemCode(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new DomainError({ code: 'case-not-found', path })
    throw readFailure(error, path)
  }
}
