/**
 * Numbers that come from outside, as data: each with its place, source, grade and the day it was last looked at.
 * Grade A: primary text; B: public body, lawyer or public code; C: second hand. What has no source is not here.
 */
export type Rule = {
  readonly id: RuleId
  readonly value: number
  readonly unit: 'hours' | 'days' | 'yen' | 'characters'
  readonly place: 'JP' | 'US'
  readonly grade: 'A' | 'B' | 'C'
  readonly source: string
  readonly checkedOn: string
  readonly wording: { readonly ja: string; readonly en: string }
}

export type RuleId = 'seller-answer' | 'claim-wait' | 'claim-cap' | 'return-window'

export const rules: Readonly<Record<RuleId, Rule>> = {
  'seller-answer': {
    id: 'seller-answer', value: 48, unit: 'hours', place: 'JP', grade: 'A', source: 'sellercentral.amazon.co.jp/gp/help/external/G27951', checkedOn: '2026-11-23',
    wording: { ja: '先に出品者へ連絡し、回答を{value}時間待つこととされています', en: 'Contact the seller first and allow {value} hours for an answer' }
  },
  'claim-wait': {
    id: 'claim-wait', value: 3, unit: 'days', place: 'JP', grade: 'C', source: 'news-for-life.com/amazon_market_guarantee/', checkedOn: '2026-11-23',
    wording: { ja: '未着の場合は、お届け予定の最終日と配達完了の表示のうち早いほうから{value}日を過ぎると申請できるとされています', en: 'For an item not received, a claim is said to be possible once {value} days have passed since the last estimated day or the “delivered” status, whichever came first' }
  },
  'claim-cap': {
    id: 'claim-cap', value: 300_000, unit: 'yen', place: 'JP', grade: 'C', source: 'news-for-life.com/amazon_market_guarantee/; kitty-pool.com/amazon-marketplace-hosyou/', checkedOn: '2026-11-23',
    wording: { ja: '補償の上限は、送料を含めて{value}円とされています', en: 'The guarantee is said to be capped at ¥{value} including shipping' }
  },
  'return-window': {
    id: 'return-window', value: 30, unit: 'days', place: 'JP', grade: 'A', source: 'sellercentral-japan.amazon.com/forums/t/topic/90045', checkedOn: '2026-11-23',
    wording: { ja: '返品の受付は商品の到着から{value}日以内（Amazonが販売または発送する商品）', en: 'Returns are taken within {value} days of arrival (items sold or shipped by Amazon)' }
  }
}

/** The rule in words with its value, as 目安: never firmer than its grade. */
export const ruleText = (id: RuleId, language: 'ja' | 'en'): string =>
  rules[id].wording[language].replace('{value}', rules[id].value.toLocaleString('en-GB'))
