import type { PromiseMade } from '#shared/domain/entry-suggestion.ts'
import { sameLength, textDates } from '../text-dates.ts'

const japanese = /(?:連絡|返金|返信|回答|返送|再送|発送|手配|調査|対応|交換|報告|案内|折り?返し|お送り|送付|お届け|確認)[^。]{0,30}?(?:いたします|致します|します|させていただきます|差し上げます|予定です|申し上げます|お待ちください)/
const noJapanesePromise = /お願い|願い(?:ます|いた)|ませんか|でしょうか|ますか|できません|いたしません|しません|場合(?:は|に)|失礼|いただけ/
const english = /\b(?:I|we)(?:'ll| will| shall| are going to)\b|\byou(?:'ll| will) (?:receive|get|be (?:refunded|contacted))|\bwill be (?:refunded|issued|sent|processed|shipped|replaced|credited)/i
const englishWords = /refund|replace|send|ship|contact|e-?mail|call|repl(?:y|ied)|investigat|issue|credit|process|update|deliver/i
const noEnglishPromise = /\?|\bif\b|\bunless\b|happy to|unable|cannot|can't|will not|won't|please/i
const longestPromise = 200
const most = 5
const mostSentences = 3_000

/** What was promised in a text, in its own words, and by when, where that can be reckoned from `saidAt` (2026-10-05 or 2026-10-05T13:20:00…). */
export function promisesIn(text: string, saidAt: string): readonly PromiseMade[] {
  const promises: PromiseMade[] = []
  for (const sentence of text.split(/[。\n]|(?<=[.!?！？])\s/, mostSentences)) {
    const said = sentence.trim()
    if (said === '' || said.length > longestPromise || !isPromise(said)) continue
    const by = deadlineIn(said, saidAt)
    // To look into something at once is said in every chat.
    if (by === null && /確認/.test(said) && !/連絡|返金|返信|回答|再送|交換|発送|報告/.test(said)) continue
    promises.push(by === null ? { text: said } : { text: said, by })
    if (promises.length >= most) break
  }
  return promises
}

const isPromise = (said: string): boolean => (japanese.test(said) && !noJapanesePromise.test(said)) || (english.test(said) && englishWords.test(said) && !noEnglishPromise.test(said))

/** Working days are not reckoned: which they are is for others to say. */
function deadlineIn(said: string, saidAt: string): string | null {
  const plain = sameLength(said)
  const dates = textDates(plain, saidAt)
  const stated = dates.find((date) => /^ ?(?:まで|中に|には?|頃|ごろ)/.test(plain.slice(date.start + date.length)) || /(?:by|before|on|until)(?: the)? $/i.test(plain.slice(0, date.start)))
  if (stated !== undefined) return stated.value.slice(0, 10)
  const day = saidAt.slice(0, 10)
  if (/(?:本日|今日)(?:中|の?うち|まで)|\b(?:today|by the end of the day)\b/i.test(plain)) return day
  if (/明日(?:中|の?うち|まで|に)|\btomorrow\b/i.test(plain)) return daysLater(day, 1)
  if (/明後日(?:中|まで|に)|\bthe day after tomorrow\b/i.test(plain)) return daysLater(day, 2)
  const days = /(?:\d{1,2} ?[-~〜] ?)?(\d{1,2}) ?日(?:間)?以内/.exec(plain)?.[1] ?? /within (?:\d{1,2} ?(?:-|to) ?)?(\d{1,2}) (?:calendar )?days/i.exec(plain)?.[1]
  if (days !== undefined) return daysLater(day, Number(days))
  const hours = /(\d{1,3}) ?時間以内/.exec(plain)?.[1] ?? /within (\d{1,3}) hours/i.exec(plain)?.[1]
  return hours === undefined ? null : hoursLater(saidAt, Number(hours))
}

const daysLater = (day: string, days: number): string => new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** Of whole days the day is told; else only where the moment itself is known. */
function hoursLater(saidAt: string, hours: number): string | null {
  if (hours % 24 === 0) return daysLater(saidAt.slice(0, 10), hours / 24)
  const clock = /^(\d{4}-\d\d-\d\dT\d\d:\d\d)(?::\d\d)?(?:\.\d+)?(Z|[+-]\d\d:\d\d)?$/.exec(saidAt)
  if (clock === null) return null
  return `${new Date(Date.parse(`${clock[1]}Z`) + hours * 3_600_000).toISOString().slice(0, 16)}${clock[2] ?? ''}`
}
