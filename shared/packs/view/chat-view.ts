import { cutIntoParts } from '#shared/documents/cut-into-parts.ts'
import { sentencesOf } from '#shared/documents/sentences.ts'
import type { CaseFile } from '#shared/domain/case-file.ts'
import { rulesOf, ruleText } from '#shared/rules/rules.ts'
import { chatSentences } from '#shared/words/chat-words.ts'
import { withFullStop } from '#shared/words/full-stop.ts'
import { notedPoint } from '#shared/words/noted-point.ts'
import { eventSlot, pointsShown, pointTexts } from './message-view.ts'
import type { OrderView } from './order-view.ts'
import type { SenderView } from './party-view.ts'
import type { RecontactView } from './recontact-view.ts'
import type { RemedyView } from './remedy-view.ts'
import { slotText } from './slot-text.ts'
import { onPaper } from './slot.ts'
import type { ViewContext } from './slot.ts'

/** A matter in parts that can be pasted into a chat one after the other. */
export type ChatView = {
  readonly parts: readonly { readonly number: string; readonly of: string; readonly characters: string; /** A sentence alone is longer than the limit. */ readonly isOver: boolean; readonly text: string }[]
  readonly limit: string
  readonly limitRule: string
}

export type ChatMatter = { readonly subject: string; readonly sender: SenderView; readonly order: OrderView; readonly remedy: RemedyView; readonly recontact: RecontactView }

export function chatView(caseFile: CaseFile, matter: ChatMatter, context: ViewContext): ChatView {
  const rules = rulesOf(caseFile)
  const limit = rules['chat-part'].value
  const parts = cutIntoParts(sentences(caseFile, matter, context).flatMap(sentencesOf), limit)
  return {
    parts: parts.map((part, index) => ({ number: String(index + 1), of: String(parts.length), characters: String(part.characters), isOver: part.isOver, text: part.sentences.join('\n') })),
    limit: String(limit), limitRule: ruleText('chat-part', context.language, rules)
  }
}

/** What it is about, who asks, what happened, what is asked for. */
function sentences(caseFile: CaseFile, { subject, sender, order, remedy, recontact }: ChatMatter, context: ViewContext): readonly string[] {
  const { language } = context
  const told = (sentence: keyof typeof chatSentences, value: string): string => (value === '' ? '' : chatSentences[sentence][language](value))
  return [
    told('order', slotText(order.number)), told('item', slotText(order.itemName)), told('subject', subject), ...identity(caseFile, sender, told, context),
    slotText(eventSlot(caseFile, context)), ...facts(caseFile, context),
    recontact.tried, ...recontact.references.map(({ number }) => told('reference', number)),
    ...wish(remedy, told, context), told('answerBy', slotText(remedy.answerBy))
  ].filter((sentence) => sentence !== '')
}

function facts(caseFile: CaseFile, context: ViewContext): readonly string[] {
  const points = pointTexts(caseFile, context).slice(0, pointsShown)
  return points.length === 0 ? [] : [chatSentences.facts[context.language](), ...points.map((point) => notedPoint(point, context.language))]
}

function wish(remedy: RemedyView, told: (sentence: keyof typeof chatSentences, value: string) => string, context: ViewContext): readonly string[] {
  return remedy.ownWords === '' ? [told('request', slotText(remedy.request))] : [withFullStop(remedy.ownWords, context.language)]
}

function identity(caseFile: CaseFile, sender: SenderView, told: (sentence: keyof typeof chatSentences, value: string) => string, { language }: ViewContext): readonly string[] {
  const { claimant } = caseFile
  return [
    told('name', slotText(sender.name)), told('phone', lastFour(onPaper(claimant?.phone, language))), told('email', maskedAddress(onPaper(claimant?.email, language))),
    told('card', caseFile.order?.payment?.last4 ?? '')
  ]
}

/** Of a number that is too short to hide anything nothing is told. */
function lastFour(number: string): string {
  const digits = number.replace(/\P{Nd}/gu, '')
  return digits.length >= 8 ? digits.slice(-4) : ''
}

/** h***@example.jp: enough to be recognised by who knows it. */
function maskedAddress(address: string): string {
  const at = address.lastIndexOf('@')
  return at < 1 ? '' : `${address.charAt(0)}***${address.slice(at)}`
}
