import { DomainError } from '#shared/domain/failure.ts'
import { sqliteCode } from './sql.ts'

/** What SQLite's refusal means to the user; anything else is a bug and passes through as it is. */
export function sqliteFailure(error: unknown, path: string): unknown {
  const code = sqliteCode(error)
  if (code === null) return error
  if (code === 'SQLITE_FULL' || code.startsWith('SQLITE_IOERR_WRITE') || code === 'SQLITE_IOERR_SHMSIZE') return new DomainError({ code: 'disk-full', path })
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return new DomainError({ code: 'store-busy', path })
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN') || code === 'SQLITE_PERM') return new DomainError({ code: 'not-writable', path })
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_IOERR')) return new DomainError({ code: 'store-damaged', path, detail: code })
  return error
}

/** Runs a step on the database so that its refusals are typed. */
export function onDb<Result>(path: string, step: () => Result): Result {
  try {
    return step()
  } catch (error) {
    throw sqliteFailure(error, path)
  }
}
