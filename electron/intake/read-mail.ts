import type { DateFound, ReaderWarning, Telling } from '#shared/domain/exhibit-facts.ts'
import { printable } from '#shared/words/visible-text.ts'
import type { Portrayal } from '#shared/packs/portrayal.ts'
import { attachedTelling } from './attached-telling.ts'
import { attachmentSources } from './attachment-sources.ts'
import type { ParseMail } from './attachment-sources.ts'
import { cover } from './cover.ts'
import { decodeWords } from './encoded-words.ts'
import { findKind, headBytes } from './find-kind.ts'
import { intakeLimits } from './intake-limits.ts'
import { isTrimming } from './is-trimming.ts'
import { mailBlocks } from './mail-blocks.ts'
import { mailChat, mailChatDates } from './mail-chat.ts'
import { quoteNote } from './quote-note.ts'
import { headLines, headValue } from './mail-head.ts'
import { memorySource } from './memory-source.ts'
import { parseMail } from './parse-mail.ts'
import type { Mail, MailAttachment } from './parse-mail.ts'
import { conversationFacts } from './read-conversation.ts'
import { textOfFile, textReading } from './read-text.ts'
import { damageIn } from './readable-text.ts'
import type { AttachedFile, EvidenceFile, PortrayalRequest, Reader, Reading } from './reader.ts'
import { splitRedactions } from './split-redactions.ts'
import { isImpossibleTime, mailTime } from './stated-time.ts'
import { looksLikeMail, mailKind } from './text-kind.ts'

/** A mail as it was saved. One without headers is shown as the text that it is; one beyond the limits gives its headers only. */
export const readMail: Reader = async (file) => {
  const head = await file.source.read(0, Math.min(file.source.sizeBytes, headBytes))
  if (!looksLikeMail(Buffer.from(head).toString('latin1'))) return textReading(await textOfFile(file), [{ code: 'headers-missing' }])
  const mail = file.source.sizeBytes > intakeLimits.mailBytes ? null : await parseMail(await file.source.read(0, file.source.sizeBytes))
  return mail === null ? headOnly(file, file.source.sizeBytes > intakeLimits.mailBytes ? 'too-large' : 'too-tangled') : mailReading(mail, file, parseMail)
}

/** What is left of a mail too large or too nested to be read: when, from whom, about what. */
async function headOnly({ source }: EvidenceFile, reason: 'too-large' | 'too-tangled'): Promise<Reading> {
  const bytes = await source.read(0, Math.min(source.sizeBytes, intakeLimits.mailHeadBytes / 2))
  const text = Buffer.from(bytes).toString('latin1')
  const end = /\r?\n\r?\n/.exec(text)?.index ?? text.length
  const mail = await parseMail(Buffer.from(`${text.slice(0, end).replace(/^content-(?:type|transfer-encoding):.*$/gim, 'X-Left-Out: 1')}\n\n`, 'latin1'))
  const warnings = [{ code: reason }] as const
  // What its attachments tell could not be read: such an original is not given away unasked.
  return { ...headFacts(mail), pages: 1, telling: ['unread'], text: null, warnings, portray: async ({ redactions }) => cover(redactions.length > 0 ? 'redaction-not-possible' : reason, warnings) }
}

/** What a mail tells and how it stands on paper, however it was saved; `parse` takes its attachments out again. */
export async function mailReading(mail: Mail, file: EvidenceFile, parse: ParseMail): Promise<Reading> {
  const attached: AttachedFile[] = []
  const telling = new Set<Telling>()
  const sources = attachmentSources(file.source, mail, file.name, parse)
  for (const [index, attachment] of mail.attachments.entries()) {
    const kind = await findKind(attachment.bytes.subarray(0, headBytes), attachment.bytes.length <= headBytes, attachment.name)
    const source = sources[index] ?? memorySource(attachment.bytes)
    attached.push({ name: attachment.name, kind, source, isTrimming: await isTrimming(attachment, kind, source) })
    for (const word of await attachedTelling(attachment, kind, 1)) telling.add(word)
  }
  const warnings = warningsOf(mail)
  return {
    ...headFacts(mail), ...chatFacts(mail), pages: 1, telling: [...telling].toSorted(), text: wordsOf(mail), warnings,
    attached, portray: async (request) => portray(mail, attached, warnings, request)
  }
}

