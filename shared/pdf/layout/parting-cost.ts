import { mayEndLine } from './kinsoku.ts'

/** How ill a line of a title or a narrow column ends at a place, 0 (between phrases) to 3 (within a word). Without a dictionary: by the scripts that meet, and by the particles that end a phrase. */
export function partingCost(whole: string, at: number): number {
  const [before, after] = [whole[at - 1] ?? '', whole[at] ?? '']
  const [last, next] = [scriptOf(before), scriptOf(after)]
  if (last === 'space') return 0
  if (last === 'mark' || next === 'mark') return besideMark(before, after, next)
  if (next === 'hiragana') return beforeHiragana(whole, at, last)
  if (last === 'hiragana') return endsPhrase(whole, at) ? 0.15 : 2
  if (last === 'kanji' && next === 'kanji') return withinKanji(whole, at)
  return last === 'katakana' && next === 'katakana' ? 3 : 1
}

type Script = 'kanji' | 'hiragana' | 'katakana' | 'western' | 'mark' | 'space'

function scriptOf(character: string): Script {
  if (character === ' ' || character === '\u3000') return 'space'
  if (/[\p{Script=Han}々〆\ud800-\udfff]/u.test(character)) return 'kanji'
  if (/[\p{Script=Hiragana}ゝゞ]/u.test(character)) return 'hiragana'
  if (/[\p{Script=Katakana}ー]/u.test(character)) return 'katakana'
  return /[\p{L}\p{N}]/u.test(character) ? 'western' : 'mark'
}

/** A label holds on to what it names a little; what follows a bracket as a particle belongs to it. */
function besideMark(before: string, after: string, next: Script): number {
  if (before === '：' || before === ':') return 0.5
  if ('、。，．；／〜'.includes(before)) return 0
  if (before === '・') return 0.5
  if (!mayEndLine(after)) return 0.2
  return next === 'hiragana' ? 1 : 0.4
}

/** Words that begin in hiragana, as against particles and endings. */
const openingWords = /^(?:こと|もの|とき|ところ|ため|よう|うえ|それ|その|この|これ|すべて|ほか|また|および|ならびに|あり|なし|いな|いる|いた|ください|お\p{Script=Han}|ご\p{Script=Han})/u

function beforeHiragana(whole: string, at: number, last: Script): number {
  if (whole[at - 1] === 'を') return 0.15
  if (!openingWords.test(whole.slice(at, at + 4))) return last === 'hiragana' ? 2.5 : 3
  return last === 'hiragana' && !endsPhrase(whole, at) ? 1.5 : 0.3
}

/** Particles, the ends of verbs before a noun, しい and ない; not the り of 取り扱い nor the い of 問い合わせ. */
const phraseEnds = /(?:[はがをにでとのもへやてただなばずかるすくうむぶぐ]|から|より|しい|ない)$/u

const endsPhrase = (whole: string, at: number): boolean => phraseEnds.test(whole.slice(Math.max(0, at - 2), at))

const kindsOfCompany = ['株式会社', '有限会社', '合同会社']

/** 運送|会社, 見本運輸|株式会社: long compounds are made of pairs. */
function withinKanji(whole: string, at: number): number {
  if (kindsOfCompany.some((kind) => whole.startsWith(kind, at))) return 0.3
  if (kindsOfCompany.some((kind) => [1, 2, 3].some((into) => whole.startsWith(kind, at - into)))) return 3
  let from = at - 1
  while (from > 0 && scriptOf(whole[from - 1] ?? '') === 'kanji') from -= 1
  let to = at + 1
  while (to < whole.length && scriptOf(whole[to] ?? '') === 'kanji') to += 1
  return (at - from) % 2 === 0 && to - at >= 2 ? 1.2 : 3
}
