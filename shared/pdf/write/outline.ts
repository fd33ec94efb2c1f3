import type { Destination, OutlineItem } from '../layout-types.ts'
import type { PdfFile } from './pdf-file.ts'
import { pdfDictionary, pdfReference, pdfText } from './pdf-values.ts'

/** Writes the bookmarks (ISO 32000-1, 12.3.3); returns the number of their root. */
export async function writeOutline(file: PdfFile, items: readonly OutlineItem[], destination: (target: Destination) => string): Promise<number> {
  const root = file.reserve()
  const { first, last } = await writeItems(file, items, root, destination)
  await file.object(root, pdfDictionary({ Type: '/Outlines', First: first, Last: last, Count: String(visibleCount(items)) }))
  return root
}

async function writeItems(file: PdfFile, items: readonly OutlineItem[], parent: number, destination: (target: Destination) => string): Promise<{ readonly first: string | null; readonly last: string | null }> {
  const numbers = items.map(() => file.reserve())
  const referenceAt = (index: number): string | null => {
    const number = numbers[index]
    return number === undefined ? null : pdfReference(number)
  }
  for (const [index, item] of items.entries()) {
    const number = numbers[index] ?? 0
    const children = await writeItems(file, item.children, number, destination)
    await file.object(
      number,
      pdfDictionary({
        Title: pdfText(item.title),
        Parent: pdfReference(parent),
        Prev: referenceAt(index - 1),
        Next: referenceAt(index + 1),
        First: children.first,
        Last: children.last,
        Count: item.children.length === 0 ? null : String(item.open ? visibleCount(item.children) : -visibleCount(item.children)),
        Dest: destination(item.target),
      }),
    )
  }
  return { first: referenceAt(0), last: referenceAt(items.length - 1) }
}

const visibleCount = (items: readonly OutlineItem[]): number => items.reduce((sum, item) => sum + 1 + (item.open ? visibleCount(item.children) : 0), 0)
