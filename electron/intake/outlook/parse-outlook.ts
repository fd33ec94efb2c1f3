import { htmlBody, isReplySubject, plainBody, saysMore } from '../body-text.ts'
import type { BodyText } from '../body-text.ts'
import { intakeLimits } from '../intake-limits.ts'
import { decodeCharset } from '../mail-charset.ts'
import { headLines, headValue } from '../mail-head.ts'
import type { HeadLine } from '../mail-head.ts'
import { pageCharset } from '../page-facts.ts'
import { oneLine } from '../parse-mail.ts'
import type { Mail, MailHeader } from '../parse-mail.ts'
import { BrokenContainer } from './broken-container.ts'
import { codePageLabel } from './code-pages.ts'
import { readContainer } from './container.ts'
import type { Storage } from './container.ts'
import { attachmentsOf, partsOf } from './message-attachments.ts'
import { headBytes, id } from './message-ids.ts'
import { propertiesOf } from './properties.ts'
import type { Properties } from './properties.ts'
import { rtfText } from './rtf-text.ts'
import { unpackRtf } from './unpack-rtf.ts'

/** `createdAt`: when it was begun, for one that was never sent. */
export type OutlookMail = Mail & { readonly createdAt: Date | null }

/** A mail that Outlook saved; null where its container is broken or beyond all reason. */
export function parseOutlook(bytes: Uint8Array): OutlookMail | null {
  try {
    return mailOf(readContainer(bytes))
  } catch (error) {
    if (error instanceof BrokenContainer) return null
    throw error
  }
}

/** Source: MS-OXCMSG, 2.2.1.6. */
const isUnsent = (message: Properties): boolean => ((message.number(id.flags) ?? 0) & 0x08) !== 0

function mailOf(storage: Storage): OutlookMail {
  const message = propertiesOf(storage, headBytes.message)
  const head = headLines(Buffer.from(message.text(id.headers)))
  const html = pageOf(message)
  const body = bodyOf(message, html)
  const values = headValues(message, head, recipientsOf(storage, message))
  return {
    headers: values.map(([header, value]) => ({ header, value: oneLine(value) })).filter(({ value }) => value !== ''),
    receivedAt: headValue(head, 'received').split(';').at(-1)?.trim() || (isUnsent(message) ? '' : dateText(message.time(id.deliveredAt))),
    author: oneLine(message.text(id.sentForName) || message.text(id.senderName) || senderAddress(message)),
    body: body.text.trim(),
    bodyBlocks: body.blocks,
    attachments: attachmentsOf(storage, message, html),
    createdAt: message.time(id.created)
  }
}

type Recipient = { readonly type: number; readonly text: string }

/** What the way of the mail states comes first, what Outlook made of it second. */
function headValues(message: Properties, head: readonly HeadLine[], recipients: readonly Recipient[]): readonly (readonly [MailHeader, string])[] {
  const [to, cc] = [1, 2].map((type) => recipients.filter((recipient) => recipient.type === type).map(({ text }) => text).join(', '))
  return [
    ['from', addressText(message.text(id.sentForName) || message.text(id.senderName), senderAddress(message))], ['reply-to', headValue(head, 'reply-to')],
    ['to', to || message.text(id.displayTo)], ['cc', cc || message.text(id.displayCc)], ['date', headValue(head, 'date') || (isUnsent(message) ? '' : dateText(message.time(id.submitted)))],
    ['subject', message.text(id.subject)], ['message-id', message.text(id.messageId) || headValue(head, 'message-id')]
  ]
}

/** Within an office an address is a path in its directory, which says nothing to others. */
const senderAddress = (message: Properties): string =>
  [id.sentForSmtp, id.senderSmtp, id.sentForAddress, id.senderAddress].map((one) => message.text(one)).find((text) => text.includes('@')) ?? ''

const recipientsOf = (storage: Storage, message: Properties): readonly Recipient[] => partsOf(storage, '__recip_version1.0_').map((part) => {
  const recipient = propertiesOf(part, headBytes.part, message.number(id.codePage))
  const address = [id.smtp, id.address].map((one) => recipient.text(one)).find((text) => text.includes('@')) ?? ''
  return { type: recipient.number(id.recipientType) ?? 1, text: addressText(recipient.text(id.name), address) }
})

const addressText = (name: string, address: string): string => {
  const bare = name.replace(/^['"]|['"]$/g, '').trim()
  return address === '' || bare === address ? bare || address : bare === '' ? address : `${bare} <${address}>`
}

/** As a mail states it; Outlook keeps no zone of the sender. */
const dateText = (time: Date | null): string => (time === null ? '' : time.toUTCString().replace('GMT', '+0000'))

function pageOf(message: Properties): string {
  const bytes = message.binary(id.html)
  if (bytes !== null) return decodeCharset(bytes, pageCharset(bytes) || codePageLabel(message.number(id.internetPage)))
  const text = message.text(id.html)
  if (text !== '') return text
  const rtf = richText(message)
  return rtf?.kind === 'html' ? rtf.text : ''
}

/** Outlook makes the plain text of the page, and loses what only a page can show. */
function bodyOf(message: Properties, html: string): BodyText {
  const isReply = isReplySubject(message.text(id.subject))
  const page = html === '' ? null : htmlBody(html, isReply)
  const text = message.text(id.body)
  const plain = text.trim() === '' ? null : plainBody(text, isReply)
  if (plain !== null && (page === null || !saysMore(page, plain))) return plain
  return page ?? plainBody(richText(message)?.text ?? '', isReply)
}

function richText(message: Properties): ReturnType<typeof rtfText> | null {
  const packed = message.binary(id.packedRtf)
  const rtf = packed === null ? null : unpackRtf(packed, intakeLimits.rtfBytes)
  return rtf === null ? null : rtfText(rtf, intakeLimits.rtfBytes)
}
