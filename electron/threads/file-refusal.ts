import type { FileRefusal } from '#shared/domain/failure.ts'
import { systemCode } from '#shared/lib/system-code.ts'

/** What it means for a file that the system would not open or read it. */
export const refusalOf = (error: unknown): FileRefusal => refusals.get(systemCode(error) ?? '') ?? 'failed'

const refusals: ReadonlyMap<string, FileRefusal> = new Map<string, FileRefusal>([
  ['ENOENT', 'absent'], ['ENOTDIR', 'absent'], ['ENAMETOOLONG', 'absent'], ['ELOOP', 'absent'],
  ['EACCES', 'no-permission'], ['EPERM', 'no-permission'],
  ['EISDIR', 'not-a-file'], ['ENXIO', 'not-a-file'],
  ['ETIMEDOUT', 'silent'], ['ESTALE', 'silent'], ['ENOTCONN', 'silent'], ['EHOSTDOWN', 'silent'], ['EHOSTUNREACH', 'silent']
])
