import { maskCardNumbers } from '#shared/domain/card-number.ts'
import type { IdentifierFound, IdentifierKind } from '#shared/domain/exhibit-facts.ts'
import { findMyNumbers } from '#shared/checks/privacy/find-numbers.ts'
import { passesSevenRemainder } from './check-digits.ts'
import { findAmounts } from './find-amounts.ts'
import { findTracking } from './find-tracking.ts'
import { plainText } from './plain-text.ts'

type Search = { readonly kind: IdentifierKind; readonly pattern: RegExp; readonly valueOf: (found: RegExpExecArray) => string | null }

const digitsOf = (text: string): string => text.replace(/\D/g, '')

/** Every repetition is bounded, so that no text takes long. */
const searches: readonly Search[] = [
  { kind: 'amazon-order', pattern: /(?<![0-9A-Z-])[0-9A-Z]{3} ?- ?\d{7} ?- ?\d{7}(?![0-9-])/gi, valueOf: (found) => found[0].replaceAll(' ', '').toUpperCase() },
  { kind: 'asin', pattern: /(?<![0-9A-Z])B0[0-9A-Z]{8}(?![0-9A-Z])/g, valueOf: (found) => found[0] },
  { kind: 'asin', pattern: /\/(?:dp|gp\/product|exec\/obidos\/ASIN)\/([0-9A-Z]{10})(?![0-9A-Z])/g, valueOf: (found) => found[1] ?? null },
  { kind: 'reference', pattern: /(?:(?:返品)?受付(?:番号|ID)|問い?合わ?せ番号|ケース(?:番号|ID)|案件番号|チケット番号|整理番号|返品番号|RMA(?: ?(?:番号|number|no\.?|ID))?|case (?:id|number|no\.?)|reference (?:number|no\.?|id)|ticket (?:number|no\.?|id)) ?(?::|は|is|#)? ?#?([0-9A-Z][0-9A-Z-]{3,29})(?![0-9A-Z-])/gi, valueOf: (found) => referenceOf(found[0], found[1] ?? '') },
  { kind: 'email', pattern: /(?<![\w.+-])[\w.+-]{1,64}@(?:[A-Z0-9-]{1,63}\.){1,8}[A-Z]{2,24}(?![\w-])/gi, valueOf: (found) => found[0].toLowerCase() },
  { kind: 'postal-code', pattern: /(?<![\d-])〒? ?(\d{3})-(\d{4})(?![\d-])|〒 ?(\d{3})(\d{4})(?!\d)/g, valueOf: (found) => `${found[1] ?? found[3]}-${found[2] ?? found[4]}` },
  { kind: 'phone', pattern: /(?<![\d-])(?:\+81-?|0)(?:\d{1,4}-\d{1,4}-\d{3,4}|[5-9]0\d{8})(?![\d-])/g, valueOf: (found) => phoneOf(found[0]) },
  { kind: 'phone', pattern: /(?<![\d-])\((0\d{1,4})\) ?(\d{1,4})-(\d{4})(?![\d-])/g, valueOf: (found) => phoneOf(`${found[1]}-${found[2]}-${found[3]}`) },
  // Ten digits alone may be anything: only where they are called a number to call.
  { kind: 'phone', pattern: /(?:電話(?:番号)?|携帯|連絡先|TEL|Phone|℡)[^\S\n]?[:.]?[^\S\n]?(?:\+81 ?-?|0)(\d{1,4} \d{2,4} \d{3,4}|\d{9,10})(?![\d-]| \d)/gi, valueOf: (found) => phoneOf(`0${(found[1] ?? '').replaceAll(' ', '-').replace(/^0/, '')}`) }
]

/** Where a carrier's word stands before twelve digits they are a parcel; and a word without a digit is none. */
function referenceOf(whole: string, text: string): string | null {
  const isParcel = /^[\d-]+$/.test(text) && digitsOf(text).length === 12 && (/合わ?せ番号/.test(whole) || passesSevenRemainder(digitsOf(text)))
  return /\d/.test(text) && !isParcel && maskCardNumbers(text) === text ? text : null
}

const fixedLine = /^0(?:\d-?\d{4}|\d{2}-?\d{3}|\d{3}-?\d{2}|\d{4}-?\d)-?\d{4}$/
const mobile = /^0[5-9]0-?\d{4}-?\d{4}$/
const freeCall = /^0(?:120-?\d{3}-?\d{3}|800-?\d{3}-?\d{4}|570-?\d{3}-?\d{3})$/
const phoneOf = (text: string): string | null => {
  const inland = text.replace(/^\+81-?0?/, '0')
  return fixedLine.test(inland) || mobile.test(inland) || freeCall.test(inland) ? inland : null
}

const longestText = 2_000_000
const mostOfAKind = 100

/** Numbers and addresses in a text or a file's name, each once; of a card number only the last four digits, of マイナンバー only that there is one. */
export function findIdentifiers(text: string): readonly IdentifierFound[] {
  const plain = plainText(text.slice(0, longestText))
  const found = new Map<string, IdentifierFound>()
  for (const identifier of [...searches.flatMap((search) => resultsOf(search, plain)), ...findTracking(plain), ...findAmounts(plain), ...cardsIn(plain), ...myNumbersIn(plain)]) found.set(`${identifier.kind} ${identifier.value} ${identifier.role ?? ''}`, identifier)
  return [...found.values()]
}

function resultsOf({ kind, pattern, valueOf }: Search, text: string): readonly IdentifierFound[] {
  const values = new Set<string>()
  for (const found of text.matchAll(pattern)) {
    const value = valueOf(found)
    if (value !== null) values.add(value)
    if (values.size >= mostOfAKind) break
  }
  return [...values].map((value) => ({ kind, value }))
}

/** Runs that the mask changes are what may be card numbers; the run itself goes no further than here. */
function cardsIn(text: string): readonly IdentifierFound[] {
  const runs = text.match(/(?<!\d)\d(?:[ -]?\d){12,18}(?!\d)/g) ?? []
  return runs.slice(0, 10_000).flatMap((run): readonly IdentifierFound[] => {
    const masked = maskCardNumbers(run)
    return masked === run ? [] : [{ kind: 'card', value: masked }]
  })
}

const myNumbersIn = (text: string): readonly IdentifierFound[] => (findMyNumbers(text).length === 0 ? [] : [{ kind: 'my-number', value: '****-****-****' }])
