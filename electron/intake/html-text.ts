/** Named references that mails use; any other stays as it is written. */
const references: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', yen: '¥', copy: '©', reg: '®', trade: '™', hellip: '…', mdash: '—', ndash: '–', laquo: '«', raquo: '»',
  bull: '•', middot: '·', times: '×', euro: '€', pound: '£', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', zwnj: '', zwj: '', shy: '', ensp: ' ', emsp: ' ', thinsp: ' '
}
const unseen = new Set(['script', 'style', 'head', 'title', 'template', 'noscript', 'svg', 'object'])
const blocks = new Set(['p', 'div', 'br', 'hr', 'tr', 'table', 'li', 'ul', 'ol', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'section', 'article', 'header', 'footer', 'dt', 'dd'])
const spaced = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'table', 'blockquote'])

/** What a web page says, as lines of plain text; nothing of it is run, fetched or kept but its words. Takes time in proportion to its length. */
export function htmlText(html: string): string {
  const pieces: string[] = []
  const unclosed = new Set<string>()
  for (let at = 0; at < html.length; ) {
    const open = html.indexOf('<', at)
    if (open < 0) {
      pieces.push(words(html.slice(at)))
      break
    }
    pieces.push(words(html.slice(at, open)))
    at = afterTag(html, open, pieces, unclosed)
  }
  return pieces.join('').split('\n').map((line) => line.trim()).join('\n').replace(/\n{3,}/g, '\n\n').trim()
}

/** Puts down what a tag means for plain text, and tells where the text goes on. */
function afterTag(html: string, open: number, pieces: string[], unclosed: Set<string>): number {
  if (html.startsWith('<!--', open)) return endOf(html, '-->', open)
  const [, slash, rawName] = /^<(\/?)([A-Za-z][A-Za-z0-9]{0,20})/.exec(html.slice(open, open + 24)) ?? []
  if (rawName === undefined) {
    if (/^<[!?/]/.test(html.slice(open, open + 2))) return endOf(html, '>', open)
    pieces.push('<')
    return open + 1
  }
  const name = rawName.toLowerCase()
  const end = endOf(html, '>', open)
  if (unseen.has(name) && slash === '') return afterUnseen(html, name, end, unclosed)
  if (slash === '' && isHidden(html.slice(open, Math.min(end, open + longestTag)), name)) return afterHidden(html, name, end, unclosed)
  if (blocks.has(name)) pieces.push(spaced.has(name) ? '\n\n' : '\n', name === 'li' && slash === '' ? '・' : '')
  if (slash === '' && (name === 'td' || name === 'th')) pieces.push(' ')
  return end
}

function endOf(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from)
  return at < 0 ? html.length : at + mark.length
}

/** More of a tag is not looked at. */
const longestTag = 2_000
/** Elements without content, which nothing closes. */
const empty = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr'])

/** What the page itself keeps from whoever reads it, such as the words that mails hold for a list of mails: nobody saw them. */
const isHidden = (tag: string, name: string): boolean =>
  !empty.has(name) && !tag.endsWith('/>') && (/\sstyle\s*=\s*(?:"[^"]*(?:display\s*:\s*none|visibility\s*:\s*hidden)|'[^']*(?:display\s*:\s*none|visibility\s*:\s*hidden))/i.test(tag) || /\shidden(?=[\s>=])/i.test(tag.replace(/"[^"]*"|'[^']*'/g, '""')))

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

const words = (text: string): string => text.replace(/\s+/g, ' ').replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));?/gi, (written, decimal?: string, hex?: string, name?: string) => {
  if (name !== undefined) return references[name] ?? written
  const codePoint = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
  return codePoint > 0 && codePoint <= 0x10ffff && !(codePoint >= 0xd800 && codePoint <= 0xdfff) ? String.fromCodePoint(codePoint) : '\ufffd'
})
