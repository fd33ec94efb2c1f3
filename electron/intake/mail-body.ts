import { decodeCharset } from './mail-charset.ts'
import { htmlBody, plainBody, saysMore } from './body-text.ts'
import type { BodyText } from './body-text.ts'
import type { MailPart } from './mail-parts.ts'
import { pageCharset } from './page-facts.ts'

const nothing: BodyText = { text: '', blocks: () => [] }

/** What is read of a mail: of alternatives the plain one, unless the page holds a table that a plain text cannot show, or says much more; of a page its words. */
export function bodyText(part: MailPart, isReply: boolean): BodyText {
  if (part.parts.length === 0) return isBody(part, true) ? leafText(part, isReply) : nothing
  const bodies = part.parts.map((child, index) => (child.parts.length > 0 ? bodyText(child, isReply) : isBody(child, index === 0) ? leafText(child, isReply) : nothing))
  return part.type.value === 'multipart/alternative' ? chosen(part, bodies) : joined(bodies)
}

const says = ({ text }: BodyText): boolean => text.trim() !== ''

function joined(bodies: readonly BodyText[]): BodyText {
  const shown = bodies.filter(says)
  return { text: shown.map(({ text }) => text).join('\n'), blocks: () => shown.flatMap(({ blocks }) => blocks()) }
}

function chosen(part: MailPart, bodies: readonly BodyText[]): BodyText {
  const plain = bodies.find((body, index) => part.parts[index]?.type.value === 'text/plain' && says(body))
  const last = bodies.findLast(says) ?? nothing
  return plain === undefined || (last !== plain && saysMore(last, plain)) ? last : plain
}

/** The parts that are no body: files, forwarded mails, signatures. */
export function attachedParts(part: MailPart, isFirst = true): readonly MailPart[] {
  if (part.parts.length > 0) return part.parts.flatMap((child, index) => attachedParts(child, index === 0))
  return part.type.value.startsWith('multipart/') || isBody(part, isFirst) ? [] : [part]
}

/** The pages of HTML, which show pictures in their places. */
export const htmlOf = (part: MailPart): string => htmlParts(part).map(charsetText).join('\n')

export const htmlParts = (part: MailPart): readonly MailPart[] => (part.parts.length > 0 ? part.parts.flatMap(htmlParts) : part.type.value === 'text/html' && isBody(part, true) ? [part] : [])

/** A text that has a name of its own and does not come first is a file, though some programs mean it to be shown in place. */
const isBody = ({ type, disposition }: MailPart, isFirst: boolean): boolean =>
  ['text/plain', 'text/html', 'text', ''].includes(type.value) && disposition.value !== 'attachment' && (isFirst || (disposition.parameters.get('filename') ?? type.parameters.get('name')) === undefined)

function leafText(part: MailPart, isReply: boolean): BodyText {
  const text = charsetText(part)
  if (part.type.value === 'text/html') return htmlBody(text, isReply)
  return plainBody(part.type.parameters.get('format')?.toLowerCase() === 'flowed' ? unflowed(text, part.type.parameters.get('delsp')?.toLowerCase() === 'yes') : text, isReply)
}

export function charsetText({ type, bytes }: MailPart): string {
  const label = type.parameters.get('charset') ?? ''
  const page = type.value === 'text/html' && label === '' ? pageCharset(bytes) : label
  return decodeCharset(bytes, page)
}

/** Lines that end in a blank go on in the next of the same depth of quotation. Source: RFC 3676, 4. */
function unflowed(text: string, dropsBlank: boolean): string {
  const pieces: { sign: string; text: string }[] = []
  let goesOn = false
  for (const line of text.split(/\r?\n/)) {
    const sign = /^>*/.exec(line)?.[0] ?? ''
    const words = line.slice(sign.length).replace(/^ /, '')
    const last = pieces.at(-1)
    if (goesOn && last !== undefined && last.sign === sign && words !== '-- ') last.text += words
    else pieces.push({ sign, text: words })
    goesOn = words.endsWith(' ') && words !== '-- '
    const current = pieces.at(-1)
    if (goesOn && dropsBlank && current !== undefined) current.text = current.text.slice(0, -1)
  }
  return pieces.map(({ sign, text: words }) => (sign === '' ? words : `${sign} ${words}`)).join('\n')
}
