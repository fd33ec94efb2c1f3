import { sameLength } from './text-dates.ts'
import type { TextDate } from './text-dates.ts'

/** What stands right before a day that is planned, promised or a limit; 予定どおり and its like are none, since words follow them. */
const labels = new RegExp(String.raw`(?:${[
  '予定(?:日時?|時刻|時間帯?)?', '見込み?日?', '目安', '期限(?:日|内)?', '期日', '締め?切り?日?', '返品(?:可能)?期間', '次回[^\\s\\d]{0,8}',
  String.raw`(?<![a-z])(?:(?:estimated|expected|scheduled|anticipated)(?: [a-z]{1,12}){0,3}|arriv(?:es|ing)(?: (?:on|by))?|due(?: (?:on|by|date))?|deadline|by|before|until|clos(?:es|ing)(?: on)?|will [a-z ]{1,40})`
].join('|')})(?:[\s:：は】\])）の、,(（]|最短で?|早ければ|遅くとも|between ){0,6}$`, 'i')

/** What stands right behind such a day; a verb that is not over yet (に返金いたします) within its clause, but none that tells of what was done (に注文した). */
const endings = new RegExp(String.raw`^ ?(?:\([^)\n]{0,10}\) ?)?(?:頃|ごろ|中)?(?:${[
  'まで|迄|以内|期限|が(?:期限|締)', '(?:に|の)(?:お?届|到着|配達|配送|発送|出荷|入荷|返金|回収|集荷|連絡|完了)?[^\\s。、,;\\d]{0,6}(?:予定|見込み?)(?!通り|どおり|より)', 'の?予定(?!通り|どおり|より|日[^\\d\\n]{0,4}\\d)', '(?:お?届け|到着|配達|発送)予定(?=[\\s。)）]{0,3}(?:$|\\n))',
  'に(?:は|も)?(?:いたし|致し|にて|(?!でい|でお)[^\\n。、たて\\d]){0,30}?ます', 'に(?:届く|着く|[^\\s\\dたて]{1,4}する)(?!のが|まで)',
  String.raw`\(?(?:estimated|expected|scheduled|at the latest)(?![a-z])`
].join('|')})`, 'i')

const between = /^ ?(?:[-~〜]|から|より|to|and|or|または) ?$/i
const window = 60

/** Those of the days in a text that are planned, promised or a limit: on none of them has anything happened yet. The ends of a span share what is said of one. */
export function plannedDays(text: string, dates: readonly TextDate[]): ReadonlySet<TextDate> {
  const plain = sameLength(text)
  const isPlanned = dates.map(({ start, length }, index) => {
    const before = plain.slice(Math.max(endOf(dates[index - 1]), start - window), start)
    const after = plain.slice(start + length, Math.min(dates[index + 1]?.start ?? plain.length, start + length + window))
    return labels.test(before) || endings.test(after)
  })
  const isJoined = dates.map(({ start }, index) => index > 0 && between.test(plain.slice(endOf(dates[index - 1]), start)))
  return new Set(dates.filter((_, index) => isPlanned[index] === true || (isJoined[index] === true && isPlanned[index - 1] === true) || (isJoined[index + 1] === true && isPlanned[index + 1] === true)))
}

const endOf = (one: TextDate | undefined): number => (one === undefined ? 0 : one.start + one.length)
