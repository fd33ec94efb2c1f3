/** `source`: the tag as it is written, from its sign to its end, as far as it is looked at. */
export type HtmlTag = { readonly name: string; readonly isClosing: boolean; readonly source: string }
export type HtmlReader = { readonly onText: (written: string) => void; readonly onTag: (tag: HtmlTag) => void }

const unseen = new Set(['script', 'style', 'head', 'title', 'template', 'noscript', 'svg', 'object'])
/** Elements without content, which nothing closes. */
export const emptyElements = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr'])
/** More of a tag is not looked at. */
const longestTag = 2_000

/** Hands over what a page shows, piece by piece; what it keeps from its reader is passed over. Nothing of it is run or fetched. Takes time in proportion to its length. */
export function readTags(html: string, reader: HtmlReader): void {
  const unclosed = new Set<string>()
  for (let at = 0; at < html.length; ) {
    const open = html.indexOf('<', at)
    if (open < 0) return reader.onText(html.slice(at))
    if (open > at) reader.onText(html.slice(at, open))
    at = afterTag(html, open, reader, unclosed)
  }
}

function afterTag(html: string, open: number, reader: HtmlReader, unclosed: Set<string>): number {
  if (html.startsWith('<!--', open)) return endOf(html, '-->', open)
  const [, slash, rawName] = /^<(\/?)([A-Za-z][A-Za-z0-9]{0,20})/.exec(html.slice(open, open + 24)) ?? []
  if (rawName === undefined) {
    if (/^<[!?/]/.test(html.slice(open, open + 2))) return endOf(html, '>', open)
    reader.onText('<')
    return open + 1
  }
  const name = rawName.toLowerCase()
  const end = endOfTag(html, open)
  const isClosing = slash !== ''
  if (unseen.has(name) && !isClosing) return afterUnseen(html, name, end, unclosed)
  const source = html.slice(open, Math.min(end, open + longestTag))
  if (!isClosing && source.length > name.length + 2 && isHidden(source, name)) return afterHidden(html, name, end, unclosed)
  reader.onTag({ name, isClosing, source })
  return end
}

function endOf(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from)
  return at < 0 ? html.length : at + mark.length
}

/** A value in quotes may hold the sign that ends a tag. */
function endOfTag(html: string, open: number): number {
  const end = endOf(html, '>', open)
  const start = html.slice(open, Math.min(end, open + longestTag))
  if (!/["']/.test(start)) return end
  const whole = /^<[^>"']*(?:(?:"[^"]*"|'[^']*')[^>"']*)*>/.exec(html.slice(open, open + longestTag))
  return whole === null ? end : open + whole[0].length
}

/** What the page itself keeps from whoever reads it, such as the words that mails hold for a list of mails: nobody saw them. */
const isHidden = (tag: string, name: string): boolean =>
  !emptyElements.has(name) && !tag.endsWith('/>') && (/\sstyle\s*=\s*(?:"[^"]*(?:display\s*:\s*none|visibility\s*:\s*hidden)|'[^']*(?:display\s*:\s*none|visibility\s*:\s*hidden))/i.test(tag) || /\shidden(?=[\s>=])/i.test(tag.replace(/"[^"]*"|'[^']*'/g, '""')))

/** Past the end of an element, those of its name within it counted; one that is never closed hides nothing. */
function afterHidden(html: string, name: string, from: number, unclosed: Set<string>): number {
  if (unclosed.has(`hidden ${name}`)) return from
  const tags = new RegExp(`<(/?)${name}(?=[\\s>/])`, 'gi')
  tags.lastIndex = from
  let depth = 1
  for (let found = tags.exec(html); found !== null; found = tags.exec(html)) {
    depth += found[1] === '/' ? -1 : 1
    if (depth === 0) return endOf(html, '>', found.index)
  }
  unclosed.add(`hidden ${name}`)
  return from
}

/** A head that is never closed must not swallow the whole mail, nor be looked for again and again. */
function afterUnseen(html: string, name: string, from: number, unclosed: Set<string>): number {
  if (unclosed.has(name)) return from
  const closing = new RegExp(`</${name}[\\s>]`, 'gi')
  closing.lastIndex = from
  const found = closing.exec(html)
  if (found) return endOf(html, '>', found.index)
  unclosed.add(name)
  return from
}
