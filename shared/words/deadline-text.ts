import type { Bound, Deadline, DeadlineKind, Doubt, Origin, Step } from '#shared/domain/deadline.ts'
import type { Language } from '#shared/domain/language.ts'
import type { Zone } from '#shared/domain/moment.ts'
import { momentText } from './date-text.ts'

type Words = Readonly<Record<Language, string>>

export const deadlineTitles: Readonly<Record<DeadlineKind, Words>> = {
  'seller-answer': { ja: '出品者の回答の目安', en: 'Time for the seller to answer' },
  'seller-reminder': { ja: '出品者への再度の連絡', en: 'Reminder to the seller' },
  'a-to-z-claim': { ja: 'マーケットプレイス保証（A-to-z）の申請', en: 'A-to-z Guarantee claim' },
  'claim-appeal': { ja: '申請の判断への異議', en: 'Appeal against the decision' },
  'return-window': { ja: '返品の受付', en: 'Return window' },
  'return-right': { ja: '返品条件の表示がないときの返品', en: 'Return where no terms were displayed' },
  'refund-due': { ja: '返金の反映', en: 'Refund expected' },
  'card-dispute': { ja: 'カード会社への申し出', en: 'Dispute with the card issuer' },
  'conformity-notice': { ja: '不適合の通知（民法566条）', en: 'Notice of non-conformity' },
  'answer-by': { ja: '書面で求めた回答の期限', en: 'Answer asked for in the letter' },
  promise: { ja: '相手が約束した期日', en: 'Promised by the other side' },
  'call-again': { ja: '電話をかけ直す予定', en: 'Call to try again' },
  recordings: { ja: '防犯カメラなどの記録の依頼', en: 'Ask for camera recordings' }
}

const origins: Readonly<Record<Origin, Words>> = {
  'first-contact': { ja: '出品者への最初の連絡', en: 'first message to the seller' }, 'last-contact': { ja: '出品者への最後の連絡', en: 'last message to the seller' },
  'estimated-last': { ja: 'お届け予定の最終日', en: 'last estimated day' }, 'marked-delivered': { ja: '配達完了の表示', en: 'shown as delivered' }, received: { ja: '受け取った日', en: 'received' },
  'return-requested': { ja: '返品の申込み', en: 'return requested' }, 'return-arrived': { ja: '返送した商品の到着', en: 'returned item arrived' }, 'return-shipped': { ja: '返送した日', en: 'returned' },
  'refund-authorised': { ja: '前の段階の終わり', en: 'end of the step before' }, placed: { ja: '注文日', en: 'ordered' }, 'claim-decided': { ja: '判断の日', en: 'decision' },
  'answer-by': { ja: '書面に記した期限', en: 'named in the letter' }, promise: { ja: '約束の期日', en: 'as promised' },
  'call-planned': { ja: '予定した日時', en: 'as planned' }, 'recordings-kept': { ja: '記録の残る期限', en: 'recordings kept until' }
}

const bounds: Readonly<Record<Bound, Words>> = { earliestPossible: { ja: '最も早くて', en: 'at the earliest' }, earliest: { ja: '確実なのは', en: 'safely from' }, latest: { ja: '遅くとも', en: 'at the latest' } }

const since: Words = { ja: 'このときから', en: 'from' }

const units = { ja: { hours: '時間', days: '日', months: 'か月' }, en: { hours: 'hours', days: 'days', months: 'months' } } as const

