import type { CaseFile } from '#shared/domain/case-file.ts'
import { hasCardNumber } from '#shared/domain/card-number.ts'
import type { Finding } from '#shared/domain/finding.ts'
import { jsonPointer } from '#shared/domain/json-pointer.ts'
import { warn } from './tell.ts'

/** Texts of the case in which a full card number seems to stand; on paper it is masked. */
export const cardNumberFindings = (caseFile: CaseFile): readonly Finding[] => pathsIn(caseFile, []).map((path) => warn('card-number', jsonPointer(path)))

/** Digits of the shortest card number. */
const shortest = 13

/** Names that machines read: a date in a file name is no card. */
const machineFields: ReadonlySet<string> = new Set(['file', 'id', 'cites', 'with', 'carrier', 'url', 'when'])

function pathsIn(value: unknown, path: readonly string[]): readonly (readonly string[])[] {
  if (typeof value === 'string') return value.length >= shortest && hasCardNumber(value) ? [path] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) => (machineFields.has(name) || inner === null || typeof inner === 'number' ? [] : pathsIn(inner, [...path, name])))
}