/** A chat that was sent by mail: who spoke, and when, as far as the mail bears it out. */
function chatFacts(mail: Mail): Pick<Reading, 'dates' | 'people' | 'agents'> {
  const dates = mailDates(mail)
  const chat = mailChat(mail.body)
  if (chat === null) return { dates }
  const { people, agents, dates: stated } = conversationFacts(chat.conversation)
  const reckoned = stated.some(({ role }) => role === 'happened' && chat.conversation.days.some(({ day }) => day !== null)) ? stated : mailChatDates(chat.conversation, dates[0]?.value ?? null)
  return { dates: [...dates, ...reckoned], ...(people === undefined ? {} : { people }), ...(agents === undefined ? {} : { agents }) }
}

const warningsOf = (mail: Mail): readonly ReaderWarning[] => [...(isImpossibleTime(stated(mail)) ? [{ code: 'date-impossible' } as const] : []), ...(sentAndReceived(mail)?.differ === true ? [{ code: 'date-differs' } as const] : []), ...(mail.body.length > intakeLimits.shownTextBytes ? [{ code: 'truncated-text' } as const] : []), ...(mail.isCut === true ? [{ code: 'mail-cut' } as const] : []), ...(mail.hasFollowers === true ? [{ code: 'several-mails' } as const] : []), ...damageIn(mail.body, ...mail.headers.map(({ value }) => value))]

/** The record of the receiving server stands on paper where it contradicts the date. */
const withReceived = (mail: Mail): Mail => (sentAndReceived(mail)?.differ === true ? { ...mail, headers: mail.headers.flatMap((line) => (line.header === 'date' ? [line, { header: 'received', value: mail.receivedAt }] : [line])) } : mail)

function portray(mail: Mail, attached: readonly AttachedFile[], warnings: readonly ReaderWarning[], { redactions, language, branches = [] }: PortrayalRequest): Portrayal {
  const { areas, texts, hasHollowText } = splitRedactions(redactions)
  if (areas.length > 0 || hasHollowText) return cover('redaction-not-possible', warnings)
  const listed = attached.map(({ name, kind, source }, index) => ({ name: name || subjectOf(mail.attachments[index]), kind, bytes: source.sizeBytes, branch: branches[index] ?? null }))
  const blocks = mailBlocks(withReceived(mail), listed, { language, hidden: texts, longestBody: intakeLimits.shownTextBytes })
  return { kind: 'text', blocks, ...quoteNote(blocks), warnings }
}

/** An attached mail has no name, as a rule: it is listed by its subject. */
function subjectOf(attachment: MailAttachment | undefined): string {
  if (attachment?.mediaType !== mailKind) return ''
  const [head = ''] = Buffer.from(attachment.bytes.subarray(0, headBytes)).toString('latin1').split(/\r?\n\r?\n/, 1)
  return printable(decodeWords(headValue(headLines(Buffer.from(head, 'latin1')), 'subject')))
}

function headFacts(mail: Mail | null): Pick<Reading, 'dates' | 'title' | 'author'> {
  if (mail === null) return { dates: [] }
  const title = mail.headers.find(({ header }) => header === 'subject')?.value
  return { dates: mailDates(mail), ...(title === undefined ? {} : { title }), ...(mail.author === '' ? {} : { author: mail.author }) }
}

/** What it says; when it was sent is known better than from words. */
const wordsOf = ({ headers, body }: Mail): string => [...headers.filter(({ header }) => header !== 'message-id' && header !== 'date').map(({ value }) => value), body].join('\n')

const stated = ({ headers }: Mail): string => headers.find(({ header }) => header === 'date')?.value ?? ''

/** How far the clocks of sender and receiver may stand apart, and a mail may wait on its way. */
const longestWayMs = 24 * 3_600_000

/** Where both are stated; `differ` where one cannot bear the other out. */
function sentAndReceived(mail: Mail): { readonly sent: string; readonly received: string; readonly differ: boolean } | null {
  const sent = mailTime(stated(mail))
  const received = mailTime(mail.receivedAt)
  return sent === null || received === null ? null : { sent, received, differ: !(Math.abs(Date.parse(received) - Date.parse(sent)) <= longestWayMs) }
}

/** The sender writes `Date`; the topmost `Received` is by the receiver's own server and bears it out, or not. */
function mailDates(mail: Mail): readonly DateFound[] {
  const found = (value: string, confidence: DateFound['confidence']): DateFound => ({ role: 'written', value, source: 'mail-header', confidence })
  const both = sentAndReceived(mail)
  if (both?.differ === false) return [found(both.sent, 'certain')]
  // A mail may wait on its way; that it came before it was sent only says that one of the two clocks was wrong.
  if (both !== null) return [found(both.received, Date.parse(both.received) > Date.parse(both.sent) ? 'likely' : 'weak'), found(both.sent, 'weak')]
  const only = mailTime(stated(mail)) ?? mailTime(mail.receivedAt)
  return only === null ? [] : [found(only, 'likely')]
}
