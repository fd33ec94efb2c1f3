import { intakeLimits } from './intake-limits.ts'
import { headLines, headValue, structured } from './mail-head.ts'
import type { HeadLine, Structured } from './mail-head.ts'
import { decodeTransfer } from './transfer-encoding.ts'

/** A part of a mail, and the mail itself: `parts` of a multipart, else `bytes`, decoded. */
export type MailPart = { readonly head: readonly HeadLine[]; readonly type: Structured; readonly disposition: Structured; readonly parts: readonly MailPart[]; readonly bytes: Uint8Array; /** Its last boundary is missing: the file ends within it. */ readonly isOpen?: true }

/** Thrown within this room alone: nested, parted or headed beyond all reason. */
export class MailTooLarge extends Error {}

/** A mail as a tree. Each part is looked for within its parent alone, so that a boundary that is missing or used twice costs its own part only. */
export function mailParts(bytes: Uint8Array): MailPart {
  return partOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), 1, { left: intakeLimits.mailParts, headBytes: intakeLimits.mailHeadBytes }, 'text/plain')
}

type Room = { left: number; headBytes: number }

function partOf(whole: Buffer, depth: number, room: Room, usualType: string): MailPart {
  const { headEnd, bodyStart } = endOfHead(whole)
  room.left -= 1
  room.headBytes -= headEnd
  if (depth > intakeLimits.mailDepth || room.left < 0 || room.headBytes < 0) throw new MailTooLarge()
  const head = headLines(whole.subarray(0, headEnd))
  const body = whole.subarray(bodyStart)
  const type = structured(headValue(head, 'content-type') || usualType)
  const disposition = structured(headValue(head, 'content-disposition'))
  const boundary = type.parameters.get('boundary') ?? ''
  if (type.value.startsWith('multipart/') && boundary !== '') {
    const inner = type.value === 'multipart/digest' ? 'message/rfc822' : 'text/plain'
    const { parts, isOpen } = split(body, boundary, room.left)
    return { head, type, disposition, parts: parts.map((part) => partOf(part, depth + 1, room, inner)), bytes: Buffer.alloc(0), ...(isOpen ? { isOpen } : {}) }
  }
  return { head, type, disposition, parts: [], bytes: decodeTransfer(body, headValue(head, 'content-transfer-encoding')) }
}

/** The head ends at the first empty line; a part may have none at all. */
function endOfHead(whole: Buffer): { readonly headEnd: number; readonly bodyStart: number } {
  const first = /^\r?\n/.exec(whole.subarray(0, 2).toString('latin1'))?.[0].length
  if (first !== undefined) return { headEnd: 0, bodyStart: first }
  const [gap] = ['\r\n\r\n', '\n\n', '\n\r\n'].map((mark) => ({ at: whole.indexOf(mark), length: mark.length })).filter(({ at }) => at >= 0).toSorted((a, b) => a.at - b.at)
  return gap === undefined ? { headEnd: whole.length, bodyStart: whole.length } : { headEnd: gap.at, bodyStart: gap.at + gap.length }
}

/** What stands between the boundary's lines; a last one that is missing is taken as read, and told. Source: RFC 2046, 5.1.1. */
function split(body: Buffer, boundary: string, most: number): { readonly parts: readonly Buffer[]; readonly isOpen: boolean } {
  const mark = Buffer.from(`--${boundary}`)
  const parts: Buffer[] = []
  let start: number | null = null
  for (let at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, at + mark.length)) {
    const line = at === 0 || body[at - 1] === 0x0a ? restOfLine(body, at + mark.length) : null
    if (line === null) continue
    if (start !== null) parts.push(body.subarray(start, endBefore(body, at, start)))
    if (parts.length > most) throw new MailTooLarge()
    start = line.next
    if (line.isLast) return { parts, isOpen: false }
  }
  return { parts: start === null ? parts : [...parts, body.subarray(start)], isOpen: true }
}

function restOfLine(body: Buffer, from: number): { readonly isLast: boolean; readonly next: number } | null {
  const end = body.indexOf(0x0a, from)
  const next = end < 0 ? body.length : end + 1
  if (next - from > 200) return null
  const rest = body.subarray(from, next).toString('latin1').trim()
  return rest === '' || rest === '--' ? { isLast: rest === '--', next } : null
}

/** The line end before a boundary belongs to the boundary. */
function endBefore(body: Buffer, at: number, start: number): number {
  const withoutFeed = at > start ? at - 1 : at
  return withoutFeed > start && body[withoutFeed - 1] === 0x0d ? withoutFeed - 1 : withoutFeed
}
