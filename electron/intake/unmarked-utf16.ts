import { isUsualKanji } from './japanese-score.ts'
import { loosely, strictly } from './strictly.ts'

/** What texts in Latin letters and in Japanese are made of; anything else, in UTF-16 without a mark, speaks for other bytes. */
const usual = /^[\t\n\r\x20-\x7e\u00a0-\u017f\u2010-\u266f\u3000-\u30ff\u3200-\u33ff\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef\ud800-\udfff]*$/
/** Other than kanji: any pair of letters looks like one, though seldom like a usual one. */
const plain = /[\t\n\r\x20-\x7e\u3000-\u30ff\uff00-\uffef]/g
const shortestUnits = 4
const measuredBytes = 65_536

/** UTF-16 that has no byte order mark, as some Windows programs export it; null for any other bytes. A last byte without its partner is damage. */
export function unmarkedUtf16(bytes: Uint8Array, isWhole: boolean): string | null {
  const encoding = (['utf-16le', 'utf-16be'] as const).find((one) => isUtf16(bytes.subarray(0, measuredBytes), one))
  if (encoding === undefined) return null
  return bytes.length % 2 === 0 ? strictly(bytes, encoding, isWhole) : loosely(bytes, encoding, isWhole)
}

function isUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): boolean {
  const text = strictly(bytes.subarray(0, bytes.length - (bytes.length % 2)), encoding, false)
  return text !== null && text.length >= shortestUnits && usual.test(text) && (text.match(plain)?.length ?? 0) * 3 >= text.length && hasUsualKanji(text)
}

function hasUsualKanji(text: string): boolean {
  const kanji = Array.from(text).filter((character) => /[一-鿿]/.test(character))
  return kanji.filter(isUsualKanji).length * 4 >= kanji.length * 3
}
