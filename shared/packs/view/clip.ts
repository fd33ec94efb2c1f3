import { textColumns } from '#shared/documents/text-width.ts'
import type { Language } from '#shared/domain/language.ts'
import type { Slot } from './slot.ts'

/** On one page there is room for so many columns (a full-width character takes two): what is longer ends in an ellipsis, in English after a whole word. */
export function clip(text: string, columns: number, language: Language): string {
  const line = text.replace(/\s*\n\s*/gu, language === 'ja' ? '　' : ' ')
  if (line.length * 2 <= columns || textColumns(line) <= columns) return line
  const cut = upTo(line, columns - 2)
  return `${language === 'ja' ? cut.replace(/[、。\s]+$/u, '') : cut.replace(/[\s,.;:]*\s\S{0,20}$/u, '')}…`
}

function upTo(line: string, columns: number): string {
  let kept = ''
  let used = 0
  for (const character of line) {
    used += textColumns(character)
    if (used > columns) break
    kept += character
  }
  return kept
}

export const clipSlot = (slot: Slot, columns: number, language: Language): Slot => (typeof slot === 'string' ? clip(slot, columns, language) : slot)
