import type { Address } from 'postal-mime'
import { printable } from '#shared/words/visible-text.ts'
import { decodeWords, recodeWords } from './encoded-words.ts'
import { intakeLimits } from './intake-limits.ts'
import { isReplySubject } from './body-text.ts'
import type { BodyText } from './body-text.ts'
import { attachedParts, bodyText, htmlOf } from './mail-body.ts'
import { headValue } from './mail-head.ts'
import { mailParts, MailTooLarge } from './mail-parts.ts'
import type { MailPart } from './mail-parts.ts'

export type MailHeader = 'from' | 'reply-to' | 'to' | 'cc' | 'date' | 'received' | 'subject' | 'message-id'
export type Mail = {
  /** As they stand, decoded; in the order in which they are shown. */
  readonly headers: readonly { readonly header: MailHeader; readonly value: string }[]
  /** What follows the last semicolon of the topmost `Received`; '' without one. */
  readonly receivedAt: string
  readonly author: string
  readonly body: string
  /** The same with its structure. */
  readonly bodyBlocks: BodyText['blocks']
  readonly attachments: readonly MailAttachment[]
  /** The mail ends before its last boundary. */
  readonly isCut?: true
  /** More mails follow in the same file; they are not read. */
  readonly hasFollowers?: true
}
export type MailAttachment = {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
  /** The page of HTML shows it in its place: a logo, a signature, or the picture that the mail is about. */
  readonly isShown: boolean
}

/** Reads a mail in any charset; null when it is nested, parted or headed beyond all reason. */
export async function parseMail(given: Uint8Array): Promise<Mail | null> {
  const lines = withLineFeeds(given)
  if (linesOf(lines) > intakeLimits.mailLines) return null
  const bytes = firstOfBox(lines)
  try {
    const { addressParser } = await import('postal-mime')
    const root = mailParts(bytes)
    return { ...mailOf(root, (text) => addressParser(recodeWords(text))), ...(root.isOpen ? { isCut: true } : {}), ...(bytes.length < lines.length ? { hasFollowers: true } : {}) }
  } catch (error) {
    if (error instanceof MailTooLarge) return null
    throw error
  }
}

/** Old Macs ended lines by carriage returns alone. */
const withLineFeeds = (bytes: Uint8Array): Uint8Array => (bytes.includes(0x0a) ? bytes : bytes.map((byte) => (byte === 0x0d ? 0x0a : byte)))

/** Of a box of mails, which part them by lines that begin with "From ", the first (RFC 4155). */
function firstOfBox(bytes: Uint8Array): Uint8Array {
  const box = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  if (!box.subarray(0, 5).equals(boxMark)) return bytes
  for (let at = box.indexOf(nextMark, 5); at >= 0; at = box.indexOf(nextMark, at + 1)) {
    if (/^\nFrom [^\n]{1,200}\n[A-Z][\w-]{0,60}:/i.test(box.subarray(at, at + 300).toString('latin1'))) return bytes.subarray(0, at + 1)
  }
  return bytes
}

const [boxMark, nextMark] = [Buffer.from('From '), Buffer.from('\nFrom ')]

/** Lines bound the work that a parser can be made to do. */
function linesOf(bytes: Uint8Array): number {
  let count = 0
  for (let at = bytes.indexOf(0x0a); at >= 0 && count <= intakeLimits.mailLines; at = bytes.indexOf(0x0a, at + 1)) count += 1
  return count
}

type ReadAddresses = (text: string) => readonly Address[]

function mailOf(root: MailPart, readAddresses: ReadAddresses): Mail {
  const { head } = root
  const addresses = (key: string): readonly Address[] => head.filter((line) => line.key === key).flatMap(({ value }) => readAddresses(value))
  const from = readAddresses(headValue(head, 'from')).slice(0, 1)
  const values: readonly (readonly [MailHeader, string])[] = [
    ['from', addressText(from)], ['reply-to', addressText(addresses('reply-to'))], ['to', addressText(addresses('to'))], ['cc', addressText(addresses('cc'))],
    ['date', headValue(head, 'date')], ['subject', decodeWords(headValue(head, 'subject'))], ['message-id', decodeWords(headValue(head, 'message-id'))]
  ]
  const html = htmlOf(root)
  const body = bodyText(root, isReplySubject(decodeWords(headValue(head, 'subject'))))
  return {
    headers: values.map(([name, value]) => ({ header: name, value: oneLine(value) })).filter(({ value }) => value !== ''),
    receivedAt: headValue(head, 'received').split(';').at(-1)?.trim() ?? '',
    author: oneLine((from[0]?.name || from[0]?.address) ?? ''),
    body: body.text.trim(),
    bodyBlocks: body.blocks,
    attachments: attachedParts(root).map((part) => attachmentOf(part, html))
  }
}

function attachmentOf({ head, type, disposition, bytes }: MailPart, html: string): MailAttachment {
  const name = disposition.parameters.get('filename') ?? type.parameters.get('name') ?? ''
  return { name: oneLine(name), mediaType: type.value, bytes, isShown: isShownBy(html, headValue(head, 'content-id')) }
}

/** Source: RFC 2392, the cid scheme. */
function isShownBy(html: string, contentId: string): boolean {
  const id = contentId.replace(/^\s*<|>\s*$/g, '')
  return id !== '' && (html.includes(`cid:${id}`) || html.includes(`cid:${encodeURIComponent(id)}`))
}

/** A value of a head as it is shown. */
export const oneLine = (text: string): string => printable(text).replace(/\s+/g, ' ').trim().slice(0, 10_000)

const addressText = (addresses: readonly Address[]): string => addresses.map(oneAddress).join(', ')

function oneAddress(address: Address): string {
  if (address.group !== undefined) return `${address.name}: ${addressText(address.group)};`
  return address.name === '' ? address.address : `${address.name} <${address.address}>`
}
