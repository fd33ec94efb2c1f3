import type { PdfiumDocument } from './pdfium-document.ts'
import type { PdfiumEngine } from './pdfium-engine.ts'
import type { DocumentNames } from './pdfium-task.ts'

const deepest = 40
const mostBookmarks = 100_000
const longestTextBytes = 16_000_000

/** Bookmarks with the pages that they lead to, counted from 1, and the names of what is embedded. */
export function namesOf(engine: PdfiumEngine, document: PdfiumDocument): DocumentNames {
  return { bookmarks: bookmarksOf(engine, document), attachments: attachmentsOf(engine, document) }
}

function bookmarksOf(engine: PdfiumEngine, { handle }: PdfiumDocument): DocumentNames['bookmarks'] {
  const { pdfium } = engine
  const found: { title: string; page: number }[] = []
  const walk = (parent: number, depth: number): void => {
    for (let one = pdfium.FPDFBookmark_GetFirstChild(handle, parent); one !== 0 && found.length < mostBookmarks; one = pdfium.FPDFBookmark_GetNextSibling(handle, one)) {
      found.push({ title: engine.text((at, length) => pdfium.FPDFBookmark_GetTitle(one, at, length)), page: pdfium.FPDFDest_GetDestPageIndex(handle, pdfium.FPDFBookmark_GetDest(handle, one)) + 1 })
      if (depth < deepest) walk(one, depth + 1)
    }
  }
  walk(0, 0)
  return found
}

function attachmentsOf(engine: PdfiumEngine, { handle }: PdfiumDocument): DocumentNames['attachments'] {
  const { pdfium } = engine
  return Array.from({ length: Math.max(0, pdfium.FPDFDoc_GetAttachmentCount(handle)) }, (_, index) => {
    const attachment = pdfium.FPDFDoc_GetAttachment(handle, index)
    const name = engine.text((at, length) => pdfium.FPDFAttachment_GetName(attachment, at, length))
    return { name, text: /\.(?:json|txt)$/.test(name) ? textOf(engine, attachment) : null }
  })
}

function textOf(engine: PdfiumEngine, attachment: number): string | null {
  const { pdfium } = engine
  return engine.within(4, (size) => {
    if (!pdfium.FPDFAttachment_GetFile(attachment, 0, 0, size)) return null
    const lengthBytes = engine.view().getUint32(size, true)
    if (lengthBytes > longestTextBytes) return null
    return engine.within(lengthBytes, (at) => (pdfium.FPDFAttachment_GetFile(attachment, at, lengthBytes, size) ? new TextDecoder().decode(engine.take(at, lengthBytes)) : null))
  })
}
