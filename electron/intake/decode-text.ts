import { decodeIso2022Jp, hasJapaneseEscape } from './iso-2022-jp.ts'
import { japaneseScore } from './japanese-score.ts'
import { strictly } from './strictly.ts'
import type { TextEncoding } from './strictly.ts'
import { unmarkedUtf16 } from './unmarked-utf16.ts'

/** Text in any encoding that Japanese machines write, without its byte order mark; null when the bytes are no text, or not all of them. `isWhole` is false for the beginning of a longer text. */
export function decodeText(bytes: Uint8Array, isWhole: boolean): string | null {
  const marked = encodingByMark(bytes)
  if (marked) return strictly(bytes, marked, isWhole)
  if (holdsBinary(bytes)) return unmarkedUtf16(bytes, isWhole)
  if (isSevenBit(bytes)) return (hasJapaneseEscape(bytes) ? wholeOnly(decodeIso2022Jp(bytes)) : null) ?? strictly(bytes, 'utf-8', isWhole)
  return strictly(bytes, 'utf-8', isWhole) ?? likelierJapanese(strictly(bytes, 'euc-jp', isWhole), strictly(bytes, 'shift_jis', isWhole))
}

export function encodingByMark(bytes: Uint8Array): TextEncoding | null {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : null
}

/** Control characters that no text holds; from the bell to the carriage return all are met in texts, and the escape. */
export const isBinary = (byte: number): boolean => byte < 0x07 || (byte > 0x0d && byte < 0x1a)
const holdsBinary = (bytes: Uint8Array): boolean => bytes.some(isBinary)
export const isSevenBit = (bytes: Uint8Array): boolean => bytes.every((byte) => byte < 0x80)

const wholeOnly = (text: string): string | null => (text.includes('\ufffd') ? null : text)

/** Bytes that are both EUC-JP and Shift_JIS. */
function likelierJapanese(euc: string | null, shiftJis: string | null): string | null {
  if (euc === null || shiftJis === null) return euc ?? shiftJis
  return japaneseScore(shiftJis) > japaneseScore(euc) ? shiftJis : euc
}
