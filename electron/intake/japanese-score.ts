const measuredLength = 20_000

const isKana = (character: string): boolean => /[ぁ-んァ-ヶー、。「」・（）：Ａ-Ｚａ-ｚ０-９]/.test(character)
const isKanji = (character: string): boolean => /[一-龠々]/.test(character)
const isHalfWidth = (character: string): boolean => /[ｦ-ﾟ]/.test(character)

let firstLevel: ReadonlySet<string> | null = null

/** Kanji of the first level of JIS X 0208, rows 16 to 47: what Japanese is written with, but for some names. */
export function isUsualKanji(character: string): boolean {
  firstLevel ??= new Set(new TextDecoder('euc-jp').decode(Uint8Array.from({ length: 32 * 94 * 2 }, (_, at) => (at % 2 === 0 ? 0xb0 + Math.floor(at / 188) : 0xa1 + Math.floor((at % 188) / 2)))))
  return character === '々' || firstLevel.has(character)
}

/** Of two readings of the same bytes the higher is right: words of kana and of usual kanji speak for one, rare kanji and letters without meaning against it. */
export function japaneseScore(text: string): number {
  let score = 0
  let before = ''
  for (const character of text.slice(0, measuredLength)) {
    score += weightOf(character, before)
    before = character
  }
  return score
}

function weightOf(character: string, before: string): number {
  if (character < '\u0080') return 0
  if (isKana(character)) return 3
  if (isKanji(character)) return isUsualKanji(character) ? 1 : -2
  // As bank and card statements have them: two make up for no more than half a usual kanji.
  if (isHalfWidth(character)) return fitsAfter(character, before) ? 0.25 : -2
  return /\p{Co}/u.test(character) ? -5 : /[\u0080-\u009f]/.test(character) ? -2 : -1
}

/** A sound mark follows what it can change; a long vowel or a small kana follows a kana. */
function fitsAfter(character: string, before: string): boolean {
  if (character === 'ﾞ') return /[ｳｶ-ﾄﾊ-ﾎ]/.test(before)
  if (character === 'ﾟ') return /[ﾊ-ﾎ]/.test(before)
  return !/[ｧ-ｰ]/.test(character) || isHalfWidth(before)
}

export type Japanese = { readonly isClear: boolean; readonly hasKana: boolean }

/** Whether a reading is Japanese beyond doubt: a kanji that stands alone among Latin letters is an accent that was read wrongly, as 痴 in “it痴”. */
export function howJapanese(text: string): Japanese {
  let [good, doubtful, kana] = [0, 0, 0]
  for (const [run] of text.slice(0, measuredLength).matchAll(/(?:[a-z](?=[^\x00-\x7f]))?[^\x00-\x7f\ufffd]+[a-z]?/gi)) {
    const letters = Array.from(run).filter((character) => character > '\u007f')
    const isAlone = letters.length === 1 && run.length > 1
    for (const letter of letters) {
      if (isKana(letter)) kana += 1
      if (isKana(letter) || (isUsualKanji(letter) && letters.length > 1)) good += 1
      else if (isAlone || !isUsualKanji(letter)) doubtful += 1
    }
  }
  return { isClear: good >= 2 && doubtful * 3 <= good, hasKana: kana > 0 }
}
