import type { Language } from '#shared/domain/language.ts'

type Sentence = Readonly<Record<Language, (value: string) => string>>

/** What a chat is told, each in one sentence with one meaning; numbers of cards and phones by their last four digits only. */
export const chatSentences = {
  order: { ja: (number) => `注文番号は${number}です。`, en: (number) => `My order number is ${number}.` },
  item: { ja: (name) => `商品は「${name}」です。`, en: (name) => `The item is “${name}”.` },
  subject: { ja: (subject) => `用件は、${subject}についてです。`, en: (subject) => `It is about: ${subject}.` },
  name: { ja: (name) => `登録の氏名は${name}です。`, en: (name) => `The name on my account is ${name}.` },
  phone: { ja: (digits) => `登録の電話番号は、末尾の4桁が${digits}です。`, en: (digits) => `The phone number on my account ends in ${digits}.` },
  email: { ja: (masked) => `登録のメールアドレスは${masked}です。`, en: (masked) => `The e-mail address on my account is ${masked}.` },
  card: { ja: (digits) => `支払いに使ったカードは、下4桁が${digits}です。`, en: (digits) => `The card that I paid with ends in ${digits}.` },
  facts: { ja: () => '確認した点は、次のとおりです。', en: () => 'These are the facts that I have checked.' },
  reference: { ja: (number) => `これまでの受付番号は${number}です。`, en: (number) => `My earlier reference is ${number}.` },
  request: { ja: (request) => `希望する対応は、${request}です。`, en: (request) => `I ask for ${request}.` },
  answerBy: { ja: (day) => `${day}までの回答を希望します。`, en: (day) => `I would like an answer by ${day}.` }
} as const satisfies Readonly<Record<string, Sentence>>
