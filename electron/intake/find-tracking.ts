import type { IdentifierFound } from '#shared/domain/exhibit-facts.ts'
import { findMyNumbers } from '#shared/checks/privacy/find-numbers.ts'
import { passesS10, passesSevenRemainder } from './check-digits.ts'

const digitsOf = (text: string): string => text.replace(/\D/g, '')
const inFours = (digits: string): string => digits.replace(/(\d{4})(?=\d)/g, '$1-')
/** 202610011405 is a time of day more often than a parcel. */
const looksLikeTime = (digits: string): boolean => /^20\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])[0-5]\d$/.test(digits)

/** Carriers call the number of a parcel お問い合わせ番号 too. */
const label = String.raw`(?:追跡(?:番号|ID)|(?:お?問い?合わ?せ)?(?:伝票|送り状)(?:番号|No\.?)|荷物(?:お?問い?合わ?せ)?番号|お?問い?合わ?せ番号|配送番号|tracking (?:number|no\.?|id|#)|tracking|waybill (?:number|no\.?))`
const named = new RegExp(String.raw`${label}[^\S\n]{0,4}(?:[(（][^()（）\n]{0,20}[)）])?[^\S\n]{0,4}[:：はis#]{0,2}\s{0,4}#?(\d{4}-\d{4}-\d{4}|\d{4} \d{4} \d{4}|\d{12}|\d{3}-\d{2}-\d{5}-\d|\d{11})(?![\d-])`, 'gi')
const bare = /(?<![\d-])(?:\d{4}-\d{4}-\d{4}|\d{4} \d{4} \d{4}|\d{12})(?![\d-]| \d)/g
const postal = /(?<![0-9A-Z])[A-Z]{2} ?\d{3} ?\d{3} ?\d{3} ?[A-Z]{2}(?![0-9A-Z])/g
const own = /(?<![0-9A-Z])(?:DA\d{8,12}|TB[ACM]\d{12})(?![0-9A-Z])/g
const most = 100

/**
 * Numbers of parcels in a text that was made plain. Twelve digits never tell the carrier: three share the form and the check. What the text calls a
 * tracking number is one whatever its check digit, but 7 to 9 cannot be a remainder of seven, and is told as a slip. Source: gyomu.org/faq/view/7dr.
 */
export function findTracking(text: string): readonly IdentifierFound[] {
  const called = first(text.matchAll(named)).flatMap(([, number = '']): readonly IdentifierFound[] => calledTracking(digitsOf(number)))
  // Twelve digits with a check of their own, and a word near them: somebody's マイナンバー, which is nobody's parcel.
  const mine = new Set(findMyNumbers(text).map(({ from }) => from))
  const others = [
    ...first(text.matchAll(bare)).filter(({ index }) => !mine.has(index)).map(([number]) => digitsOf(number)).filter((digits) => passesSevenRemainder(digits) && !looksLikeTime(digits)).map(inFours),
    ...first(text.matchAll(postal)).map(([number]) => number.replaceAll(' ', '')).filter(passesS10), ...first(text.matchAll(own)).map(([number]) => number)
  ]
  return [...called, ...others.map((value): IdentifierFound => ({ kind: 'tracking', value }))]
}

function first(matches: Iterable<RegExpExecArray>): readonly RegExpExecArray[] {
  const taken: RegExpExecArray[] = []
  for (const match of matches) {
    taken.push(match)
    if (taken.length >= most) break
  }
  return taken
}

/** Numbers of Amazon's own deliveries begin with 99 and have no check that is known; eleven digits are registered mail, if they pass. */
function calledTracking(digits: string): readonly IdentifierFound[] {
  if (digits.length === 11) return passesSevenRemainder(digits) ? [{ kind: 'tracking', value: digits.replace(/^(\d{3})(\d{2})(\d{5})(\d)$/, '$1-$2-$3-$4') }] : []
  if (digits.startsWith('99')) return [{ kind: 'tracking', value: digits }]
  return [{ kind: /[7-9]$/.test(digits) ? 'tracking-slip' : 'tracking', value: inFours(digits) }]
}
