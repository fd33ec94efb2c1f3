import { attachmentNames } from './attachments.ts'
import type { PdfFile } from './pdf-file.ts'
import { pdfArray, pdfDictionary, pdfReference, pdfText } from './pdf-values.ts'

/** The parts of a document that readers enter it by. */
export type CatalogParts = {
  readonly pageTree: number
  readonly structure: number
  readonly outline: number | null
  readonly attachments: readonly string[]
  readonly metadata: number
}

/** Source: ISO 32000-1, 7.7.2. Page labels are plain numbers from 1, the same as the page stamps. */
export function writeCatalog(file: PdfFile, language: string, parts: CatalogParts): Promise<number> {
  const hasFiles = parts.attachments.length > 0
  return file.add(
    pdfDictionary({
      Type: '/Catalog',
      Pages: pdfReference(parts.pageTree),
      Outlines: parts.outline === null ? null : pdfReference(parts.outline),
      PageMode: parts.outline === null ? null : '/UseOutlines',
      PageLabels: '<</Nums [0 <</S /D>>]>>',
      Names: hasFiles ? pdfDictionary({ EmbeddedFiles: attachmentNames(parts.attachments) }) : null,
      AF: hasFiles ? pdfArray(parts.attachments) : null,
      StructTreeRoot: pdfReference(parts.structure),
      MarkInfo: '<</Marked true>>',
      Lang: pdfText(language),
      ViewerPreferences: '<</DisplayDocTitle true>>',
      Metadata: pdfReference(parts.metadata),
    }),
  )
}
