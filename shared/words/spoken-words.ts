import type { Language } from '#shared/domain/language.ts'

type Sentence = Readonly<Record<Language, (value: string) => string>>

/** What is said on the phone, as it is spoken. */
export const spokenSentences = {
  name: { ja: (name) => `${name}と申します。`, en: (name) => `My name is ${name}.` },
  order: { ja: (order) => `注文番号${order}の件で、お電話いたしました。`, en: (order) => `I am calling about order ${order}.` },
  orderless: { ja: (subject) => `${subject}の件で、お電話いたしました。`, en: (subject) => `I am calling about this: ${subject}.` },
  facts: { ja: () => '確認した点は、次のとおりです。', en: () => 'These are the facts that I have checked.' },
  request: { ja: (request) => `${request}をお願いいたします。`, en: (request) => `I ask for ${request}.` },
  answerBy: { ja: (day) => `${day}までに、ご回答をお願いいたします。`, en: (day) => `Please let me have your answer by ${day}.` }
} as const satisfies Readonly<Record<string, Sentence>>
