import iconv from 'iconv-lite'

export type Charset = 'iso-2022-jp' | 'utf-8'
export type Attachment = { readonly name: string; readonly type: string; readonly bytes: Buffer }
export type Mail = {
  readonly charset: Charset
  readonly received: readonly string[]
  readonly from: { readonly name: string; readonly address: string }
  readonly to: { readonly name: string; readonly address: string }
  readonly subject: string
  readonly date: string
  readonly messageId: string
  readonly plain: string
  readonly html?: string
  readonly attachments?: readonly Attachment[]
}

const lineEnd = '\r\n'

/** ISO-2022-JP is EUC-JP's two-byte part with the top bits cleared, between escape sequences (RFC 1468). */
export function encodeJis(content: string): Buffer {
  const parts: number[] = []
  let wide = false
  for (const character of content) {
    const bytes = iconv.encode(character, 'EUC-JP')
    const needsWide = bytes.length === 2
    if (needsWide !== wide) parts.push(...Buffer.from(needsWide ? '\x1b$B' : '\x1b(B', 'latin1'))
    wide = needsWide
    parts.push(...bytes.map((byte) => byte & 0x7f))
  }
  if (wide) parts.push(...Buffer.from('\x1b(B', 'latin1'))
  return Buffer.from(parts)
}

const encode = (content: string, charset: Charset): Buffer => (charset === 'utf-8' ? Buffer.from(content, 'utf8') : encodeJis(content))

/** Encoded words of at most 75 characters each, folded (RFC 2047). */
function headerText(content: string, charset: Charset): string {
  if (/^[\x20-\x7e]*$/.test(content)) return content
  const characters = [...content]
  const pieces = Array.from({ length: Math.ceil(characters.length / 12) }, (_, index) => characters.slice(index * 12, index * 12 + 12).join(''))
  return pieces.map((piece) => `=?${charset.toUpperCase()}?B?${encode(piece, charset).toString('base64')}?=`).join(`${lineEnd} `)
}

const base64Lines = (bytes: Buffer): string => bytes.toString('base64').replace(/.{76}/g, `$&${lineEnd}`)

function textPart(content: string, subtype: 'plain' | 'html', charset: Charset): string {
  const body = content.replaceAll('\n', lineEnd)
  const transfer = charset === 'utf-8' ? 'base64' : '7bit'
  const encoded = charset === 'utf-8' ? base64Lines(Buffer.from(body, 'utf8')) : encodeJis(body).toString('latin1')
  return [`Content-Type: text/${subtype}; charset=${charset}`, `Content-Transfer-Encoding: ${transfer}`, '', encoded].join(lineEnd)
}

function attachmentPart(attachment: Attachment): string {
  return [
    `Content-Type: ${attachment.type}`,
    'Content-Transfer-Encoding: base64',
    `Content-Disposition: attachment;${lineEnd} filename*=UTF-8''${encodeURIComponent(attachment.name)}`,
    '',
    base64Lines(attachment.bytes)
  ].join(lineEnd)
}

function multipart(kind: 'alternative' | 'mixed', boundary: string, parts: readonly string[]): string {
  const inner = parts.map((part) => `--${boundary}${lineEnd}${part}${lineEnd}`).join('')
  return [`Content-Type: multipart/${kind};`, ` boundary="${boundary}"`, '', `${inner}--${boundary}--`, ''].join(lineEnd)
}

function bodyOf(mail: Mail): string {
  const plain = textPart(mail.plain, 'plain', mail.charset)
  const readable = mail.html === undefined ? plain : multipart('alternative', 'mihon-alternative-1', [plain, textPart(mail.html, 'html', mail.charset)])
  if (mail.attachments === undefined) return readable
  return multipart('mixed', 'mihon-mixed-1', [readable, ...mail.attachments.map(attachmentPart)])
}

const addressLine = (person: Mail['from'], charset: Charset): string => `${headerText(person.name, charset)} <${person.address}>`

/** The bytes of a mail as a server would have stored it; every line ends in CR LF. */
export function mailBytes(mail: Mail): Buffer {
  const headers = [
    `Return-Path: <bounce@${mail.from.address.split('@')[1] ?? ''}>`,
    ...mail.received.map((line) => `Received: ${line.replaceAll('\n', `${lineEnd}\t`)}`),
    `Date: ${mail.date}`,
    `From: ${addressLine(mail.from, mail.charset)}`,
    `To: ${addressLine(mail.to, mail.charset)}`,
    `Message-ID: <${mail.messageId}>`,
    `Subject: ${headerText(mail.subject, mail.charset)}`,
    'MIME-Version: 1.0'
  ]
  return Buffer.from(`${headers.join(lineEnd)}${lineEnd}${bodyOf(mail)}${lineEnd}`, 'latin1')
}
