import type { Entry } from '#shared/domain/case-file.ts'
import { firstSent } from '#shared/domain/contacts.ts'
import { placeOf } from '#shared/domain/when.ts'
import type { RuleId } from '#shared/domain/rule.ts'
import { ruleText } from '#shared/rules/rules.ts'
import type { Rules } from '#shared/rules/rules.ts'
import { whenText } from '#shared/words/date-text.ts'
import { hoursSince, withoutFullStop } from './contact-view.ts'
import { elapsedText } from './elapsed.ts'
import { onPaper, slot } from './slot.ts'
import type { Slot, ViewContext } from './slot.ts'

/** What a reminder refers to: the first message, and those that no answer has followed. */
export type ReminderView = {
  readonly first: Slot
  readonly firstElapsed: string
  /** When the other side last wrote; '' where it never did. */
  readonly lastAnswer: string
  readonly waiting: readonly { readonly when: string; readonly statement: string }[]
  /** Since the last message that is still without an answer; '' where none is, or where nobody knows the hour. */
  readonly elapsed: string
  /** For the claimant alone: the usual times, and whether they have passed. */
  readonly guides: readonly { readonly text: string; readonly grade: string; readonly source: string }[]
  readonly doubts: readonly string[]
}

export function reminderView(contacts: readonly Entry[], rules: Rules, context: ViewContext): ReminderView {
  const { language, zone } = context
  const first = firstSent(contacts)
  const lastAnswer = contacts.findLast((entry) => entry.direction === 'in')
  const waiting = waitingFor(contacts, lastAnswer, context)
  const latest = waiting.at(-1)
  const hours = latest ? hoursSince(latest, context) : null
  return {
    first: slot(first ? whenText(first.when, language, 'letter', zone) : null, '/entries/contact', context), firstElapsed: elapsedText(first, context),
    lastAnswer: lastAnswer ? whenText(lastAnswer.when, language, 'letter', zone) : '',
    waiting: waiting.map((entry) => ({ when: whenText(entry.when, language, 'letter', zone), statement: withoutFullStop(onPaper(entry.statement, language)) })),
    elapsed: elapsedText(latest, context), guides: guideRules.map((id) => guide(id, hours, rules, context)), doubts: doubts(contacts, waiting, hours, rules, context)
  }
}

const guideRules = ['seller-answer', 'seller-silent'] as const satisfies readonly RuleId[]

function guide(id: RuleId, hours: number | null, rules: Rules, { language }: ViewContext): ReminderView['guides'][number] {
  const passed = hours === null ? '' : hours >= rules[id].value ? (language === 'ja' ? '。この時間は過ぎています' : '. This time has passed') : language === 'ja' ? '。この時間はまだ過ぎていません' : '. This time has not passed yet'
  return { text: `${ruleText(id, language, rules)}${passed}`, grade: rules[id].grade, source: rules[id].source }
}

/** Messages that reached the other side after its last answer, or all of them where there was none. */
function waitingFor(contacts: readonly Entry[], lastAnswer: Entry | undefined, { zone }: ViewContext): readonly Entry[] {
  const answeredMs = lastAnswer ? (placeOf(lastAnswer.when, zone)?.latestMs ?? -Infinity) : -Infinity
  return contacts.filter((entry) => entry.direction !== 'in' && entry.failed !== true && (placeOf(entry.when, zone)?.earliestMs ?? Infinity) >= answeredMs)
}

function doubts(contacts: readonly Entry[], waiting: readonly Entry[], hours: number | null, rules: Rules, { language }: ViewContext): readonly string[] {
  const pick = (ja: string, en: string): string => (language === 'ja' ? ja : en)
  const usual = rules['seller-answer'].value
  if (!firstSent(contacts)) return [pick('こちらから出品者へ送った連絡が、まだ記録されていません。先に「出品者へのメッセージ」を送り、その日時を記録してください。', 'No message to the seller is on record yet. Send the message to the seller first and record when you did.')]
  if (waiting.length === 0) return [pick('最後の連絡は出品者からのもので、返事を待っている連絡は記録されていません。送る前に、やりとりの画面を確かめてください。', 'The last word on record is the seller’s, and no message is waiting for an answer. Check the thread before you send this.')]
  return hours !== null && hours < usual ? [pick(`最後の連絡から、回答の目安とされる${usual}時間がまだたっていません。お急ぎでなければ、過ぎてから送ってください。`, `The ${usual} hours that a seller is usually given have not passed since your last message. Unless it is urgent, send this once they have.`)] : []
}
