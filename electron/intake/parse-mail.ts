import type { Address, Email } from 'postal-mime'
import { printable } from '#shared/words/visible-text.ts'
import { decodeText } from './decode-text.ts'
import { htmlText } from './html-text.ts'
import { intakeLimits } from './intake-limits.ts'

export type MailHeader = 'from' | 'reply-to' | 'to' | 'cc' | 'date' | 'subject' | 'message-id'
export type Mail = {
  /** As they stand, decoded; in the order in which they are shown. */
  readonly headers: readonly { readonly header: MailHeader; readonly value: string }[]
  /** What follows the last semicolon of the topmost `Received`; '' without one. */
  readonly receivedAt: string
  readonly author: string
  readonly body: string
  readonly attachments: readonly MailAttachment[]
}
export type MailAttachment = {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
  /** The page of HTML shows it in its place: a logo, a signature, or the picture that the mail is about. */
  readonly isShown: boolean
}

/** Reads a mail in any charset; null when it is nested or headed beyond all reason. */
export async function parseMail(bytes: Uint8Array): Promise<Mail | null> {
  if (countOf(bytes, '\n--', intakeLimits.mailParts) > intakeLimits.mailParts || countOf(bytes, '\n', intakeLimits.mailLines) > intakeLimits.mailLines) return null
  try {
    const { default: PostalMime } = await import('postal-mime')
    const email = await PostalMime.parse(bytes, { maxNestingDepth: intakeLimits.mailDepth, maxRfc822NestingDepth: intakeLimits.forwardedDepth, maxHeadersSize: intakeLimits.mailHeadBytes })
    return mailOf(email, bytes)
  } catch {
    return null
  }
}

/** Lines, and lines that may part one part from the next, bound the work that a parser can be made to do. */
function countOf(bytes: Uint8Array, mark: string, enough: number): number {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  let count = 0
  for (let at = text.indexOf(mark); at >= 0 && count <= enough; at = text.indexOf(mark, at + mark.length)) count += 1
  return count
}

function mailOf(email: Email, bytes: Uint8Array): Mail {
  const header = (key: string): string => email.headers.find((one) => one.key === key)?.value ?? ''
  const values: readonly (readonly [MailHeader, string])[] = [
    ['from', addressText(email.from ? [email.from] : [])], ['reply-to', addressText(email.replyTo ?? [])], ['to', addressText(email.to ?? [])], ['cc', addressText(email.cc ?? [])],
    ['date', header('date')], ['subject', email.subject ?? ''], ['message-id', email.messageId ?? '']
  ]
  return {
    headers: values.map(([name, value]) => ({ header: name, value: oneLine(value) })).filter(({ value }) => value !== ''),
    receivedAt: header('received').split(';').at(-1)?.trim() ?? '',
    author: oneLine((email.from?.name || email.from?.address) ?? ''),
    body: printable(unescaped(bodyOf(email, bytes))).trim(),
    attachments: email.attachments.map(({ filename, mimeType, content, contentId }) => ({ name: oneLine(filename ?? ''), mediaType: mimeType, bytes: bytesOf(content), isShown: isShownBy(email.html ?? '', contentId ?? '') }))
  }
}

/** Source: RFC 2392, the cid scheme. */
function isShownBy(html: string, contentId: string): boolean {
  const id = contentId.replace(/^\s*<|>\s*$/g, '')
  return id !== '' && (html.includes(`cid:${id}`) || html.includes(`cid:${encodeURIComponent(id)}`))
}

const bytesOf = (content: ArrayBuffer | Uint8Array | string): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content instanceof Uint8Array ? content : new Uint8Array(content)

const oneLine = (text: string): string => printable(unescaped(text)).replace(/\s+/g, ' ').trim().slice(0, 10_000)

const addressText = (addresses: readonly Address[]): string => addresses.map(oneAddress).join(', ')

function oneAddress(address: Address): string {
  if (address.group !== undefined) return `${address.name}: ${addressText(address.group)};`
  return address.name === '' ? address.address : `${address.name} <${address.address}>`
}

function bodyOf(email: Email, bytes: Uint8Array): string {
  const undeclared = undeclaredText(email, bytes)
  if (undeclared !== null) return undeclared
  if (email.text !== undefined && email.text.trim() !== '') return email.text
  return htmlText(email.html ?? '')
}

/** A body of one part that names no charset: what encoding it is in, its bytes must tell. */
function undeclaredText(email: Email, bytes: Uint8Array): string | null {
  const header = (key: string): string => email.headers.find((one) => one.key === key)?.value ?? ''
  const type = header('content-type')
  const isPlain = type === '' || (/^\s*text\/plain/i.test(type) && !/charset/i.test(type))
  if (!isPlain || /base64|quoted-printable/i.test(header('content-transfer-encoding'))) return null
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const [start] = ['\r\n\r\n', '\n\n'].map((gap) => ({ at: text.indexOf(gap), length: gap.length })).filter(({ at }) => at >= 0).toSorted((a, b) => a.at - b.at)
  return start === undefined ? null : decodeText(bytes.subarray(start.at + start.length), true)
}

/** ISO-2022-JP that stands bare in a header or in a part without a charset: seven bits, so that nothing of it was lost. */
function unescaped(text: string): string {
  if (!/\x1b(?:\$[@B]|\([BJI])/.test(text) || /[^\x00-\x7f]/.test(text)) return text
  return decodeText(new TextEncoder().encode(text), true) ?? text
}
