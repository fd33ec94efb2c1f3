import { passesLuhn } from '#shared/domain/card-number.ts'
import { spansOf } from './private-kind.ts'
import type { Span } from './private-kind.ts'

const digitsOf = (text: string): readonly number[] => [...text.replace(/\D/gu, '')].map(Number)

/** Recognition likes to set blanks around a hyphen; a long number may go over a line. */
const gap = '(?: ?- ?\\n?|[ \\n]|)'
const cards = new RegExp(`(?<![\\d-])(?:\\d{4}${gap}\\d{4}${gap}\\d{4}${gap}\\d{4}|3\\d{3}${gap}\\d{6}${gap}\\d{4,5})(?![\\d-])`, 'gu')
const longCards = new RegExp(`(?<![\\d-])(?:\\d{4}${gap}){4}\\d{3}(?![\\d-])`, 'gu')
/** The first digits that payment cards have (ISO/IEC 7812). */
const cardBeginning = /^(?:4|5[1-5]|2[2-7]|3[0-9]|6)/u

/** Numbers of payment cards: how they are grouped, how they begin, and their check digit. */
export const findCards = (text: string): readonly Span[] =>
  [longCards, cards].flatMap((pattern) => spansOf(text, pattern, (value) => cardBeginning.test(value) && passesLuhn(digitsOf(value))))

const twelve = new RegExp(`(?<![\\d-])\\d{4}${gap}\\d{4}${gap}\\d{4}(?![\\d-]| \\d{4}(?![\\d年/.-]))`, 'gu')
const myNumberWord = /マイナンバ|個人番号|通知カード|my ?number|individual number/iu
const nearby = { before: 60, after: 20 } as const

/** マイナンバー: twelve digits with their check digit, and a word near them that says so; parcels have twelve digits too. */
export const findMyNumbers = (text: string): readonly Span[] => (myNumberWord.test(text)
  ? spansOf(text, twelve, (value, { from, to }) => passesMyNumber(digitsOf(value)) && myNumberWord.test(text.slice(Math.max(0, from - nearby.before), to + nearby.after)))
  : [])

/** Source: 平成26年総務省令第85号, 第5条. */
export function passesMyNumber(digits: readonly number[]): boolean {
  if (digits.length !== 12) return false
  const sum = digits.slice(0, 11).toReversed().reduce((total, digit, index) => total + digit * (index < 6 ? index + 2 : index - 4), 0)
  const rest = sum % 11
  return digits[11] === (rest <= 1 ? 0 : 11 - rest)
}

const dash = '(?: ?[-ー] ?| |)'
const inland = new RegExp(`(?<![\\d-])(?:\\+ ?81${dash}(?:\\(0\\))?|\\(?0)\\d{1,4}\\)?${dash}\\d{1,4}${dash}\\d{3,4}(?![\\d-])`, 'gu')
const abroad = /(?<![\d+])\+(?!81)[1-9]\d{0,2}(?:[ -]?\(?\d{1,5}\)?){2,5}(?![\d-])/gu
const american = /(?:phone|tel|mobile|cell|call)[^\n\d]{0,12}?(?<value>\(?\d{3}\)?[ -.]?\d{3}[ -.]\d{4})(?![\d-])/giu
const phoneWord = /電話|携帯|連絡先|tel|phone|mobile|cell/iu

/** Phone numbers of people: in Japan by their beginning and length, without hyphens where they are of a mobile or a word says so. Numbers that only firms have are none. */
export const findPhones = (text: string): readonly Span[] => [
  ...spansOf(text, inland, (value, { from }) => isInlandPhone(value, text.slice(Math.max(0, from - 16), from))),
  ...spansOf(text, abroad, (value) => { const { length } = digitsOf(value); return length >= 9 && length <= 15 }),
  ...spansOf(text, american)
]

function isInlandPhone(value: string, before: string): boolean {
  const digits = value.replace(/^\+ ?81 ?[-ー]? ?(?:\(0\))?/u, '0').replace(/\D/gu, '')
  if (/^0(?:120|800|570|180|990)/u.test(digits)) return false
  if (/^0[5-9]0\d{8}$/u.test(digits)) return true
  return /^0[1-9]\d{8}$/u.test(digits) && (/\d(?: ?[-ー)] ?)\d/u.test(value) || phoneWord.test(before))
}

const mail = /(?<![\w.+-])[\w.+-]{1,64}@\n?(?:[A-Z0-9-]{1,63}\.){1,8}[A-Z]{2,24}(?![\w-])/giu
const ofNobody = /^(?:no-?reply|do-?not-?reply|auto-?confirm|auto|info|support|order-?update|shipment-?tracking|return|returns|cs-reply|payments?-messages)@|@(?:[\w-]+\.)*amazon\.[a-z.]{2,6}$/iu

/** Mail addresses of people; those that machines and desks write from, and Amazon's own, are none. */
export const findMails = (text: string): readonly Span[] => spansOf(text, mail, (value) => !ofNobody.test(value))
