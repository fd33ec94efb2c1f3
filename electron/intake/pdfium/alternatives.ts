import { withPage } from './pdfium-document.ts'
import type { PdfiumDocument } from './pdfium-document.ts'
import type { PdfiumEngine } from './pdfium-engine.ts'

/** Deeper than any tag of ours. */
const deepest = 40

/** What a page reads aloud in place of what it shows. Throws PdfiumRefusal. */
export const alternativesOf = (engine: PdfiumEngine, document: PdfiumDocument, page: number): readonly string[] => withPage(engine, document, page, (handle) => {
  const { pdfium } = engine
  const tree = pdfium.FPDF_StructTree_GetForPage(handle)
  if (tree === 0) return []
  const below = (element: number, depth: number): readonly string[] => (element === 0 || depth > deepest ? [] : [
    engine.text((at, length) => pdfium.FPDF_StructElement_GetAltText(element, at, length)),
    engine.text((at, length) => pdfium.FPDF_StructElement_GetActualText(element, at, length)),
    ...childrenOf(pdfium.FPDF_StructElement_CountChildren(element), (index) => pdfium.FPDF_StructElement_GetChildAtIndex(element, index)).flatMap((child) => below(child, depth + 1))
  ])
  try {
    return childrenOf(pdfium.FPDF_StructTree_CountChildren(tree), (index) => pdfium.FPDF_StructTree_GetChildAtIndex(tree, index)).flatMap((child) => below(child, 0)).filter((text) => text !== '')
  } finally {
    pdfium.FPDF_StructTree_Close(tree)
  }
})

const childrenOf = (count: number, childAt: (index: number) => number): readonly number[] => Array.from({ length: Math.max(0, count) }, (_, index) => childAt(index))
