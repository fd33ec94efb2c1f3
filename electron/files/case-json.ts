import { caseFileLimits } from '#shared/domain/field-schemas.ts'
import type { Problem } from '#shared/domain/problem.ts'
import { jsonFaultOffset } from './json-syntax.ts'

export type ReadJson = { readonly ok: true; readonly raw: unknown } | { readonly ok: false; readonly problem: Problem }

const depthLimit = 100

/** The text of a case.json, with or without a byte order mark; `file` is the name to tell. */
export function readCaseJson(bytes: Uint8Array, file: string): ReadJson {
  const text = decodeUtf8(bytes)
  if (text === null) return notJson(file, 1)
  const fault = jsonFaultOffset(text, depthLimit)
  if (fault !== null) return notJson(file, text.slice(0, fault).split('\n').length)
  return { ok: true, raw: JSON.parse(text) }
}

export const caseJsonTooLarge = (file: string): Problem => ({ code: 'file-too-large', pointer: '', file, facts: { path: file, limit: caseFileLimits.bytes } })

const notJson = (file: string, line: number): ReadJson => ({ ok: false, problem: { code: 'not-json', pointer: '', file, facts: { line } } })

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

export const caseJsonBytes = (caseFile: unknown): Uint8Array => new TextEncoder().encode(`${JSON.stringify(caseFile, null, 2)}\n`)
