import { printable } from '#shared/words/visible-text.ts'
import { htmlText } from './html-text.ts'

/** `bytes` null: it lies elsewhere and was not fetched. */
export type PagePicture = { readonly name: string; readonly kind: string; readonly bytes: number | null }

/** Beyond these a page has more rows of pictures than anybody reads. */
const mostPictures = 200
/** What a page says of itself stands at its beginning. */
const headLength = 200_000

export const pageCharset = (bytes: Uint8Array): string =>
  /<meta[^>]{0,300}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{1,40})/i.exec(Buffer.from(bytes.subarray(0, 4_096)).toString('latin1'))?.[1] ?? ''

export function pageTitle(html: string): string {
  const head = html.slice(0, headLength)
  const open = /<title[\s>]/i.exec(head)?.index
  const start = open === undefined ? -1 : head.indexOf('>', open)
  const end = start < 0 ? -1 : head.slice(start).search(/<\/title/i)
  return end < 0 ? '' : printable(htmlText(head.slice(start + 1, start + end))).replace(/\s+/g, ' ').slice(0, 500)
}

/** Internet Explorer, Chrome and SingleFile write in a comment where a page was saved from. */
export const addressMarked = (html: string): string =>
  printable(/<!--\s{0,9}(?:saved from url=\(\d{1,6}\)|Page saved with SingleFile\s{1,9}url:\s{0,9})(\S{1,2000})/i.exec(html.slice(0, headLength))?.[1]?.replace(/-->$/, '') ?? '')

const months = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)'
const saved = new RegExp(`saved date:\\s{0,9}\\w{3} (${months}) (\\d{2}) (\\d{4}) (\\d{2}:\\d{2}:\\d{2}) GMT([+-]\\d{4})`)

/** In the form of a mail's date; SingleFile writes it as JavaScript does. */
export function savedMarked(html: string): string | null {
  const [, month, day, year, time, offset] = saved.exec(html.slice(0, headLength)) ?? []
  return month === undefined || day === undefined ? null : `${day} ${month} ${year ?? ''} ${time ?? ''} ${offset ?? ''}`
}

/** The pictures that a page of HTML shows: those that lie in it, and those that lie elsewhere. */
export function shownPictures(html: string): readonly PagePicture[] {
  const pictures: PagePicture[] = []
  const open = /<img\s/gi
  for (let found = open.exec(html); found !== null && pictures.length < mostPictures; found = open.exec(html)) {
    const end = html.indexOf('>', found.index)
    const tag = html.slice(found.index, end < 0 ? html.length : end)
    // From behind the tag: one that is never closed is the last.
    open.lastIndex = found.index + tag.length
    const source = attribute(tag, 'src')
    if (source !== '') pictures.push(pictureAt(source, attribute(tag, 'alt')))
  }
  return pictures
}

function pictureAt(source: string, alternative: string): PagePicture {
  const [head = '', kind] = /^data:([a-z0-9.+/-]{0,60});base64,/i.exec(source.slice(0, 100)) ?? []
  const name = printable(htmlText((alternative || (kind === undefined ? source : '')).slice(0, 300))).replace(/\s+/g, ' ')
  return kind === undefined ? { name, kind: '', bytes: null } : { name, kind: kind.toLowerCase(), bytes: Math.floor(((source.length - head.length) * 3) / 4) }
}

function attribute(tag: string, name: string): string {
  const [, double, single, bare] = new RegExp(`\\s${name}\\s?=\\s?(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(tag) ?? []
  return double ?? single ?? bare ?? ''
}
