import type { CheckCode } from '#shared/domain/check-code.ts'
import { fact, grouped } from './sentence.ts'
import type { Facts, Sentences } from './sentence.ts'

const replaceJa = (facts: Facts): string => `言い換えの例：${fact(facts, 'neutralJa')}`
const replaceEn = (facts: Facts): string => `For example: ${fact(facts, 'neutralEn')}`

/** What is told about the wording of a text. */
export const textCheckWords = {
  'card-number': { ja: (field) => `「${field}」にカード番号のような数字があります。下4桁だけを残してください（書類では伏せて印刷します）。`, en: (field) => `“${field}” holds what looks like a card number. Keep the last four digits only (it is printed masked).` },
  'tone-harm': { ja: (field, facts) => `「${field}」の「${fact(facts, 'phrase')}」は、相手への危害と受け取られます。この言葉があるあいだは書類を作れません。消してください。`, en: (field, facts) => `“${fact(facts, 'phrase')}” in “${field}” reads as a threat of harm. No paper is made while it stands there: take it out.` },
  'tone-threat': { ja: (field, facts) => `「${field}」の「${fact(facts, 'phrase')}」は、脅しと受け取られることがあります。${replaceJa(facts)}`, en: (field, facts) => `“${fact(facts, 'phrase')}” in “${field}” can be taken for a threat. ${replaceEn(facts)}` },
  'tone-insult': { ja: (field, facts) => `「${field}」の「${fact(facts, 'phrase')}」は、相手への侮辱と受け取られます。${replaceJa(facts)}`, en: (field, facts) => `“${fact(facts, 'phrase')}” in “${field}” reads as an insult. ${replaceEn(facts)}` },
  'tone-claim': { ja: (field, facts) => `「${field}」の「${fact(facts, 'phrase')}」は、確かめられていないことを断定しています。事実と資料の番号で書くと伝わります。${replaceJa(facts)}`, en: (field, facts) => `“${fact(facts, 'phrase')}” in “${field}” states as a fact what is not established. Facts with the number of an exhibit carry further. ${replaceEn(facts)}` },
  'tone-emotion': { ja: (field, facts) => `「${field}」の「${fact(facts, 'phrase')}」は、感情が先に立って見えます。${replaceJa(facts)}`, en: (field, facts) => `“${fact(facts, 'phrase')}” in “${field}” puts feeling before facts. ${replaceEn(facts)}` },
  'tone-demand': { ja: (field, facts) => `「${field}」の「${fact(facts, 'phrase')}」は、行き過ぎた要求と受け取られることがあります。${replaceJa(facts)}`, en: (field, facts) => `“${fact(facts, 'phrase')}” in “${field}” may be taken for an excessive demand. ${replaceEn(facts)}` },
  'tone-vague': { ja: (field, facts) => `「${field}」の「${fact(facts, 'phrase')}」は、日付や回数で書くと確かになります。${replaceJa(facts)}`, en: (field, facts) => `“${fact(facts, 'phrase')}” in “${field}” is surer as a date or a number. ${replaceEn(facts)}` },
  'time-vague': { ja: (field, facts) => `「${field}」の「${fact(facts, 'phrase')}」がいつのことか、読む人には分かりません。日付で書いてください。`, en: (field, facts) => `A reader cannot tell when “${fact(facts, 'phrase')}” in “${field}” was. Write the date.` },
  'placeholder-left': { ja: (field, facts) => `「${field}」に書きかけの「${fact(facts, 'phrase')}」が残っています。内容を書くか、消してください。`, en: (field, facts) => `“${fact(facts, 'phrase')}” in “${field}” is still to be filled in. Write it or take it out.` },
  'wish-among-facts': { ja: (field, facts) => `「${field}」の「${fact(facts, 'phrase')}」は希望のようです。ここには起きたことだけを書き、希望は「希望する対応」に書くと読みやすくなります。`, en: (field, facts) => `“${fact(facts, 'phrase')}” in “${field}” reads as a wish. Keep what happened here and write wishes under the remedy.` },
  'evidence-claimed': { ja: (field, facts) => `「${field}」に「${fact(facts, 'phrase')}」とありますが、資料がまだ一つもありません。資料を加えるか、言い方を改めてください。`, en: (field, facts) => `“${field}” says “${fact(facts, 'phrase')}”, but no exhibit has been added yet. Add it or change the wording.` },
  'sentence-long': { ja: (field, facts) => `「${field}」の最初の文が長めです（${fact(facts, 'length')}字、目安は${fact(facts, 'most')}字）。いつ、どの画面や段階で、何が起きたかを一文で書いてください。`, en: (field, facts) => `The first sentence of “${field}” is long (${fact(facts, 'length')} words; ${fact(facts, 'most')} is a good limit). Say in one sentence when, at which stage, and what happened.` },
  'text-date-invalid': { ja: (field, facts) => `「${field}」の「${fact(facts, 'phrase')}」は暦にない日付です。正しい日付に直してください。`, en: (field, facts) => `“${fact(facts, 'phrase')}” in “${field}” is a day that no calendar has. Correct it.` },
  'text-date-unknown': { ja: (field, facts) => `「${field}」の「${fact(facts, 'phrase')}」は、注文、経緯、証拠のどこにもない日付です。書き誤りでなければ、経緯に記録を加えてください。`, en: (field, facts) => `“${fact(facts, 'phrase')}” in “${field}” is a day that neither the order, an entry nor an exhibit has. Check it, or add an entry for that day.` },
  'weekday-wrong': {
    ja: (field, facts) => `「${field}」の「${fact(facts, 'phrase')}」は、日付と曜日が合いません。${facts['right'] ? `その日は${fact(facts, 'right').replace(/^(.)$/u, '$1曜日')}です。` : ''}どちらが正しいか確かめてください。`,
    en: (field, facts) => `In “${fact(facts, 'phrase')}” in “${field}” day and weekday do not go together.${facts['right'] ? ` That day is ${fact(facts, 'right')}.` : ''} Check which is right.`
  },
  'order-number-other': { ja: (field, facts) => `「${field}」の注文番号「${fact(facts, 'phrase')}」は、この事案の注文番号と異なります。別の注文のことであれば、そう分かるように書いてください。`, en: (field, facts) => `The order number “${fact(facts, 'phrase')}” in “${field}” is not that of this case. If another order is meant, say so.` },
  'cooling-off-invoked': { ja: (field, facts) => `「${field}」に「${fact(facts, 'phrase')}」とありますが、通信販売にクーリング・オフはありません。返品の条件の表示（返品特約）か、商品の不具合を理由にしてください。`, en: (field, facts) => `“${field}” invokes “${fact(facts, 'phrase')}”, but mail order in Japan has no cooling-off. Rest on the displayed return terms or on what is wrong with the item.` },
  'defence-single-payment': { ja: (field, facts) => `「${field}」に「${fact(facts, 'phrase')}」とありますが、支払停止の抗弁は1回払いのカードや、カード以外の支払いには使えないとされています。カード会社への異議の申し出を検討してください。`, en: (field, facts) => `“${field}” calls upon “${fact(facts, 'phrase')}”, which is said not to apply to a single card payment or to other ways of paying. Ask the card issuer about a dispute instead.` },
  'defence-small-sum': { ja: (field, facts) => `「${field}」に「${fact(facts, 'phrase')}」とありますが、支払停止の抗弁は総額${grouped(facts, 'limit')}円以上の分割払いなどに限るとされています。支払総額を確かめてください。`, en: (field, facts) => `“${field}” calls upon “${fact(facts, 'phrase')}”, which is said to need instalments of ¥${grouped(facts, 'limit')} or more in all. Check the total.` }
} as const satisfies Partial<Readonly<Record<CheckCode, Sentences>>>
