import { attachmentNames } from './attachments.ts'
import type { PdfFile } from './pdf-file.ts'
import type { PageLabels } from '../layout-types.ts'
import { pdfArray, pdfDictionary, pdfName, pdfReference, pdfText } from './pdf-values.ts'

/** The parts of a document that readers enter it by. */
export type CatalogParts = {
  readonly pageTree: number
  /** null: a file without tags. */
  readonly structure: number | null
  readonly outline: number | null
  readonly attachments: readonly string[]
  readonly metadata: number
  readonly pageLabels?: readonly PageLabels[] | undefined
  readonly outputIntent: string
}

/** Source: ISO 32000-1, 7.7.2. */
export function writeCatalog(file: PdfFile, language: string, parts: CatalogParts): Promise<number> {
  const hasFiles = parts.attachments.length > 0
  return file.add(
    pdfDictionary({
      Type: '/Catalog',
      Pages: pdfReference(parts.pageTree),
      Outlines: parts.outline === null ? null : pdfReference(parts.outline),
      PageMode: parts.outline === null ? null : '/UseOutlines',
      PageLabels: pageLabels(parts.pageLabels ?? [{ firstPageIndex: 0, style: 'decimal', prefix: '', start: 1 }]),
      Names: hasFiles ? pdfDictionary({ EmbeddedFiles: attachmentNames(parts.attachments) }) : null,
      AF: hasFiles ? pdfArray(parts.attachments) : null,
      StructTreeRoot: parts.structure === null ? null : pdfReference(parts.structure),
      MarkInfo: parts.structure === null ? null : '<</Marked true>>',
      Lang: pdfText(language),
      ViewerPreferences: '<</DisplayDocTitle true>>',
      Metadata: pdfReference(parts.metadata),
      OutputIntents: pdfArray([parts.outputIntent]),
    }),
  )
}

/** Source: ISO 32000-1, 12.4.2. The same as the stamps on the pages. */
function pageLabels(labels: readonly PageLabels[]): string {
  const entries = labels.map(({ firstPageIndex, style, prefix, start }) => `${firstPageIndex} ${pdfDictionary({ S: pdfName(style === 'roman' ? 'r' : 'D'), P: prefix === '' ? null : pdfText(prefix), St: start === 1 ? null : String(start) })}`)
  return pdfDictionary({ Nums: pdfArray(entries) })
}
