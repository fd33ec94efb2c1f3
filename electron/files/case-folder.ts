import { realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { caseFileLimits } from '#shared/domain/field-schemas.ts'
import { DomainError } from '#shared/domain/failure.ts'
import { caseJsonTooLarge } from './case-json.ts'
import { checkOpened } from './check-opened.ts'
import { findInFolder } from './find-in-folder.ts'
import type { OpenedFolder, OpenOptions } from './opened-folder.ts'
import { readChunks } from './regular-file.ts'

/** Reads a case folder where it lies; nothing of it is copied. */
export async function openCaseFolder(folder: string, { needs }: OpenOptions = {}): Promise<OpenedFolder> {
  const path = join(folder, 'case.json')
  const opened = await checkOpened(await readCaseBytes(path), path, findInFolder(await realpath(folder)), needs)
  return { ...opened, close: async () => undefined }
}

async function readCaseBytes(path: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  try {
    await readChunks(path, path, async (chunk) => { chunks.push(chunk.slice()) }, caseFileLimits.bytes)
  } catch (error) {
    throw caseFailure(error, path)
  }
  return Buffer.concat(chunks)
}

function caseFailure(error: unknown, path: string): unknown {
  if (!(error instanceof DomainError)) return error
  const { failure } = error
  if (failure.code === 'file-too-large') return new DomainError({ code: 'case-invalid', problems: [caseJsonTooLarge(path)] })
  if (failure.code !== 'file-unreadable') return error
  if (failure.reason === 'absent') return new DomainError({ code: 'case-not-found', path })
  if (failure.reason === 'empty') return new DomainError({ code: 'case-invalid', problems: [{ code: 'not-json', pointer: '', file: path, facts: { line: 1 } }] })
  return error
}
