import type { Fix } from '#shared/domain/finding.ts'
import { textIn } from '#shared/domain/language.ts'
import type { Language } from '#shared/domain/language.ts'

/** The text with a fix made; null where it no longer says there what the fix was made for. */
export function applyFix(text: string, { start, was, text: instead }: Fix, language: Language): string | null {
  if (text.slice(start, start + was.length) !== was) return null
  return `${text.slice(0, start)}${textIn(instead, language)}${text.slice(start + was.length)}`
}
