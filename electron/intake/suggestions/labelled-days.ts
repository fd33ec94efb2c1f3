import type { SuggestedEvent } from '#shared/domain/entry-suggestion.ts'
import { textDates } from '../text-dates.ts'
import type { TextDate } from '../text-dates.ts'

/** Labels of days in mails and on pages of orders. 請求確定日 and お届け予定日 are no days on which something is known to have happened. */
const labels: readonly { readonly event: SuggestedEvent; readonly words: RegExp }[] = [
  { event: 'ordered', words: /(?<![返再])ご?注文日(?:時)?|order(?:ed)? (?:date|on|placed)(?: on)?|date ordered/gi },
  { event: 'dispatched', words: /(?:発送|出荷)(?:完了)?日(?:時)?|(?:ship(?:ped)?|dispatch(?:ed)?) (?:date|on)|date shipped/gi },
  { event: 'shown-delivered', words: /(?:配達|お届け)(?:完了)?日(?:時)?|(?<!be |not )delivered on|delivery completed/gi },
  { event: 'return-requested', words: /返品(?:リクエスト)?受付日/g },
  { event: 'refunded', words: /返金(?:処理|完了|実行)?日(?:時)?|refund(?:ed)? (?:date|on)/gi }
]
const mostLabels = 200
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
      if (day !== undefined && day.start <= skip) found.push({ ...day, event })
      seen += 1
      if (seen >= mostLabels) break
    }
    return found
  })
}
