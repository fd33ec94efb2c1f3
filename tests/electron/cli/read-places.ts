import { readFileSync } from 'node:fs'

/** A PDF as pdf.js tells it; y grows upwards, pages count from 1. */
export type ReadPack = { readonly pages: readonly ReadPage[]; readonly labels: readonly string[] | null; readonly outline: readonly ReadBookmark[] }
export type ReadPage = { readonly texts: readonly PlacedText[]; readonly links: readonly PlacedLink[] }
export type PlacedText = { readonly text: string; readonly x: number; readonly y: number; readonly width: number }
export type PlacedLink = { readonly words: string; readonly left: number; readonly bottom: number; readonly right: number; readonly top: number; readonly page: number; readonly toY: number; readonly keepsZoom: boolean }
export type ReadBookmark = { readonly title: string; readonly page: number; readonly depth: number }

export async function readPlaces(path: string): Promise<ReadPack> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const document = await getDocument({ data: new Uint8Array(readFileSync(path)), useSystemFonts: false, disableFontFace: true, verbosity: 0 }).promise
  const aimOf = async (destination: unknown): Promise<Pick<PlacedLink, 'page' | 'toY' | 'keepsZoom'>> => {
    if (!Array.isArray(destination)) return { page: 0, toY: 0, keepsZoom: false }
    const [page, way, x, y, zoom] = destination
    return { page: (await document.getPageIndex(page)) + 1, toY: Number(y), keepsZoom: way.name === 'XYZ' && x === null && zoom === null }
  }
  const pages: ReadPage[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const texts = (await page.getTextContent()).items.flatMap((item): readonly PlacedText[] => ('str' in item && item.str.trim() !== '' ? [{ text: item.str, x: Number(item.transform[4]), y: Number(item.transform[5]), width: item.width }] : []))
    const links: PlacedLink[] = []
    for (const { rect, dest } of await page.getAnnotations()) {
      const [left = 0, bottom = 0, right = 0, top = 0]: readonly number[] = rect
      links.push({ words: wordsIn(texts, left, bottom, right, top), left, bottom, right, top, ...(await aimOf(dest)) })
    }
    pages.push({ texts, links })
  }
  const outline: ReadBookmark[] = []
  const walk = async (items: Awaited<ReturnType<typeof document.getOutline>>, depth: number): Promise<void> => {
    for (const { title, dest, items: children } of items) {
      outline.push({ title, page: (await aimOf(dest)).page, depth })
      await walk(children, depth + 1)
    }
  }
  await walk((await document.getOutline()) ?? [], 0)
  const labels = await document.getPageLabels()
  await document.destroy()
  return { pages, labels, outline }
}

/** What is printed under a link. */
function wordsIn(texts: readonly PlacedText[], left: number, bottom: number, right: number, top: number): string {
  return texts.filter(({ x, y, width }) => y >= bottom && y <= top && x >= left - 1 && x + width <= right + 1).map(({ text }) => text).join('')
}

/** The label on the plate of each page, with the sheet where an exhibit has several; null for pages without a plate. */
export const plateOf = ({ texts }: ReadPage, label: RegExp): { readonly label: string; readonly sheet: number } | null => {
  const plate = texts.filter(({ x, y }) => x > 300 && y > 770).map(({ text }) => text).join('')
  const found = new RegExp(`^(${label.source})(?: \\((\\d+)/\\d+\\))?$`, 'u').exec(plate)
  return found === null ? null : { label: found[1] ?? '', sheet: Number(found[2] ?? 1) }
}
