import { suggestionKey } from '#shared/domain/entry-suggestion.ts'
import type { EntrySuggestion, SuggestedEvent } from '#shared/domain/entry-suggestion.ts'
import type { AmountRole, DateFound, ExhibitFacts, IdentifierKind } from '#shared/domain/exhibit-facts.ts'
import { readConversation } from '../read-conversation.ts'
import { outlookKind } from '../outlook-kind.ts'
import { mailKind } from '../text-kind.ts'
import { plainText } from '../plain-text.ts'
import { readUnquoted } from '../quoted-lines.ts'
import { carrierIn } from './carrier-in.ts'
import { chatSittings } from './chat-sittings.ts'
import { deliveredLine } from './delivered-line.ts'
import { labelledDays } from './labelled-days.ts'
import { isForward, mailEvent } from './mail-event.ts'
import { mailSender } from './mail-sender.ts'
import { promisesIn } from './promises.ts'

/** What is known of a file beside its words. */
export type KnownOfFile = Pick<ExhibitFacts, 'kind' | 'dates' | 'identifiers' | 'title' | 'author'>

const longestText = 500_000
const mostOffered = 50
const mostHeadLines = 10
const earlierMail = /^\s*-{3,} ?(?:original message|元のメッセージ|返信元)/i

/**
 * Entries that the words of a file propose: what a mail tells of its order, the days that a page states, each sitting of a chat. Silent where it is not
 * sure. `reference` (2026-10-01) is when the file is from; days without a year are reckoned from it.
 */
export function suggestEntries(text: string, known: KnownOfFile, reference: string): readonly EntrySuggestion[] {
  const cut = text.slice(0, longestText)
  const conversation = known.kind === 'text/csv' || known.kind === 'application/json' ? null : readUnquoted(cut, readConversation)
  // What is planned has not happened yet.
  if (known.kind === 'text/csv' || known.kind === 'text/calendar' || conversation?.kind === 'line-talk') return []
  const written = mailDate(known.dates)
  if (conversation !== null) return chatSittings(conversation, written?.value.slice(0, 10) ?? null).map((one) => ({ ...one, ...only('reference', known, 'reference') })).slice(0, mostOffered)
  const plain = plainText(cut)
  if (!isAnchored(plain, known)) return []
  const found = known.kind === mailKind || known.kind === outlookKind ? ofMail(plain, known, written, reference) : ofPage(plain, known, reference)
  return [...new Map(found.map((one) => [suggestionKey(one), one])).values()].slice(0, mostOffered)
}

