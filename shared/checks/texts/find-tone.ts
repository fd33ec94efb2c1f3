import type { LocalText } from '#shared/domain/language.ts'
import { toneWords } from './tone-words.ts'
import type { ToneKind } from './tone-words.ts'
import { unquoted } from './unquoted.ts'

/** A place of a text, in UTF-16 units, and what could stand there instead. */
export type ToneFound = { readonly kind: ToneKind; readonly start: number; readonly length: number; readonly phrase: string; readonly neutral: LocalText }

/** Words that will not help the writer, the longest first where they overlap; what is quoted is left alone. */
export function findTone(text: string): readonly ToneFound[] {
  const own = unquoted(text)
  const found = toneWords.flatMap(({ kind, pattern, neutral }) => [...own.matchAll(pattern)].map((match): ToneFound => ({ kind, start: match.index, length: match[0].length, phrase: match[0].trim(), neutral })))
  const kept: ToneFound[] = []
  for (const one of [...found, ...shouting(own)].toSorted((a, b) => b.length - a.length)) if (!kept.some((other) => overlaps(one, other))) kept.push(one)
  return kept.toSorted((a, b) => a.start - b.start)
}

const overlaps = (a: ToneFound, b: ToneFound): boolean => a.start < b.start + b.length && b.start < a.start + a.length

/** Three words and more in capitals alone, two of them longer than abbreviations are. */
function shouting(text: string): readonly ToneFound[] {
  return [...text.matchAll(/(?:\b[A-Z]{2,}\b[\s,]*){3,}/g)].filter(([words]) => (words.match(/[A-Z]{4,}/g) ?? []).length >= 2).map((match) => ({ kind: 'emotion', start: match.index, length: match[0].trimEnd().length, phrase: match[0].trim(), neutral: { ja: '（普通の文字で書いてください）', en: '(write it in normal letters)' } }))
}
