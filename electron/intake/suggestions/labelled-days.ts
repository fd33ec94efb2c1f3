import type { SuggestedEvent } from '#shared/domain/entry-suggestion.ts'
import { textDates } from '../text-dates.ts'
import type { TextDate } from '../text-dates.ts'
import { isUndone } from './is-undone.ts'

/** Labels of days in mails and on pages of orders. 請求確定日 and お届け予定日 are no days on which something is known to have happened. */
const labels: readonly { readonly event: SuggestedEvent; readonly words: RegExp }[] = [
  { event: 'ordered', words: /(?<![返再])ご?注文日(?:時)?|order(?:ed)? (?:date|on|placed)(?: on)?|date ordered/gi },
  { event: 'dispatched', words: /(?:発送|出荷)(?:完了)?日(?:時)?|(?:ship(?:ped)?|dispatch(?:ed)?) (?:date|on)|date shipped/gi },
  { event: 'shown-delivered', words: /(?:配達|お届け)(?:完了)?日(?:時)?|(?<!be |not )delivered on|delivery completed/gi },
  { event: 'return-requested', words: /返品(?:リクエスト)?受付日/g },
  { event: 'refunded', words: /返金(?:処理|完了|実行)?日(?:時)?|refund(?:ed)? (?:date|on)/gi }
]
const mostLabels = 200
/** Behind a day that is foreseen, asked for or not the day itself; before a label that names such a one. */
const notHappened = /^[\s(※、,]{0,4}(?:以降|以内|までに?|頃|ごろ|から|現在|より|に?(?:なる)?(?:予定|見込|変更|延期)|にお?届け|にご?返金(?:し|いた|され)(?:ます|る)|でお願い|を?希望|指定|[^\n]{0,12}(?:ません|でしょうか|ますか|ましたか|未定)|\?|\(?(?:expected|estimated|planned|scheduled|pending|at the latest))/i
const foreseen = /(?:新しい|変更後の|最新の|次回の?|ご?希望の?|ご?指定の?|予定の?|最短の?|未|(?:\b(?:new|expected|estimated|planned|scheduled|requested|latest|not|never|be|if|once|when|says it was|shown as|marked as)) )$/i

/** Between a label and its day stand a mark and blanks, or the end of its line. */
const gap = /^[\s:：は)）】\]|\t-]{0,12}/

export type LabelledDay = TextDate & { readonly event: SuggestedEvent }

/** Days that a text states for what happened, each with its label right before it. */
export function labelledDays(text: string, reference: string): readonly LabelledDay[] {
  return labels.flatMap(({ event, words }) => {
    const found: LabelledDay[] = []
    let seen = 0
    for (const { 0: word, index } of text.matchAll(words)) {
      const after = text.slice(index + word.length, index + word.length + 60)
      const skip = gap.exec(after)?.[0].length ?? 0
      const day = textDates(after, reference)[0]
      const isFact = day !== undefined && day.start <= skip && !notHappened.test(after.slice(day.start + day.length)) && !isTakenBack(text.slice(Math.max(0, index - 80), index), word)
      if (isFact) found.push({ ...day, event })
      seen += 1
      if (seen >= mostLabels) break
    }
    return found
  })
}

/** By what stands before it in its own statement: Was it delivered on, says it was delivered on, 新しい配達日. */
function isTakenBack(before: string, label: string): boolean {
  const lead = before.split(/[\n.|。/]/).at(-1) ?? ''
  return foreseen.test(before) || (/^[\x20-\x7e]*$/.test(lead) && isUndone(`${lead}${label}`.replaceAll(/status/gi, '')))
}
