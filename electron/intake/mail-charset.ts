import { contradicted } from './contradicted-label.ts'
import { decodeText } from './decode-text.ts'
import { decodeIso2022Jp, hasJapaneseEscape } from './iso-2022-jp.ts'
import { howJapanese } from './japanese-score.ts'
import { damagedText } from './readable-text.ts'
import { strictly } from './strictly.ts'
import { decodeUtf7 } from './utf-7.ts'

const iso2022Labels = /^(?:(?:x-|cs)?iso-?2022-?jp(?:-?(?:[123]|2004|ms|ext))?|(?:x-)?(?:cp|windows-|ms)?5022[0-2]|jis|junet|x-jis)$/
const shiftJisLabels = /^(?:(?:x-|cs)?(?:ms_?)?s(?:hift)?[-_]?jis(?:-?(?:2004|x0213|win))?|(?:x-)?(?:ms-)?(?:cp|windows-|ms|ibm-?)9(?:32|43)c?|(?:cs)?windows-?31j|ms_?kanji)$/
const eucJpLabels = /^(?:(?:x-|cs)?euc[-_]?jp(?:[-_]?(?:ms|win|2004))?|(?:x-)?(?:cp|windows-|ms)?51932|ujis|x-ujis)$/
const utf7Labels = /^(?:unicode-[12]-[01]-|cs?unicode11)?utf-?7(?:-imap)?$/
/** They say nothing: what mail programs write that do not know better. */
const emptyLabels = /^(?:|(?:us-)?ascii|ansi_x3\.4-1968|unknown(?:-8bit)?|x-unknown|default(?:_charset)?|none|binary|8bit|7bit|_autodetect.*|iso-8859-8bit)$/

/** The text of a part, whatever its charset is called; bytes that contradict their label are read as what they are. */
export function decodeCharset(bytes: Uint8Array, label: string): string {
  const name = label.trim().toLowerCase()
  if (iso2022Labels.test(name)) return isBareEightBit(bytes) ? guessed(bytes, 'euc-jp') : decodeIso2022Jp(bytes)
  if (utf7Labels.test(name)) return decodeUtf7(bytes)
  if (emptyLabels.test(name)) return guessed(bytes, 'windows-1252')
  const encoding = shiftJisLabels.test(name) ? 'shift_jis' : eucJpLabels.test(name) ? 'euc-jp' : name
  const told = strictly(bytes, encoding)
  if (told === null || (told.includes('\x1b') && hasJapaneseEscape(bytes))) return guessed(bytes, encoding)
  return contradicted(bytes, encoding, told) ?? told
}

const isBareEightBit = (bytes: Uint8Array): boolean => !bytes.includes(0x1b) && bytes.some((byte) => byte >= 0x80)

/** By the bytes alone; where they are no text in any encoding, and no Japanese that was damaged, by the label with marks for what does not fit. */
function guessed(bytes: Uint8Array, encoding: string): string {
  const told = decodeText(bytes, true) ?? damagedJapanese(bytes)
  if (told !== null) return told
  try {
    return new TextDecoder(encoding).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

function damagedJapanese(bytes: Uint8Array): string | null {
  const text = damagedText(bytes, true)
  return text !== null && howJapanese(text).isClear ? text : null
}
