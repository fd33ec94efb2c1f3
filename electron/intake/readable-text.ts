import type { ReaderWarning } from '#shared/domain/exhibit-facts.ts'
import { decodeText, encodingByMark, isBinary } from './decode-text.ts'
import { howJapanese, japaneseScore } from './japanese-score.ts'
import { loosely, strictly } from './strictly.ts'
import type { TextEncoding } from './strictly.ts'

/** More control characters than one byte in a hundred, or more marks than one character in twenty, and it is no text that was damaged. */
const [mostBinary, mostMarks] = [0.01, 0.05]
/** Of a short text one character may be bad. */
const shortestDamaged = 8
/** Beyond so many no line is looked at by itself. */
const mostLooked = 10_000

/** Text, whole or with U+FFFD where a few bytes are damaged, or the last character is cut; null for other bytes. */
export const readableText = (bytes: Uint8Array, isWhole: boolean): string | null => decodeText(bytes, isWhole) ?? damagedText(bytes, isWhole)

const isDamaged = (text: string): boolean => text.includes('\ufffd')

/** Where a text could not be read in places: by its marks, whoever made them. */
export const damageIn = (...texts: readonly string[]): readonly ReaderWarning[] => (texts.some(isDamaged) ? [{ code: 'text-damaged' }] : [])

/** For bytes that are whole in no encoding. */
export function damagedText(bytes: Uint8Array, isWhole: boolean): string | null {
  const marked = encodingByMark(bytes)
  if (marked?.startsWith('utf-16')) return fewMarks(loosely(bytes, marked, isWhole))
  const binary = bytes.reduce((count, byte) => count + (isBinary(byte) ? 1 : 0), 0)
  if (binary > bytes.length * mostBinary) return null
  const clean = binary === 0 ? bytes : bytes.map((byte) => (isBinary(byte) ? 0xff : byte))
  const { encoding, text } = likeliest(clean, isWhole)
  return fewMarks(marksIn(text) > mostLooked ? text : lineByLine(clean, text, encoding))
}

const marksIn = (text: string): number => text.split('\ufffd').length - 1

function fewMarks(text: string): string | null {
  const marks = marksIn(text)
  return marks <= text.length * mostMarks || (marks === 1 && text.length >= shortestDamaged) ? text : null
}

type Loose = { readonly encoding: TextEncoding; readonly text: string }

function likeliest(bytes: Uint8Array, isWhole: boolean): Loose {
  const readings = (['utf-8', 'shift_jis', 'euc-jp'] as const).map((encoding): Loose & { readonly worth: number } => {
    const text = loosely(bytes, encoding, isWhole)
    return { encoding, text, worth: japaneseScore(text) - 8 * marksIn(text) }
  })
  return readings.reduce((best, one) => (one.worth > best.worth ? one : best))
}

/** Texts that were put together in several encodings are read line by line; every line ends in the same byte in each. */
function lineByLine(bytes: Uint8Array, text: string, main: TextEncoding): string {
  let start = 0
  return text.split('\n').map((line) => {
    const end = bytes.indexOf(0x0a, start)
    const own = bytes.subarray(start, end < 0 ? bytes.length : end)
    start += own.length + 1
    if (!isDamaged(line)) return line
    const other = strictly(own, main) ?? decodeText(own, true)
    return other !== null && howJapanese(other).isClear ? other : line
  }).join('\n')
}
