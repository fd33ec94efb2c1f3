export const mailKind = 'message/rfc822'
/** A saved web page with its pictures, MHTML. Source: RFC 2557. */
export const webArchiveKind = 'multipart/related'

/** Sorts of text, by how it begins; only where that says nothing does the name's ending decide. */
export function textKind(text: string, isWhole: boolean, name: string): string {
  const start = text.slice(0, 4_096).trimStart()
  const ending = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  if (/^(?:<\?xml[^>]{0,500}>\s*)?(?:<!--[^]{0,1000}?-->\s*)?(?:<!DOCTYPE svg[^>]{0,500}>\s*)?<svg[\s>]/i.test(start)) return 'image/svg+xml'
  if (/^BEGIN:VCALENDAR\s/i.test(start.replace(/^\uFEFF/, ''))) return 'text/calendar'
  if (ending === 'eml') return mailKind
  if (/^(?:<!--[^]{0,1000}?-->\s*)?<(?:!doctype html|html|head|body)[\s>]/i.test(start)) return 'text/html'
  if (isWhole && isJson(text)) return 'application/json'
  return ending === 'csv' ? 'text/csv' : ending === 'html' || ending === 'htm' ? 'text/html' : 'text/plain'
}

const usualHeaders = new Set(['from', 'to', 'subject', 'date', 'received', 'message-id', 'mime-version', 'return-path', 'delivered-to', 'content-type'])

/** At least two of the usual headers in an unbroken head. Source: RFC 5322, 2.2. */
export function looksLikeMail(text: string): boolean {
  const lines = text.slice(0, 65_536).replace(/^(?:\uFEFF|\s)+/, '').replace(/^From [^\n]*\n/, '').split(/\r?\n|\r/)
  const names = new Set<string>()
  for (const [index, line] of lines.entries()) {
    if (line === '') break
    if (/^[ \t]/.test(line) && index > 0) continue
    const name = /^([!-9;-~]{1,70}):/.exec(line)?.[1]?.toLowerCase()
    if (name === undefined) break
    if (usualHeaders.has(name)) names.add(name)
  }
  return names.size >= 2 && (names.has('from') || names.has('received') || names.has('date') || names.has('message-id'))
}

/** A browser writes a page as a mail that nobody sent to anybody. */
export function looksLikeWebArchive(text: string, name: string): boolean {
  const head = text.slice(0, /\r?\n\r?\n/.exec(text)?.index ?? text.length)
  return /^snapshot-content-location:|^from:\s{0,9}"?<saved by /im.test(head) || (/\.mht(?:ml)?$/i.test(name) && /^content-type:\s{0,9}(?:multipart\/related|text\/html)/im.test(head) && !/^(?:received|to):/im.test(head))
}

function isJson(text: string): boolean {
  if (!/^\s*[[{]/.test(text)) return false
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
