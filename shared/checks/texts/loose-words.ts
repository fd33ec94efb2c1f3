/** Words that leave something open: which day is meant, what is still to be written, what is wished for, what is said to be attached. */
export const looseKinds = ['time-vague', 'placeholder-left', 'wish-among-facts', 'evidence-claimed'] as const
export type LooseKind = (typeof looseKinds)[number]

export const japaneseLoose: Readonly<Record<LooseKind, RegExp>> = {
  'time-vague': /先日|この前|この間|数日前|最近|一昨日|昨日|先週|先月|きのう|おととい/,
  'placeholder-left': /[○〇◯]{2,}|[×✕]{2,}|＿{2,}|_{3,}|\[(?:日付|氏名|金額)[^\]\n]{0,40}\]|【(?:未記入|記入)[^】\n]{0,40}】|（(?:日付|期日|日付と回数、期日|確認できていること)）|\{\{[^}\n]{0,40}\}\}/,
  'wish-among-facts': /(?:して|させて)?(?:ください|下さい|ほしい|欲しい|もらいたい|いただきたい)|お願い(?:し|いたし)ます|返金を?求め(?:ます|る)/,
  'evidence-claimed': /添付(?:の|し|いたし)|同封(?:の|し|いたし)|別添|写真(?:の|を見れば|があります|もあります)|動画(?:の|があります)|証拠(?:が|も)あります/
}

export const englishLoose: Readonly<Record<LooseKind, RegExp>> = {
  'time-vague': /\b(?:yesterday|the other day|recently|last (?:week|month)|a few days ago|some days ago)\b/,
  'placeholder-left': /\[(?:name|date|amount)[^\]\n]{0,40}\]|\bTODO\b|\bX{3,}\b|\((?:date|list|amount|what is confirmed|dates, how often, by when)\)/,
  'wish-among-facts': /\b(?:please|i (?:want|demand|request|ask for)|i would like)\b/,
  'evidence-claimed': /\b(?:attached|enclosed|see (?:the )?(?:photo|picture|video|screenshot)s?|i have (?:evidence|proof|photos?|videos?))\b/
}
