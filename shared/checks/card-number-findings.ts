import type { CaseFile } from '#shared/domain/case-file.ts'
import { hasCardNumber } from '#shared/domain/card-number.ts'
import type { Finding } from '#shared/domain/finding.ts'
import { jsonPointer } from '#shared/domain/json-pointer.ts'

/** Texts of the case in which a full card number seems to stand; on paper it is masked. */
export function cardNumberFindings(caseFile: CaseFile): readonly Finding[] {
  return textsIn(caseFile, []).filter(({ text }) => hasCardNumber(text)).map(({ pointer }) => ({ severity: 'warning', problem: { code: 'card-number', pointer } }))
}

/** Names that machines read: a date in a file name is no card. */
const machineFields: ReadonlySet<string> = new Set(['file', 'id', 'cites', 'with', 'carrier', 'url', 'when'])

function textsIn(value: unknown, path: readonly PropertyKey[]): readonly { readonly pointer: string; readonly text: string }[] {
  if (typeof value === 'string') return [{ pointer: jsonPointer(path), text: value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value)
    .filter(([name]) => !machineFields.has(name))
    .flatMap(([name, inner]) => textsIn(inner, [...path, name]))
}
