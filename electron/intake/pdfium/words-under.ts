import type { AreaRedaction } from '#shared/domain/case-file.ts'
import { withPage } from './pdfium-document.ts'
import type { PdfiumDocument } from './pdfium-document.ts'
import type { PdfiumEngine } from './pdfium-engine.ts'
import type { Frame } from './pdfium-task.ts'

/** The page is measured on a grid so fine that the rounding says nothing. */
const grid = 100_000

export type PlacedCharacter = { readonly text: string; readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

/** For each area the words that stand under it in whole or in part. Throws PdfiumRefusal. */
export function wordsUnder(engine: PdfiumEngine, document: PdfiumDocument, page: number, areas: readonly AreaRedaction[]): readonly (readonly string[])[] {
  const characters = charactersOf(engine, document, page)
  return areas.map((area) => wordsOf(characters.map((character) => (isUnder(character, area) ? character.text : ' '))))
}

const wordsOf = (characters: readonly string[]): readonly string[] => [...new Set(characters.join('').split(/[\s\0]+/u).filter((word) => word !== ''))]

const isUnder = ({ left, top, right, bottom }: PlacedCharacter, { x, y, width, height }: AreaRedaction): boolean =>
  left < x + width && right > x && top < y + height && bottom > y

/** What stands within a frame, character by character in the order of the page. Throws PdfiumRefusal. */
export const textWithin = (engine: PdfiumEngine, document: PdfiumDocument, page: number, frame: Frame): string =>
  charactersOf(engine, document, page).filter(({ left, top, right, bottom }) => isWithin((left + right) / 2, frame.left, frame.right) && isWithin((top + bottom) / 2, frame.top, frame.bottom)).map(({ text }) => text).join('')

const isWithin = (value: number, from: number, to: number): boolean => value > from && value < to

/** Every character of a page with its place, as fractions of the page as it is shown. Throws PdfiumRefusal. */
export const charactersOf = (engine: PdfiumEngine, document: PdfiumDocument, page: number): readonly PlacedCharacter[] => withPage(engine, document, page, (handle) => {
  const { pdfium } = engine
  const text = pdfium.FPDFText_LoadPage(handle)
  if (text === 0) return []
  try {
    return Array.from({ length: Math.max(0, pdfium.FPDFText_CountChars(text)) }, (_, index) => ({ text: characterOf(pdfium.FPDFText_GetUnicode(text, index)), ...placeOf(engine, handle, text, index) }))
  } finally {
    pdfium.FPDFText_ClosePage(text)
  }
})

const characterOf = (codePoint: number): string => (codePoint > 0 && codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : '\0')

/** Line ends that PDFium adds itself have no place: they lie nowhere. */
function placeOf(engine: PdfiumEngine, page: number, text: number, index: number): Omit<PlacedCharacter, 'text'> {
  return engine.within(32, (at) => {
    if (!engine.pdfium.FPDFText_GetCharBox(text, index, at, at + 8, at + 16, at + 24)) return nowhere
    const view = engine.view()
    const [left, right, bottom, top] = [view.getFloat64(at, true), view.getFloat64(at + 8, true), view.getFloat64(at + 16, true), view.getFloat64(at + 24, true)]
    if (left === right && top === bottom) return nowhere
    const [from, to] = [shownAt(engine, page, at, left, top), shownAt(engine, page, at, right, bottom)]
    return { left: Math.min(from.x, to.x), right: Math.max(from.x, to.x), top: Math.min(from.y, to.y), bottom: Math.max(from.y, to.y) }
  })
}

const nowhere = { left: -1, top: -1, right: -1, bottom: -1 } as const

function shownAt(engine: PdfiumEngine, page: number, at: number, x: number, y: number): { readonly x: number; readonly y: number } {
  engine.pdfium.FPDF_PageToDevice(page, 0, 0, grid, grid, 0, x, y, at, at + 4)
  const view = engine.view()
  return { x: view.getInt32(at, true) / grid, y: view.getInt32(at + 4, true) / grid }
}
