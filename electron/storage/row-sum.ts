import { createHash } from 'node:crypto'
import { DomainError } from '#shared/domain/failure.ts'

/** SQLite has no page checksums: a flipped bit in a text passes its integrity check. Each row carries a hash of its own. */
export function rowSum(parts: readonly (string | number)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32)
}

export function checkSum(parts: readonly (string | number)[], sum: string, path: string, row: string): void {
  if (rowSum(parts) !== sum) throw new DomainError({ code: 'store-damaged', path, detail: row })
}

/** The JSON of a row whose hash was just checked. */
export function parseRow(json: string, path: string, row: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    throw new DomainError({ code: 'store-damaged', path, detail: row })
  }
}
