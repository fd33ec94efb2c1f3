import { comparable } from '#shared/domain/redact-text.ts'
import { findAddresses } from './find-addresses.ts'
import { findNames } from './find-names.ts'
import { findCards, findMails, findMyNumbers, findPhones } from './find-numbers.ts'
import type { KnownToCase } from './known-to-case.ts'
import { plainText } from './plain-text.ts'
import type { PlainText } from './plain-text.ts'
import { spansOf } from './private-kind.ts'
import type { PrivateKind, PrivateSpan, Span } from './private-kind.ts'

/** `own`: of the one whose case it is. `kept` are the spans that must stay in sight. */
export type PrivateFind = PrivateSpan & { readonly value: string; readonly isOwn: boolean }
export type PrivateFinds = { readonly finds: readonly PrivateFind[]; readonly kept: readonly Span[] }

/** Longer texts are looked through up to here. */
const longestText = 500_000

const finders: Readonly<Record<PrivateKind, (text: string) => readonly Span[]>> = { card: findCards, 'my-number': findMyNumbers, phone: findPhones, email: findMails, address: findAddresses, name: findNames }

/** What a text tells of people, in its order, none lying within another; what the case rests on is never among it. */
export function findPrivate(original: string, known: KnownToCase): PrivateFinds {
  const plain = plainText(original.slice(0, longestText))
  const kept = keptSpans(plain.text, known)
  const found = [...finderSpans(plain.text), ...peopleSpans(plain.text, known.people)].flatMap((span) => trimmed(span, kept))
  const finds = outermost(found).map((span) => traced(span, plain, original, known)).filter(({ value }) => !isOfOthers(value, known.others))
  return { finds, kept: kept.map((span) => inOriginal(span, plain)) }
}

const finderSpans = (text: string): readonly PrivateSpan[] => Object.entries(finders).flatMap(([kind, find]) => find(text).map((span) => ({ ...span, kind: kind as PrivateKind })))

const orderNumber = /(?<![0-9A-Z-])[0-9A-Z]{3} ?- ?\d{7} ?- ?\d{7}(?![0-9-])/giu

/** Order numbers of any order, and the numbers of this case however they are grouped. */
const keptSpans = (text: string, { relied }: KnownToCase): readonly Span[] => [...spansOf(text, orderNumber), ...relied.flatMap((number) => spansOf(text, spaced(number.replaceAll('-', ''))))]

const peopleSpans = (text: string, people: readonly string[]): readonly PrivateSpan[] =>
  people.flatMap((name) => spansOf(text, spaced(comparable(name).replaceAll('-', ''))).map((span) => ({ ...span, kind: 'name' as const })))

/** The characters with blanks and hyphens anywhere between; nothing goes on before or behind in the same script. */
function spaced(characters: string): RegExp {
  const escaped = [...characters.normalize('NFKC')].map((character) => character.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&'))
  return escaped.length < 2 ? /(?!)/gu : new RegExp(`(?<![\\da-z])${escaped.join('[ \\-ー]{0,3}')}(?![\\da-z])`, 'giu')
}

/** What of a find lies before something that must stay in sight; nothing where that comes first. */
function trimmed(span: PrivateSpan, kept: readonly Span[]): readonly PrivateSpan[] {
  const to = Math.min(span.to, ...kept.filter((one) => one.to > span.from && one.from < span.to).map(({ from }) => from))
  return to > span.from ? [{ ...span, to }] : []
}

/** The first and longest wins; what lies in part beneath it begins behind it. */
function outermost(spans: readonly PrivateSpan[]): readonly PrivateSpan[] {
  const taken: PrivateSpan[] = []
  let done = 0
  for (const span of spans.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    if (span.to <= done) continue
    taken.push({ ...span, from: Math.max(span.from, done) })
    done = span.to
  }
  return taken
}

function traced(span: PrivateSpan, plain: PlainText, original: string, { own }: KnownToCase): PrivateFind {
  const { from, to } = inOriginal(span, plain)
  const value = original.slice(from, to).trim()
  return { kind: span.kind, from, to, value, isOwn: own.some((one) => isSame(comparable(value), one)) }
}

const inOriginal = ({ from, to }: Span, { starts, ends }: PlainText): Span => ({ from: starts[from] ?? 0, to: ends[to - 1] ?? 0 })

const isOfOthers = (value: string, others: readonly string[]): boolean => others.some((one) => isSame(comparable(value), one))

/** One may be written with more around it: an address with its postal code, a phone number without its hyphens. */
function isSame(value: string, known: string): boolean {
  const [a, b] = [withoutMarks(value), withoutMarks(known)]
  return a.length > 1 && b.length > 1 && (a === b || (Math.min(a.length, b.length) > 3 && (a.includes(b) || b.includes(a))))
}

const withoutMarks = (text: string): string => text.replace(/^\+?81/u, '0').replace(/[^\p{L}\p{N}@]/gu, '')
