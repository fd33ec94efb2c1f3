import type { LocalText } from '#shared/domain/language.ts'

/**
 * What a wording does to a letter. `harm` is a threat to a person: no paper is made with it.
 * `threat` ties a demand to a disadvantage, `claim` states as a fact what only others may judge.
 */
export const toneKinds = ['harm', 'threat', 'insult', 'claim', 'emotion', 'demand', 'vague'] as const
export type ToneKind = (typeof toneKinds)[number]

/** A neutral text with （…） in it asks the writer for something; `drop`: there is no other way to say it. */
export type ToneWord = { readonly kind: ToneKind; readonly pattern: RegExp; readonly neutral: LocalText; readonly drop: boolean }

const word = (kind: ToneKind, pattern: RegExp, ja: string, en: string): ToneWord => ({ kind, pattern, neutral: { ja, en }, drop: false })
const dropped = (kind: ToneKind, pattern: RegExp, ja = '（この言葉を消してください）', en = '(leave this out)'): ToneWord => ({ kind, pattern, neutral: { ja, en }, drop: true })

/** Japanese; neutral legal words (訴訟, 法的手続, 警察に相談) are in none of these on purpose. Where two begin at the same place the upper one is told. */
export const japaneseTone: readonly ToneWord[] = [
  dropped('harm', /死ね|殺(?:す|してやる|されたい)|痛い目(?:に|を)|ただでは(?:済|す)(?:まない|まさない|ませない)|覚え(?:ていろ|てろ|とけ)|(?:住所|家)は?(?:分|わ)かって(?:いる|る)ぞ?|(?:家|自宅|会社|店)(?:に|まで)(?:行く|押しかけ|乗り込)(?:ぞ|ます|む|る)?/),
  dropped('threat', /潰(?:す|してやる)|クビにさせ(?:る|てやる)|(?:SNS|ＳＮＳ|ネット|ツイッター|X)(?:に|で)(?:晒|さら|書|流|拡散)[ししきくすせ]?\S{0,2}|拡散(?:する|します|してやる)|炎上させ/),
  dropped('threat', /(?:低評価|悪い評価|星(?:1|１|一)つ)を(?:付|つ)け(?:る|ます|てやる)?ぞ?|レビューに書(?:く|き込)(?:ぞ|む|みます|きます)?/, '（評価と返金の話を分けてください）', '(keep reviews and refunds apart)'),
  word('threat', /訴えて(?:やる|やります)|訴えるぞ/, '期日までに解決しない場合、法的手続を検討いたします', 'If this is not resolved by the date named, I will consider legal steps'),
  word('threat', /警察に(?:突き出|つきだ)[すしせ]\S{0,2}/, '必要に応じて警察署に相談いたします', 'I will ask the police for advice where needed'),
  word('insult', /(?:バカ|馬鹿|ばか)(?:野郎|者|か|げ|にして|$|[、。])|無能|頭おかしい|(?:この|人間の)?クズ(?:め|だ|が)|(?:お前|おまえ|てめえ|てめぇ|貴様)(?:ら|たち)?|日本語が通じない|役立たず|使えない(?:担当|人|会社|社員|店|サポート)|ゴミ(?!箱|袋|収集|の日|捨)(?:会社|対応|店|だ)/, '担当の方', 'the person in charge'),
  word('claim', /詐欺(?:だ|です|会社|師|業者|行為だ)|泥棒|盗んだ|悪徳業者|騙された|だまされた|嘘つき|嘘をつ[いかき]\S?|隠蔽(?:し|だ)/, '代金は支払済みですが、（確認できていること）', 'payment was taken on (date); (what is confirmed)'),
  word('claim', /偽物(?:だ|です|でした|を送)|パクリ|(?:犯罪|違法)(?:だ|です|行為だ|行為です)/, '商品説明の「○○」と、届いた商品の「○○」が異なります', 'the item differs from the listing in these respects: (list)'),
  word('emotion', /ふざけ(?:るな|てい(?:る|ます)のか)|なめて(?:い|る)\S{0,3}|最悪|ひどすぎ|あり得ない|ありえない|怒り心頭|(?:絶対に?)?許せない|絶対に?許さない|信じられない|呆れ[たて]/, '説明と異なる点があり、困っております', 'The item does not match the description in these respects: (list)'),
  word('emotion', /いい加減に(?:しろ|してください|して)|早くしろ|何度言えば(?:分|わ)かる\S{0,3}|誠意を見せ\S{1,3}|責任者を出せ/, '（日付）までにご回答くださいますようお願いいたします', 'I ask for an answer by (date)'),
  word('emotion', /[!！]{2,}|[?？]{2,}|[!！][?？]|[?？][!！]/, '。', '.'),
  word('demand', /土下座|手書きの謝罪文|(?:担当者|社員)(?:個人)?(?:の処分|を処分)/, '経緯と再発防止策の説明を希望いたします', 'I ask for an explanation and for how this will be prevented'),
  word('demand', /慰謝料|迷惑料|倍返し|一生無料|特別扱い/, '代金および返送料の返金を希望いたします', 'I ask for a refund of the price and the return postage'),
  word('vague', /いつも|絶対に?|全然|明らかに|ちゃんと|きちんと|なるべく早く|できるだけ早く|至急/, '（日付と回数、期日）', '(dates, how often, by when)')
]

export const englishTone: readonly ToneWord[] = [
  dropped('harm', /\b(?:i(?:'|’)ll|i will|we(?:'|’)ll|we will|going to) (?:kill|hurt|destroy|hunt)\b|\bi know where you(?:r family)? (?:are|live|lives)\b|\bwatch your back\b|\byou(?:'|’)ll be sorry\b/),
  dropped('threat', /\bor else\b|\byou (?:will|(?:'|’)ll) regret\b|\bruin your (?:reputation|business)\b|\bgo viral\b|\bpost (?:this|it) everywhere\b|\bone-?star review unless\b|\bhave you fired\b/, '（この言葉を消してください）', 'If this is not resolved by the date named, I will take the next step'),
  word('insult', /\b(?:you people|idiots?|morons?|incompetent|useless (?:staff|people|company|support)|stupid (?:staff|people|company))\b/, '担当の方', 'your team'),
  word('claim', /\b(?:scam(?:mers?|med)?|frauds?|thie(?:f|ves)|liars?|stole(?:n by you)?|counterfeit(?: item| goods)?|criminals?)\b|\bis (?:fake|illegal|criminal)\b/, '代金は支払済みですが、（確認できていること）', 'payment was taken on (date); (what is confirmed)'),
  word('emotion', /\b(?:outrageous|disgusting|appalling|furious|fed up|sick of|unacceptable)\b/, '（日付）と（日付）にもご連絡しております', 'I have raised this on (date) and (date)'),
  word('demand', /\bcompensation for (?:stress|distress|my time)\b|\bpunitive damages\b/, '代金および返送料の返金を希望いたします', 'refund of (amount) plus return postage'),
  word('vague', /\b(?:ASAP|as soon as possible|immediately|right now|always|every time|obviously)\b/, '（期日）', 'by (date)')
]
