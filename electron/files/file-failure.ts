import { DomainError } from '#shared/domain/failure.ts'
import type { FileRefusal } from '#shared/domain/failure.ts'

export function systemCode(error: unknown): string | null {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : null
  return typeof code === 'string' ? code : null
}

/** What a failed write means to the user; anything else is a bug and passes through as it is. */
export function writeFailure(error: unknown, path: string): unknown {
  switch (systemCode(error)) {
    case 'ENOSPC': case 'EDQUOT': case 'EFBIG': return new DomainError({ code: 'disk-full', path })
    case 'EACCES': case 'EROFS': case 'EPERM': case 'ENOENT': case 'ENOTDIR': case 'EISDIR': case 'EEXIST': case 'ENAMETOOLONG': return new DomainError({ code: 'not-writable', path })
    default: return error
  }
}

/** What a failed read means to the user. */
export function readFailure(error: unknown, file: string): unknown {
  const code = systemCode(error)
  if (code === null || error instanceof DomainError) return error
  return new DomainError({ code: 'file-unreadable', file, reason: readRefusals.get(code) ?? 'failed' })
}

const readRefusals: ReadonlyMap<string, FileRefusal> = new Map<string, FileRefusal>([
  ['ENOENT', 'absent'], ['ENOTDIR', 'absent'], ['EACCES', 'no-permission'], ['EPERM', 'no-permission'],
  ['EISDIR', 'not-a-file'], ['ENXIO', 'not-a-file'], ['ELOOP', 'outside'],
  ['ETIMEDOUT', 'silent'], ['ESTALE', 'silent'], ['ENOTCONN', 'silent'], ['EHOSTDOWN', 'silent'], ['EHOSTUNREACH', 'silent']
])
