import { readFileSync, writeFileSync } from 'node:fs'
import { objectsOf } from '../../shared/pdf/write/pdf-objects.ts'
import { read } from '../../shared/pdf/write/pdf-readers.ts'
import { listOf, pageKeys } from '../../shared/pdf/write/read-tags.ts'

/** A file as one program tells it; null where the program cannot. Pages count from 1, rectangles from the lower left. */
export type Reading = {
  readonly pages: number
  readonly texts: readonly string[] | null
  readonly links: readonly ReadLink[]
  readonly bookmarks: readonly Bookmark[]
}
export type ReadLink = { readonly page: number; readonly target: number; readonly rectangle: readonly number[] | null }
export type Bookmark = { readonly depth: number; readonly title: string; readonly page: number }

/** Blanks of every kind are no part of a sentence; readers set their own. */
export const squeezed = (text: string): string => text.normalize('NFKC').replace(/[\s\u3000]/gu, '')

/** poppler tells no rectangles of links by any of its programs, but which text leads where. */
export function readByPoppler(path: string): Reading {
  const xml = read('pdftohtml', '-xml', '-i', '-stdout', path)
  const pages = xml.split('<page ').slice(1)
  const links = pages.flatMap((page, index) => [...page.matchAll(/<a href="[^"]*#(\d+)">/g)].map(([, target]) => ({ page: index + 1, target: Number(target), rectangle: null })))
  return { pages: Number(/^Pages: +(\d+)$/m.exec(read('pdfinfo', path))?.[1]), texts: read('pdftotext', '-raw', path, '-').split('\f').slice(0, -1), links, bookmarks: outlineOfXml(xml) }
}

function outlineOfXml(xml: string): readonly Bookmark[] {
  const bookmarks: Bookmark[] = []
  let depth = -1
  for (const [word, page, title] of xml.matchAll(/<outline>|<\/outline>|<item page="(\d+)">(.*?)<\/item>/gs)) {
    if (word === '<outline>') depth += 1
    else if (word === '</outline>') depth -= 1
    else bookmarks.push({ depth, title: unescaped(title ?? ''), page: Number(page) })
  }
  return bookmarks
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' }
const unescaped = (text: string): string => text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code))).replace(/&(lt|gt|quot|amp);/g, (_, name: string) => entities[name] ?? '')

const linkScript = `var file = new Document(scriptArgs[0])
for (var page = 0; page < file.countPages(); ++page) {
  var links = file.loadPage(page).getLinks()
  for (var at = 0; at < links.length; ++at) print(JSON.stringify([page + 1, links[at].uri, links[at].bounds]))
}`

export function readByMupdf(path: string): Reading {
  const script = `${path}.links.js`
  writeFileSync(script, linkScript)
  const pages = Number(/^Pages: (\d+)$/m.exec(read('mutool', 'info', path))?.[1])
  const heights = [...read('mutool', 'pages', path).matchAll(/MediaBox l="[^"]*" b="[^"]*" r="[^"]*" t="([^"]*)"/g)].map(([, top]) => Number(top))
  const links = read('mutool', 'run', script, path).trim().split('\n').filter((line) => line !== '').map((line): ReadLink => {
    const [page, uri, [left = 0, top = 0, right = 0, bottom = 0]]: readonly [number, string, readonly number[]] = JSON.parse(line)
    const height = heights[page - 1] ?? 0
    return { page, target: Number(/#page=(\d+)/.exec(uri)?.[1]), rectangle: [left, height - bottom, right, height - top] }
  })
  const bookmarks = read('mutool', 'show', path, 'outline').split('\n').flatMap((line): readonly Bookmark[] => {
    const [, tabs = '', title = '', page] = /^[+|-]?(\t*)"(.*)"\t#page=(\d+)/.exec(line) ?? []
    return page === undefined ? [] : [{ depth: tabs.length - 1, title, page: Number(page) }]
  })
  return { pages, texts: read('mutool', 'draw', '-q', '-F', 'txt', path).split('\f').slice(0, pages), links, bookmarks }
}

export async function readByPdfJs(path: string): Promise<Reading> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const document = await getDocument({ data: new Uint8Array(readFileSync(path)), useSystemFonts: false, disableFontFace: true, verbosity: 0 }).promise
  const pageOf = async (destination: unknown): Promise<number> => (Array.isArray(destination) ? (await document.getPageIndex(destination[0])) + 1 : 0)
  const [texts, links]: [string[], ReadLink[]] = [[], []]
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    texts.push((await page.getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join(''))
    for (const annotation of await page.getAnnotations()) links.push({ page: number, target: await pageOf(annotation.dest), rectangle: annotation.rect })
  }
  const bookmarks: Bookmark[] = []
  const walk = async (items: Awaited<ReturnType<typeof document.getOutline>>, depth: number): Promise<void> => {
    for (const { title, dest, items: children } of items) {
      bookmarks.push({ depth, title, page: await pageOf(dest) })
      await walk(children, depth + 1)
    }
  }
  await walk((await document.getOutline()) ?? [], 0)
  const { numPages } = document
  await document.destroy()
  return { pages: numPages, texts, links, bookmarks }
}

type Outlines = readonly { readonly title: string; readonly destpageposfrom1: number; readonly kids: Outlines }[]

/** qpdf reads objects and no text. */
export function readByQpdf(path: string): Reading {
  const objects = objectsOf(path)
  const byKey = new Map(objects.map((object) => [object.key, object.value]))
  const keys = pageKeys(objects)
  const links = keys.flatMap((key, index) => listOf(byKey.get(key)?.['/Annots']).map((reference): ReadLink => {
    const annotation = byKey.get(String(reference))
    return { page: index + 1, target: keys.indexOf(String(listOf(annotation?.['/Dest'])[0])) + 1, rectangle: listOf(annotation?.['/Rect']).map(Number) }
  }))
  const told: { readonly outlines: Outlines } = JSON.parse(read('qpdf', '--json', '--json-key=outlines', path))
  const flat = (items: Outlines, depth: number): readonly Bookmark[] => items.flatMap(({ title, destpageposfrom1, kids }) => [{ depth, title, page: destpageposfrom1 }, ...flat(kids, depth + 1)])
  return { pages: Number(read('qpdf', '--show-npages', path)), texts: null, links, bookmarks: flat(told.outlines, 0) }
}