const doubtSentences: Readonly<Record<Doubt, Words>> = {
  'seller-not-contacted': { ja: '出品者への連絡がまだ記録されていません。先に連絡し、その記録を加えてください。', en: 'No message to the seller is on record. Write to the seller first and add the record.' },
  'estimated-day-unknown': { ja: 'お届け予定日が記録されていないため、期限を計算できません。注文の画面で確かめて記入してください。', en: 'The estimated day of delivery is not on record, so that the last day cannot be reckoned. Look it up in the order and fill it in.' },
  'card-dispute-begun': { ja: 'カード会社への異議申立てを始めているため、この保証の対象から外れるとされています。', en: 'A dispute with the card issuer has begun, which is said to end eligibility for this guarantee.' },
  'shipped-by-marketplace': { ja: '購入先が発送した注文です。この保証ではなく、購入先のカスタマーサービスが扱うとされています。', en: 'The marketplace shipped this order; its customer service is said to handle it, not the guarantee.' },
  'seller-policy': { ja: '出品者が発送した商品です。出品者の返品条件を確かめてください。', en: 'The seller shipped this item: check the seller’s own return terms.' },
  'terms-displayed': { ja: '返品の条件が表示されていたときは、その条件によります。通信販売にクーリング・オフはありません。', en: 'Where return terms were displayed, they apply. There is no cooling-off for mail order.' },
  'ask-issuer': { ja: '期限はカード会社ごとに異なります。すぐにお尋ねください。申し出を始めると、マーケットプレイス保証の対象から外れるとされています。', en: 'Issuers differ: ask yours at once. Beginning a dispute is said to end eligibility for the A-to-z Guarantee.' },
  'recordings-overwritten': { ja: '映像は上書きされます。残る期間は場所ごとに異なりますので、管理する側に早めに尋ねてください。', en: 'Recordings are overwritten, and how long they are kept differs from place to place. Ask their keeper early.' }
}

export const doubtText = (doubt: Doubt, language: Language): string => doubtSentences[doubt][language]

/** The arithmetic in one line: お届け予定の最終日 2026年10月5日＋3日＝2026年10月8日. */
export const workingText = (deadline: Deadline, language: Language, zone: Zone): string =>
  groupsOf(deadline.steps).map((steps) => stepText(steps, language, zone)).join(language === 'ja' ? '。' : '; ')

/** The same arithmetic under two bounds is told once. */
function groupsOf(steps: readonly Step[]): readonly (readonly [Step, ...Step[]])[] {
  const groups = new Map<string, [Step, ...Step[]]>()
  for (const step of steps) {
    const key = [step.origin, step.from, step.plus?.ruleId, step.gives].join(' ')
    const group = groups.get(key)
    if (group) group.push(step)
    else groups.set(key, [step])
  }
  return [...groups.values()]
}

function stepText(steps: readonly [Step, ...Step[]], language: Language, zone: Zone): string {
  const date = (text: string): string => momentText(text, language, 'table', zone)
  const [{ origin, from, plus, gives }] = steps
  // Where nothing is reckoned a first day is no guess.
  const when = steps.map(({ bound }) => (plus === null && bound === 'earliest' ? since : bounds[bound])[language]).join(language === 'ja' ? '、' : ', ')
  const head = `${when}${language === 'ja' ? '：' : ': '}${origins[origin][language]} ${date(from)}`
  if (plus === null) return head
  return language === 'ja' ? `${head}＋${plus.value}${units.ja[plus.unit]}＝${date(gives)}` : `${head} + ${plus.value} ${units.en[plus.unit]} = ${date(gives)}`
}

/** What a grade means for a date that rests on it. */
export const gradeText = (grade: Deadline['grade'], language: Language): string => {
  if (grade === null) return ''
  const words: Readonly<Record<NonNullable<Deadline['grade']>, Words>> = {
    A: { ja: '公式の資料による目安', en: 'a guide from primary sources' }, B: { ja: '公的機関や専門家の資料による目安', en: 'a guide from public bodies or experts' },
    C: { ja: 'そのほかの情報による目安', en: 'a guide from other sources' }, U: { ja: '確認できていない条件を含む目安', en: 'a guide that rests on terms nobody could verify' }
  }
  return words[grade][language]
}

/** What a rule says, and how sure it is. */
export const gradedText = (text: string, grade: NonNullable<Deadline['grade']>, language: Language): string =>
  (language === 'ja' ? `${text}（${gradeText(grade, language)}）` : `${text} (${gradeText(grade, language)})`)
