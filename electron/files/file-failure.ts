import { refusalOf } from '#electron/threads/file-refusal.ts'
import { DomainError } from '#shared/domain/failure.ts'
import { systemCode } from '#shared/lib/system-code.ts'

/** What a failed write means to the user; anything else is a bug and passes through as it is. */
export function writeFailure(error: unknown, path: string): unknown {
  switch (systemCode(error)) {
    case 'ENOSPC': case 'EDQUOT': case 'EFBIG': return new DomainError({ code: 'disk-full', path })
    case 'EACCES': case 'EROFS': case 'EPERM': case 'ENOENT': case 'ENOTDIR': case 'EISDIR': case 'EEXIST': case 'ENAMETOOLONG': return new DomainError({ code: 'not-writable', path })
    default: return error
  }
}

/** What a failed read means to the user: here a link that leads to no end leads out of the folder of the case. */
export function readFailure(error: unknown, file: string): unknown {
  const code = systemCode(error)
  if (code === null || error instanceof DomainError) return error
  return new DomainError({ code: 'file-unreadable', file, reason: code === 'ELOOP' ? 'outside' : refusalOf(error) })
}
