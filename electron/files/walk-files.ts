import { readdir, stat } from 'node:fs/promises'
import type { Dirent } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { answered } from '#electron/threads/answered-within.ts'
import { DomainError } from '#shared/domain/failure.ts'
import type { Failure } from '#shared/domain/failure.ts'
import { readFailure } from './file-failure.ts'

export type WalkedFiles = { readonly files: readonly string[]; readonly refused: readonly { readonly name: string; readonly failure: Failure }[] }

const deepest = 20

/**
 * The files as given; a folder is replaced by all that lies in it, at any depth, files before folders, each in natural order.
 * Hidden files and what systems leave in folders are passed over, links within folders are not followed; a folder within that may not
 * be looked into, and what is no file (a pipe, a socket), is refused by name, and the rest goes on.
 */
export async function walkFiles(paths: readonly string[], most: number): Promise<WalkedFiles> {
  const files: string[] = []
  const refused: { readonly name: string; readonly failure: Failure }[] = []
  const refuse = (path: string, error: unknown): void => {
    if (!(error instanceof DomainError)) throw error
    refused.push({ name: basename(path), failure: error.failure })
  }
  const walk = async (folder: string, depth: number): Promise<void> => {
    if (depth > deepest) throw new DomainError({ code: 'too-many-files', folder: basename(folder), limit: deepest, what: 'depth' })
    const entries = await entriesOf(folder).catch((error: unknown) => { refuse(folder, error); return [] })
    for (const entry of entries.filter((one) => !one.isDirectory())) take(folder, entry)
    for (const entry of entries.filter((one) => one.isDirectory())) await walk(join(folder, entry.name), depth + 1)
  }
  const take = (folder: string, entry: Dirent): void => {
    if (entry.isFile()) add(join(folder, entry.name))
    else if (!entry.isSymbolicLink()) refuse(entry.name, new DomainError({ code: 'file-unreadable', file: entry.name, reason: 'not-a-file' }))
  }
  const add = (path: string): void => {
    if (files.length >= most) throw new DomainError({ code: 'too-many-files', folder: basename(path), limit: most, what: 'files' })
    files.push(path)
  }
  const silent = new Set<string>()
  for (const path of paths) {
    try {
      // One place: what did not answer once is not asked a hundred times.
      if (silent.has(dirname(path))) throw silence(path)
      const before = files.length + refused.length
      if (await isFolder(path)) await walk(path, 1)
      else add(path)
      if (files.length + refused.length === before) throw new DomainError({ code: 'file-unreadable', file: basename(path), reason: 'empty' })
    } catch (error) {
      refuse(path, error)
      if (error instanceof DomainError && error.failure.code === 'file-unreadable' && error.failure.reason === 'silent') silent.add(dirname(path))
      if (files.length >= most) break
    }
  }
  return { files, refused }
}

const silence = (path: string): DomainError => new DomainError({ code: 'file-unreadable', file: basename(path), reason: 'silent' })

/** What is gone or may not be looked at is told when it is read. */
const isFolder = (path: string): Promise<boolean> => answered(basename(path), stat(path).then((facts) => facts.isDirectory(), () => false))

async function entriesOf(folder: string): Promise<readonly Dirent[]> {
  try {
    return (await answered(basename(folder), readdir(folder, { withFileTypes: true }))).filter(({ name }) => !isLeftBySystem(name)).toSorted((a, b) => naturally.compare(a.name, b.name))
  } catch (error) {
    throw readFailure(error, basename(folder))
  }
}

const isLeftBySystem = (name: string): boolean => name.startsWith('.') || /^(?:thumbs\.db|desktop\.ini|icon\r)$/i.test(name)

/** IMG_2 before IMG_10, whatever the language of the machine. */
const naturally = new Intl.Collator('ja', { numeric: true })
