import { decodeIso2022Jp, hasJapaneseEscape } from './iso-2022-jp.ts'

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'euc-jp' | 'shift_jis'

/** Text in any encoding that Japanese machines write, without its byte order mark; null when the bytes are no text. `isWhole` is false for the beginning of a longer text. */
export function decodeText(bytes: Uint8Array, isWhole: boolean): string | null {
  const marked = encodingByMark(bytes)
  if (marked) return tryDecode(bytes, marked, isWhole)
  if (holdsBinary(bytes)) return null
  if (isSevenBit(bytes)) return (hasJapaneseEscape(bytes) ? wholeOnly(decodeIso2022Jp(bytes)) : null) ?? tryDecode(bytes, 'utf-8', isWhole)
  return tryDecode(bytes, 'utf-8', isWhole) ?? likelierJapanese(tryDecode(bytes, 'euc-jp', isWhole), tryDecode(bytes, 'shift_jis', isWhole))
}

function encodingByMark(bytes: Uint8Array): Encoding | null {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : null
}

/** Control characters that no text holds; from the bell to the carriage return all are met in texts, and the escape. */
const isBinary = (byte: number): boolean => byte < 0x07 || (byte > 0x0d && byte < 0x1a)
const holdsBinary = (bytes: Uint8Array): boolean => bytes.some(isBinary)
const isSevenBit = (bytes: Uint8Array): boolean => bytes.every((byte) => byte < 0x80)

const wholeOnly = (text: string): string | null => (text.includes('\ufffd') ? null : text)

function tryDecode(bytes: Uint8Array, encoding: Encoding, isWhole: boolean): string | null {
  try {
    // As a stream, a character cut in two at the end is no fault.
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: !isWhole })
  } catch {
    return null
  }
}

/** Bytes that are both EUC-JP and Shift_JIS: the reading with more of the common scripts and fewer half-width kana is right. */
function likelierJapanese(euc: string | null, shiftJis: string | null): string | null {
  if (euc === null || shiftJis === null) return euc ?? shiftJis
  return japaneseScore(shiftJis) > japaneseScore(euc) ? shiftJis : euc
}

function japaneseScore(text: string): number {
  let score = 0
  for (const character of text.slice(0, 20_000)) {
    if (/[ぁ-んァ-ヶー、。「」]/.test(character)) score += 3
    else if (/[一-龠々0-9０-９]/.test(character)) score += 1
    else if (/[ｦ-ﾟ\u0080-\u009f]/.test(character)) score -= 2
    else if (/\p{Co}/u.test(character)) score -= 5
  }
  return score
}
