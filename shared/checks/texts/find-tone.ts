import type { LocalText } from '#shared/domain/language.ts'
import { englishLoose, japaneseLoose, looseKinds } from './loose-words.ts'
import type { LooseKind } from './loose-words.ts'
import { scanner } from './scan-text.ts'
import type { Hit } from './scan-text.ts'
import { englishTone, japaneseTone } from './tone-words.ts'
import type { ToneKind } from './tone-words.ts'
import { unquoted } from './unquoted.ts'

/** A place of a text, in UTF-16 units, and what could stand there instead. */
export type ToneFound = { readonly kind: ToneKind; readonly start: number; readonly length: number; readonly phrase: string; readonly neutral: LocalText; readonly drop: boolean }
export type LooseFound = { readonly kind: LooseKind; readonly start: number; readonly length: number; readonly phrase: string }
export type WordsFound = { readonly tone: readonly ToneFound[]; readonly loose: readonly LooseFound[] }

type Sense = { readonly tone: Omit<ToneFound, 'start' | 'length' | 'phrase'> } | { readonly loose: LooseKind }

const senses = (tone: typeof japaneseTone, loose: typeof japaneseLoose): readonly { readonly what: Sense; readonly pattern: RegExp }[] => [
  ...tone.map(({ kind, neutral, drop, pattern }) => ({ what: { tone: { kind, neutral, drop } }, pattern })), ...looseKinds.map((kind) => ({ what: { loose: kind }, pattern: loose[kind] }))
]
const japanese = scanner(senses(japaneseTone, japaneseLoose), 'u')
const english = scanner(senses(englishTone, englishLoose), 'i')
const latin = /[A-Za-z]{3}/

/** Words that will not help the writer and words that leave something open, in the order of the text; what is quoted is left alone. */
export function findWords(text: string): WordsFound {
  const own = unquoted(text)
  const hits = latin.test(own) ? [...japanese(own), ...english(own)] : japanese(own)
  const tone = [...hits.flatMap(toneOf), ...shouting(own)]
  return { tone: withoutOverlaps(tone), loose: hits.flatMap(({ what, start, words }) => ('loose' in what ? [{ kind: what.loose, start, length: words.length, phrase: words }] : [])) }
}

export const findTone = (text: string): readonly ToneFound[] => findWords(text).tone

const toneOf = ({ what, start, words }: Hit<Sense>): readonly ToneFound[] => ('tone' in what ? [{ ...what.tone, start, length: words.length, phrase: words.trim() }] : [])

/** Of two that overlap the longer is told. */
function withoutOverlaps(found: readonly ToneFound[]): readonly ToneFound[] {
  if (found.length < 2) return found
  const places = found.toSorted((a, b) => a.start - b.start || b.length - a.length)
  return places.reduce<ToneFound[]>((kept, one) => {
    const before = kept.at(-1)
    if (before === undefined || before.start + before.length <= one.start) kept.push(one)
    else if (one.length > before.length) kept[kept.length - 1] = one
    return kept
  }, [])
}

/** Three words and more in capitals alone, two of them longer than abbreviations are. */
function shouting(text: string): readonly ToneFound[] {
  if (!/[A-Z]{4}/.test(text)) return []
  return [...text.matchAll(/(?:\b[A-Z]{2,}\b[\s,]*){3,}/g)].filter(([words]) => (words.match(/[A-Z]{4,}/g) ?? []).length >= 2).map((match): ToneFound => {
    const phrase = match[0].trim()
    const calm = `${phrase.slice(0, 1)}${phrase.slice(1).toLowerCase()}`
    return { kind: 'emotion', start: match.index, length: match[0].trimEnd().length, phrase, neutral: { ja: calm, en: calm }, drop: false }
  })
}
