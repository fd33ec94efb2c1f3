import { textDates } from '../text-dates.ts'
import type { TextDate } from '../text-dates.ts'
import { isUndone } from './is-undone.ts'

/** The statement ends behind its word: 配達しましたか, 配達済みとなっている, お届けしましたら and the like state nothing. */
const delivered = /(?:(?:配達|お届け)(?:が?完了(?:(?:いた)?しました)?|済み|(?:いた)?しました)|投函完了)(?:です)?(?=$|[\s\d。、,.:;!()[\]|/*>-]|令和|R\d)|(?<![a-z])delivered(?! (?:by|to you by|between|within)\b)/gi
const notDelivered = /待ち|でき|配達中|希望|指定|まで(?!に?配達)|以降|will be|attempt|\bif\b|once |when /i
const longestLine = 120
const mostLines = 2_000

/** Labels that claim the day behind them for something else, or for a day that is foreseen. A day of delivery may have one of its own. */
const claimer = String.raw`(?:(?:(?<![\d 曜])日|日時|日付|期限|予定|開始|終了|番号)|(?:ordered|placed|shipped|dispatched|returned|refunded|expected|estimated|printed|order|date|on|by|until)|[a-z]{2,12} date)`
const claimed = new RegExp(String.raw`${claimer}[\s:|/(\t-]{0,6}$`, 'i')
const ownLabel = /(?:(?:配達|お届け)(?:完了|済み)?日?時?|投函完了|delivered(?: on| date)?|delivery date)[\s:|/(\t-]{0,6}$|(?:配達|お届け)(?:完了)?日(?:時)?[\s:|/(\t-]{0,6}$/i
/** Cells of a head of a table that say whose the days below are. */
const heading = /(?:注文|発送|出荷|返品|返金|請求|支払い?|購入|受付|予定)日|\b(?:order|ship|dispatch|return|refund)(?:ed|ped)? (?:date|on|placed)\b/i

type Line = { readonly text: string; readonly before: string }

/** The one day on which a page says that a parcel was delivered, in the line itself or the one beside it; null where there are several or none. */
export function deliveredLine(text: string, reference: string): TextDate | null {
  const lines = linesOf(text)
  const found = lines.flatMap(({ text: line }, index) => {
    if (line.length > longestLine || !isStated(line)) return []
    const days = textDates(line, reference)
    if (days.length > 0) return hasHeading(lines, index) ? [] : ownDay(lines, index, days)
    return besides(lines, index, reference)
  })
  const days = new Set(found.map(({ value }) => value.slice(0, 10)))
  return days.size === 1 ? (found.find(({ value }) => value.includes('T')) ?? found[0] ?? null) : null
}

/** `before`: the line before, since a label may stand in a line of its own. */
function linesOf(text: string): readonly Line[] {
  const lines = text.split('\n').slice(0, mostLines).map((line) => line.trim()).filter((line) => line !== '')
  return lines.map((line, index) => ({ text: line, before: lines[index - 1] ?? '' }))
}

const isStated = (line: string): boolean => line.search(delivered) >= 0 && !notDelivered.test(line) && !isUndone(line.replaceAll(/ステータス|status/gi, ''))

/** A day that no label has claimed; of several the one that its word holds on to (10月1日に配達済み, 配達済み: 10月1日). */
function ownDay(lines: readonly Line[], index: number, days: readonly TextDate[]): readonly TextDate[] {
  const line = lines[index]?.text ?? ''
  const free = days.filter((day) => !isClaimed(lines[index], day))
  if (free.length < 2) return free
  const words = [...line.matchAll(delivered)].map(({ 0: word, index: start }) => ({ start, end: start + word.length }))
  return free.filter((day) => words.some(({ start, end }) => /^ ?に ?$/.test(line.slice(day.start + day.length, start)) || /^ ?[:(] ?$/.test(line.slice(end, day.start))))
}

function isClaimed(line: Line | undefined, day: TextDate): boolean {
  const lead = line?.text.slice(0, day.start) ?? ''
  const label = lead === '' ? (line?.before ?? '') : lead
  return claimed.test(label) && !ownLabel.test(label)
}

/** A row under a head whose cells name other days tells not which is which. */
function hasHeading(lines: readonly Line[], index: number): boolean {
  return lines.slice(Math.max(0, index - 20), index).some(({ text }) => !/\d/.test(text) && heading.test(text) && /\S[\s|,]+\S/.test(text))
}

function besides(lines: readonly Line[], index: number, reference: string): readonly TextDate[] {
  const [before, after] = [lines[index - 1], lines[index + 1]].map((line) => {
    if (line === undefined || line.text.length > 40 || notDelivered.test(line.text) || isUndone(line.text)) return []
    return textDates(line.text, reference).filter((day) => !isClaimed(line, day))
  })
  const [above, below] = [before ?? [], after ?? []]
  return above.length + below.length === 1 ? [...above, ...below] : below.length === 1 ? below : []
}
