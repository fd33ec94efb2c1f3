import type { Confidence } from '#shared/domain/exhibit-facts.ts'
import type { Language } from '#shared/domain/language.ts'

export type NewCaseWords = {
  readonly made: (path: string, exhibits: number) => string
  readonly roles: { readonly happened: string; readonly written: string; readonly captured: string }
  readonly noDate: string
  readonly legend: string
  readonly confidence: Readonly<Record<Confidence, string>>
  readonly assumed: (zone: string) => string
  readonly same: (file: string, id: string) => string
  readonly orderTaken: (number: string) => string
  /** Histories of orders list more. */
  readonly orderNamed: (number: string) => string
  readonly orderOpen: (numbers: string) => string
  readonly orderNone: string
  readonly disputeOpen: string
  readonly entries: string
  readonly left: (file: string) => string
  readonly next: (path: string) => string
}

/** What making a case of files tells: every date with where it comes from, and what was not taken over. */
export const newCaseWords: Readonly<Record<Language, NewCaseWords>> = {
  ja: {
    made: (path, exhibits) => `${path} に証拠${exhibits}点の事案を作りました。`, roles: { happened: '出来事', written: '作成', captured: '撮影・保存' }, noDate: '日付なし', legend: '? は、見つかったものの記入していない日付です。', confidence: { certain: '確か', likely: 'おそらく', weak: '不確か' }, assumed: (zone) => `${zone} の時刻として読みました`,
    same: (file, id) => `${file} は ${id} と同じ内容のため、一つにまとめました。`, orderTaken: (number) => `注文番号 ${number} を記入しました。見つかった注文番号はこれだけです。`, orderNamed: (number) => `注文番号 ${number} を記入しました。注文履歴のほかで見つかった番号はこれだけです。`, orderOpen: (numbers) => `注文番号が複数見つかったため、記入していません：${numbers}`, orderNone: '注文番号は見つかりませんでした。',
    disputeOpen: '困りごとの種類は「その他」にしてあります。--dispute で指定するか、case.json を書き換えてください。', entries: '経緯の候補（記入していません）', left: (file) => `${file} は入っていません`, next: (path) => `次は tsuzuri check ${path} と tsuzuri timeline ${path} で確かめてください。`
  },
  en: {
    made: (path, exhibits) => `A case with ${exhibits} ${exhibits === 1 ? 'exhibit' : 'exhibits'} was made in ${path}.`, roles: { happened: 'happened', written: 'written', captured: 'captured' }, noDate: 'no date', legend: '? marks a date that was found and not put in.', confidence: { certain: 'certain', likely: 'likely', weak: 'uncertain' }, assumed: (zone) => `read as a time of ${zone}`,
    same: (file, id) => `${file} has the same bytes as ${id}: they are one exhibit.`, orderTaken: (number) => `Order number ${number} was put in: it is the only one that was found.`, orderNamed: (number) => `Order number ${number} was put in: apart from the order history it is the only one that was found.`, orderOpen: (numbers) => `More than one order number was found, so none was put in: ${numbers}`, orderNone: 'No order number was found.',
    disputeOpen: 'The kind of dispute is set to “other”. Name it with --dispute, or change it in case.json.', entries: 'Entries that the evidence proposes (not put in)', left: (file) => `${file} was left out`, next: (path) => `Look it over with tsuzuri check ${path} and tsuzuri timeline ${path}.`
  }
}
