import { isSevenBit } from './decode-text.ts'
import { howJapanese } from './japanese-score.ts'
import { strictly } from './strictly.ts'

/** Their characters have two bytes, which may by chance be UTF-8 of two; never of three. */
const ofTwoBytes: ReadonlySet<string> = new Set(['shift_jis', 'euc-jp', 'gbk', 'gb18030', 'big5', 'euc-kr'])
const latin = /^(?:windows-125[02478]|iso-8859-(?:[2-4]|1[03456])|macintosh)$/

/** The text of bytes that belie their label, as encodings without a wrong byte never do themselves; null where the label may be right. `told`: the text by the label. */
export function contradicted(bytes: Uint8Array, label: string, told: string): string | null {
  const encoding = canonical(label)
  if (encoding.startsWith('utf-') || isSevenBit(bytes)) return null
  const utf8 = strictly(bytes, 'utf-8')
  if (utf8 !== null && (!ofTwoBytes.has(encoding) || /[\u0800-\uffff]/.test(utf8))) return utf8
  return otherJapanese(bytes, encoding, told)
}

/** Only words of kana speak against a label, or, where accents alone would stand, kanji too. */
function otherJapanese(bytes: Uint8Array, encoding: string, told: string): string | null {
  if (howJapanese(told).isClear && encoding.endsWith('jis')) return null
  // A Chinese text has its kana where EUC-JP has them.
  const others = latin.test(encoding) ? ['shift_jis', 'euc-jp'] : encoding === 'shift_jis' ? ['euc-jp'] : ['shift_jis']
  for (const other of others) {
    const text = strictly(bytes, other)
    if (text === null) continue
    const { isClear, hasKana } = howJapanese(text)
    if (isClear && (hasKana || latin.test(encoding))) return text
  }
  return null
}

const canonical = (label: string): string => new TextDecoder(label).encoding
