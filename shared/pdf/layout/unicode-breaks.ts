/// <reference path="./linebreak.d.ts" />
import LineBreaker from 'linebreak'

/** Hears of every place in turn where a line may or must end; `position` counts UTF-16 units. */
export type BreakListener = (position: number, isRequired: boolean) => void

/**
 * Where lines may end by UAX #14 (strict). Between two plain letters of Japanese they always may, and nothing that
 * stands before the first of them matters: only what stands between such letters is looked at closely, and short
 * stretches, which come again and again, only once.
 */
export function unicodeBreaks(text: string, hear: BreakListener): void {
  let at = 0
  while (at < text.length) {
    const next = nextPlain(text, at + 1)
    if (next === at + 1 && isPlain(text.charCodeAt(at))) hear(next, false)
    else closely(text, at, next, hear)
    at = next
  }
}

function nextPlain(text: string, from: number): number {
  let at = from
  while (at < text.length && !isPlain(text.charCodeAt(at))) at += 1
  return at
}

/** Ideographs and full-size kana: class ID, without a neighbour that joins them. */
function isPlain(unit: number): boolean {
  if (unit >= 0x4e00 && unit <= 0x9fff) return true
  return ((unit >= 0x3042 && unit <= 0x3094) || (unit >= 0x30a2 && unit <= 0x30f4)) && !smallKana.has(unit)
}

const smallKana = new Set(Array.from('ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ', (kana) => kana.charCodeAt(0)))

type Break = { readonly position: number; readonly required: boolean }

/** By what stands between two plain letters. */
const remembered = new Map<string, readonly Break[]>()
const [longestRemembered, mostRemembered] = [12, 4096]

/** From the letter at `at` until before the plain one at `next`, or until the end of the text. */
function closely(text: string, at: number, next: number, hear: BreakListener): void {
  const isBetween = next < text.length && isPlain(text.charCodeAt(at)) && next - at <= longestRemembered
  const found = isBetween ? rememberedBreaks(text.slice(at + 1, next)) : breaksIn(text.slice(at, next + 1))
  for (let index = 0; index < found.length; index += 1) {
    const place = found[index]
    if (place !== undefined && at + place.position <= next) hear(at + place.position, place.required)
  }
}

function rememberedBreaks(between: string): readonly Break[] {
  const known = remembered.get(between)
  if (known !== undefined) return known
  if (remembered.size >= mostRemembered) remembered.clear()
  const found = breaksIn(`字${between}字`)
  remembered.set(between, found)
  return found
}

function breaksIn(text: string): readonly Break[] {
  const breaker = new LineBreaker(text)
  const breaks: Break[] = []
  for (let found = breaker.nextBreak(); found !== null; found = breaker.nextBreak()) breaks.push(found)
  return breaks
}
