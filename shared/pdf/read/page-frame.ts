import { damage, isNothing, numberOf, resolved, resolvedItems } from './pdf-item.ts'
import type { PdfDictionary, PdfObjects } from './pdf-item.ts'

export type PageSize = { readonly widthPt: number; readonly heightPt: number }
export type PageFrame = { readonly left: number; readonly bottom: number; readonly right: number; readonly top: number; readonly turn: 0 | 90 | 180 | 270; readonly unit: number }

type Box = readonly [left: number, bottom: number, right: number, top: number]

/** US Letter, as readers take where a page does not say its size. */
const unsaid: Box = [0, 0, 612, 792]
/** Of PDF 1.7 it is 14,400; this is where the numbers of a matrix grow too fine. */
const largestPt = 1_000_000

/** The part of a page that is shown: ISO 32000-1, 14.11.2; a crop box that misses the page is not heeded. */
export async function pageFrame(objects: PdfObjects, page: PdfDictionary): Promise<PageFrame> {
  const media = (await boxOf(objects, page, '/MediaBox')) ?? unsaid
  const crop = (await boxOf(objects, page, '/CropBox')) ?? media
  const turn = normalTurn(numberOf(await resolved(objects, page.get('/Rotate'))) ?? 0)
  const unit = numberOf(await resolved(objects, page.get('/UserUnit'))) ?? 1
  const shown = both(media, crop)
  const [left, bottom, right, top] = isArea(shown) ? shown : media
  if (!isArea(media) || Math.max(right - left, top - bottom) > largestPt) return damage('a page without an area')
  return { left, bottom, right, top, turn, unit: unit > 0 ? unit : 1 }
}

/** As a reader shows the page: cropped, turned, and in the unit that it asks for. */
export function shownSize({ left, bottom, right, top, turn, unit }: PageFrame): PageSize {
  const [widthPt, heightPt] = [(right - left) * unit, (top - bottom) * unit]
  return turn === 90 || turn === 270 ? { widthPt: heightPt, heightPt: widthPt } : { widthPt, heightPt }
}

async function boxOf(objects: PdfObjects, page: PdfDictionary, key: string): Promise<Box | null> {
  if (isNothing(await resolved(objects, page.get(key)))) return null
  const [x1 = null, y1 = null, x2 = null, y2 = null] = (await resolvedItems(objects, page.get(key))).map(numberOf)
  if (x1 === null || y1 === null || x2 === null || y2 === null) return damage('a box of no numbers')
  return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)]
}

const both = (a: Box, b: Box): Box => [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])]
const isArea = ([left, bottom, right, top]: Box): boolean => right > left && top > bottom

function normalTurn(angle: number): 0 | 90 | 180 | 270 {
  const turn = ((Math.round(angle / 90) % 4) + 4) % 4
  return turn === 1 ? 90 : turn === 2 ? 180 : turn === 3 ? 270 : 0
}