/** Without the number of an order or a parcel, or the marketplace as its sender, no text is about an order. */
const isAnchored = (text: string, { identifiers, author = '' }: KnownOfFile): boolean =>
  identifiers.some(({ kind }) => kind === 'amazon-order' || kind === 'tracking' || kind === 'tracking-slip') || /@(?:[\w-]+\.){0,4}amazon\./i.test(author) || /注文番号|注文ID|order (?:number|no\.?|id|#)/i.test(text)

const mailDate = (dates: readonly DateFound[]): DateFound | undefined => dates.find(({ source, role }) => source === 'mail-header' && role === 'written')

function ofMail(text: string, known: KnownOfFile, written: DateFound | undefined, reference: string): readonly EntrySuggestion[] {
  const subject = plainText(known.title ?? '')
  const sender = mailSender(text, subject)
  const isPassedOn = isForward(subject) && sender !== 'amazon'
  // What its owner writes is no notice; what they pass on is one, of another day than their own mail's.
  const event = sender === 'owner' && !isPassedOn ? null : mailEvent({ subject, sender }, bodyOf(text, subject))
  if (event === null) return []
  const stated = labelledDays(text, reference).find((day) => day.event === event && (written === undefined || day.value.slice(0, 10) <= written.value.slice(0, 10)))
  const dated: Pick<EntrySuggestion, 'when' | 'source' | 'confidence'> | null = stated !== undefined && event === 'ordered'
    ? { when: stated.value, source: 'content', confidence: stated.confidence }
    : written !== undefined && !isPassedOn ? { when: written.value, source: 'mail-header', confidence: written.confidence } : stated !== undefined ? { when: stated.value, source: 'content', confidence: stated.confidence } : null
  return dated === null ? [] : [{ event, ...dated, ...details(event, text, known), ...(event === 'seller-replied' ? promised(text, dated.when) : {}) }]
}

/** The values of a mail's headers stand before its body. */
function bodyOf(text: string, subject: string): string {
  const lines = text.split('\n')
  const title = subject === '' ? -1 : lines.slice(0, mostHeadLines).indexOf(subject)
  return unquoted(lines.slice(title + 1).join('\n'))
}

/** Without what it quotes of the mail before it. */
function unquoted(text: string): string {
  const lines = text.split('\n')
  const earlier = lines.findIndex((line) => earlierMail.test(line))
  return (earlier < 0 ? lines : lines.slice(0, earlier)).filter((line) => !/^\s*[>|]/.test(line)).join('\n')
}

function promised(text: string, when: string): Pick<EntrySuggestion, 'promises'> {
  const promises = promisesIn(unquoted(text), when)
  return promises.length === 0 ? {} : { promises }
}

/** A page of an order or of a parcel: what its labels state, and where the parcel is said to be. */
function ofPage(text: string, known: KnownOfFile, reference: string): readonly EntrySuggestion[] {
  const stated = labelledDays(text, reference)
  const arrived = deliveredLine(text, reference)
  const ofEvent = (event: SuggestedEvent): readonly EntrySuggestion[] => {
    const days = stated.filter((day) => day.event === event)
    // A page that states two days for the same thing is a list of orders.
    if (new Set(days.map(({ value }) => value.slice(0, 10))).size !== 1) return []
    const day = days.find(({ value }) => value.includes('T')) ?? days[0]
    return day === undefined ? [] : [{ event, when: day.value, source: 'content', confidence: day.confidence, ...details(event, text, known) }]
  }
  const delivered = arrived === null ? ofEvent('shown-delivered') : [{ event: 'shown-delivered', when: arrived.value, source: 'content', confidence: arrived.confidence, ...details('shown-delivered', text, known) } as const]
  return [...ofEvent('ordered'), ...ofEvent('dispatched'), ...delivered, ...ofEvent('return-requested'), ...ofEvent('refunded')]
}

function details(event: SuggestedEvent, text: string, known: KnownOfFile): Partial<EntrySuggestion> {
  const carrier = carrierIn(text)
  const isParcel = event === 'dispatched' || event === 'shown-delivered'
  return {
    ...only('orderNumber', known, 'amazon-order'), ...(isParcel ? only('trackingNumber', known, 'tracking') : {}), ...(isParcel && carrier !== null ? { carrier } : {}),
    ...(event === 'refunded' ? amount(known, ['refund']) : event === 'ordered' ? amount(known, ['order-total', 'charged']) : {}),
    ...(event.startsWith('return') || event.startsWith('claim') ? only('reference', known, 'reference') : {})
  }
}

/** Taken over only where the file names no other of its kind. */
function only(field: 'orderNumber' | 'trackingNumber' | 'reference', { identifiers }: KnownOfFile, kind: IdentifierKind): Partial<EntrySuggestion> {
  const [one, ...others] = identifiers.filter((identifier) => identifier.kind === kind)
  return one === undefined || others.length > 0 ? {} : { [field]: one.value }
}

function amount({ identifiers }: KnownOfFile, roles: readonly AmountRole[]): Partial<EntrySuggestion> {
  for (const role of roles) {
    const [one, ...others] = identifiers.filter((identifier) => identifier.kind === 'amount' && identifier.role === role)
    if (one !== undefined) return others.length === 0 ? { amount: one.value } : {}
  }
  return {}
}
