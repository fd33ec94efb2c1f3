import { attachmentNames } from './attachments.ts'
import type { PdfFile } from './pdf-file.ts'
import type { PageLabels } from '../layout-types.ts'
import { pdfArray, pdfDictionary, pdfName, pdfReference, pdfText } from './pdf-values.ts'
import type { PdfValue } from './pdf-values.ts'

/** What readers show around the pages. */
export type CatalogFrame = {
  readonly pageTree: number
  readonly outline: number | null
  readonly metadata: number
  readonly pageLabels?: readonly PageLabels[] | undefined
  readonly language: string
}

/** The parts of a document that readers enter it by. */
export type CatalogParts = CatalogFrame & {
  /** null: a file without tags. */
  readonly structure: number | null
  readonly attachments: readonly string[]
  readonly outputIntent: string
}

/** Source: ISO 32000-1, 7.7.2. */
export function writeCatalog(file: PdfFile, parts: CatalogParts): Promise<number> {
  const hasFiles = parts.attachments.length > 0
  return file.add(
    pdfDictionary({
      ...frameEntries(parts),
      Names: hasFiles ? pdfDictionary({ EmbeddedFiles: attachmentNames(parts.attachments) }) : null,
      AF: hasFiles ? pdfArray(parts.attachments) : null,
      StructTreeRoot: parts.structure === null ? null : pdfReference(parts.structure),
      MarkInfo: parts.structure === null ? null : '<</Marked true>>',
      OutputIntents: pdfArray([parts.outputIntent]),
    }),
  )
}

/** The catalog as far as it is known before the files and the tags are written; all of it that a digest counts. */
export const catalogBeforeFiles = (frame: CatalogFrame): PdfValue => pdfDictionary(frameEntries(frame))

const frameEntries = ({ pageTree, outline, metadata, pageLabels, language }: CatalogFrame): Readonly<Record<string, PdfValue | null>> => ({
  Type: '/Catalog',
  Pages: pdfReference(pageTree),
  Outlines: outline === null ? null : pdfReference(outline),
  PageMode: outline === null ? null : '/UseOutlines',
  PageLabels: labelTree(pageLabels ?? [{ firstPageIndex: 0, style: 'decimal', prefix: '', start: 1 }]),
  Lang: pdfText(language),
  ViewerPreferences: '<</DisplayDocTitle true>>',
  Metadata: pdfReference(metadata),
})

/** Source: ISO 32000-1, 12.4.2. The same as the stamps on the pages. */
function labelTree(labels: readonly PageLabels[]): string {
  const entries = labels.map(({ firstPageIndex, style, prefix, start }) => `${firstPageIndex} ${pdfDictionary({ S: pdfName(style === 'roman' ? 'r' : 'D'), P: prefix === '' ? null : pdfText(prefix), St: start === 1 ? null : String(start) })}`)
  return pdfDictionary({ Nums: pdfArray(entries) })
}
