/** Days in English words: Oct 1, 2026; October 1; 1 October 2026; Thursday, October 1. 10/01/2026 is none of them, since it is read both ways. */
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const weekdays: Readonly<Record<string, string>> = { sun: '日', mon: '月', tue: '火', wed: '水', thu: '木', fri: '金', sat: '土' }

const spelt = 'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?'
const month = String.raw`(?<enMonth>${spelt}|${[...months, 'sept'].map((name) => name.toUpperCase()).join('|')})(?![A-Za-z])\.?`
const weekday = String.raw`(?:(?<enWeekday>Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}\.?,? )?`
const day = String.raw`(?<enDay>\d{1,2})(?:st|nd|rd|th)?`
const year = String.raw`(?<enYear>(?:19|20)\d{2})(?!\d)`

/** May begins questions too (May 2 people …): at the head of a sentence no word in small letters may follow it, but at. */
export const englishNotations: readonly string[] = [
  String.raw`(?<![\w./-])${weekday}${month} ?${day}(?!\d|:|[.,]\d{1,3}(?!\d)|[A-Za-z])(?:,? ?${year})?`,
  String.raw`(?<![\w.,/-])${weekday}${day}(?: of)?[ -]${month}(?:(?:,? |-)${year})?(?![\w-])`
].map((notation) => String.raw`${notation}(?!(?<=(?<![a-z],? )May ?\d{1,2}|(?<![a-z],? )\d{1,2} May) (?!at )[a-z])`)

export type EnglishDay = { readonly year: number | null; readonly month: number; readonly day: number; readonly weekday: string | null }

/** What the groups of a notation hold; the weekday in its Japanese letter. */
export function englishParts(groups: Readonly<Record<string, string | undefined>>): EnglishDay {
  const named = groups['enWeekday']
  return {
    year: groups['enYear'] === undefined ? null : Number(groups['enYear']), month: months.indexOf((groups['enMonth'] ?? '').slice(0, 3).toLowerCase()) + 1,
    day: Number(groups['enDay']), weekday: named === undefined ? null : (weekdays[named.toLowerCase()] ?? null)
  }
}
