import { decodeCharset } from './mail-charset.ts'
import { htmlText } from './html-text.ts'
import type { MailPart } from './mail-parts.ts'
import { pageCharset } from './page-facts.ts'

/** What is read of a mail: of alternatives the plain one, of a page its words. */
export function bodyText(part: MailPart): string {
  if (part.parts.length === 0) return isBody(part, true) ? leafText(part) : ''
  const texts = part.parts.map((child, index) => (child.parts.length > 0 ? bodyText(child) : isBody(child, index === 0) ? leafText(child) : ''))
  if (part.type.value !== 'multipart/alternative') return texts.filter((text) => text.trim() !== '').join('\n')
  const plain = part.parts.findIndex((child, index) => child.type.value === 'text/plain' && (texts[index] ?? '').trim() !== '')
  return texts[plain] ?? texts.findLast((text) => text.trim() !== '') ?? ''
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

function leafText(part: MailPart): string {
  const text = charsetText(part)
  if (part.type.value === 'text/html') return htmlText(text)
  return part.type.parameters.get('format')?.toLowerCase() === 'flowed' ? unflowed(text, part.type.parameters.get('delsp')?.toLowerCase() === 'yes') : text
}

export function charsetText({ type, bytes }: MailPart): string {
  const label = type.parameters.get('charset') ?? ''
  const page = type.value === 'text/html' && label === '' ? pageCharset(bytes) : label
  return decodeCharset(bytes, page)
}

/** Lines that end in a blank go on in the next. Source: RFC 3676, 4. */
function unflowed(text: string, dropsBlank: boolean): string {
  let joined = ''
  const pieces: string[] = []
  for (const line of text.split(/\r?\n/).map((one) => one.replace(/^ /, ''))) {
    const goesOn = line.endsWith(' ') && line !== '-- '
    joined += goesOn && dropsBlank ? line.slice(0, -1) : line
    if (goesOn) continue
    pieces.push(joined)
    joined = ''
  }
  return [...pieces, ...(joined === '' ? [] : [joined])].join('\n')
}
