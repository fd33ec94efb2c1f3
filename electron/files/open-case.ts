import { stat } from 'node:fs/promises'
import { DomainError } from '#shared/domain/failure.ts'
import { openCaseArchive } from './case-archive.ts'
import { openCaseFolder } from './case-folder.ts'
import { readFailure, systemCode } from './file-failure.ts'
import type { OpenedFolder, OpenOptions } from './opened-folder.ts'

export type { EvidenceFile, OpenedFolder, OpenOptions } from './opened-folder.ts'

/** A case folder or a .tsuzuri archive, by what lies there and not by its name. */
export async function openCaseAt(path: string, options: OpenOptions = {}): Promise<OpenedFolder> {
  return (await isFolder(path)) ? openCaseFolder(path, options) : openCaseArchive(path, options)
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
