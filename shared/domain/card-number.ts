/** Runs of 13 to 19 digits, in any script's digits, with single blanks or hyphens between. */
const runs = /(?<![\p{Nd}])\p{Nd}(?:[ \u00a0\u3000\-‐‑–−－]?\p{Nd}){12,18}(?![\p{Nd}])/gu
const orderNumber = /^\p{Nd}{3}[-‐‑–−－]\p{Nd}{7}[-‐‑–−－]\p{Nd}{7}$/u

/** Spares most texts the search for a whole number. */
const manyDigits = /(?:\p{Nd}[^\p{Nd}]?){13}/u

/** Whether a text holds what may be a full card number: only the last four digits may be held. */
export const hasCardNumber = (text: string): boolean => manyDigits.test(text) && maskCardNumbers(text) !== text

/** Masks all but the last four digits of each run that passes the Luhn check (ISO/IEC 7812-1); an Amazon order number and a time stamp are left alone. */
export const maskCardNumbers = (text: string): string => masked(text, (digits) => timeStamp.test(digits))

/** The same for a text in pieces: a number that reaches over several is masked in the first, and its digits leave the others. */
export function maskCardNumbersIn<Piece extends { readonly text: string }>(pieces: readonly Piece[]): readonly Piece[] {
  const text = pieces.map((piece) => piece.text).join('')
  if (!manyDigits.test(text)) return pieces
  const found = [...text.matchAll(runs)].flatMap(({ 0: run, index }) => {
    const shown = maskCardNumbers(run)
    return shown === run ? [] : [{ from: index, to: index + run.length, shown }]
  })
  return found.length === 0 ? pieces : masking(pieces, found)
}

function masking<Piece extends { readonly text: string }>(pieces: readonly Piece[], found: readonly { readonly from: number; readonly to: number; readonly shown: string }[]): readonly Piece[] {
  let start = 0
  let first = 0
  return pieces.map((piece) => {
    const [from, to] = [start, start + piece.text.length]
    start = to
    while ((found[first]?.to ?? Infinity) <= from) first += 1
    let text = ''
    let done = from
    for (let at = first; (found[at]?.from ?? to) < to; at += 1) {
      const one = found[at] ?? { from: to, to, shown: '' }
      text += piece.text.slice(done - from, Math.max(one.from, from) - from) + (one.from >= from ? one.shown : '')
      done = Math.min(one.to, to)
    }
    return done === from && text === '' ? piece : { ...piece, text: text + piece.text.slice(done - from) }
  })
}

/** In the name of a file a run that begins with a date is a time stamp: no card number begins with 19 or 20. */
export const maskCardNumbersInName = (name: string): string => masked(name, (digits) => dateStamp.test(digits))

/** 20261013123140 and the like, to the second: no card issuer has numbers that begin with 20. */
const timeStamp = /^20\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])[0-5]\d[0-5]\d/
const dateStamp = /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/

function masked(text: string, isExempt: (digits: string) => boolean): string {
  return text.replace(runs, (run) => {
    const digits = [...run].filter((character) => /\p{Nd}/u.test(character)).map(digitValue)
    return !orderNumber.test(run) && !isExempt(digits.join('')) && passesLuhn(digits) ? `****-****-****-${digits.slice(-4).join('')}` : run
  })
}

/** Decimal digits of Unicode stand in unbroken runs of ten that begin at a zero. */
function digitValue(character: string): number {
  const ascii = Number(character.normalize('NFKC'))
  if (Number.isInteger(ascii)) return ascii
  let codePoint = character.codePointAt(0) ?? 0
  let value = 0
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(codePoint - 1))) {
    codePoint -= 1
    value += 1
  }
  return value
}

export function passesLuhn(digits: readonly number[]): boolean {
  const sum = digits.toReversed().reduce((total, digit, index) => {
    const doubled = index % 2 === 1 ? digit * 2 : digit
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return sum % 10 === 0
}
