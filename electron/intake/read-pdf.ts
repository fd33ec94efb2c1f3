import type { ReaderWarning } from '#shared/domain/exhibit-facts.ts'
import type { Portrayal, PortrayedPage } from '#shared/packs/portrayal.ts'
import { openForeignDocument, pdfPageSizes } from '#shared/pdf/pictures/foreign-document.ts'
import type { ForeignDocument } from '#shared/pdf/pictures/foreign-document.ts'
import type { PageSize } from '#shared/pdf/read/page-frame.ts'
import { hasUndrawnEntries, isFilledHere } from '#shared/pdf/write/undrawn-entries.ts'
import { cover, coverFor } from './cover.ts'
import { inflateBytes } from './inflate-bytes.ts'
import { intakeLimits } from './intake-limits.ts'
import { markedMetadata } from './marked-metadata.ts'
import { pdfInformation } from './pdf-information.ts'
import { isSigned } from './pdf-signatures.ts'
import { drawPdfPage } from './draw-pdf-page.ts'
import { pdfText } from './pdf-text.ts'
import type { PdfiumSubject } from './pdfium/ask-pdfium.ts'
import { isEncrypted, readProtectedPdf } from './read-protected-pdf.ts'
import type { EvidenceFile, Reader, Reading } from './reader.ts'
import { hiddenPictures, isShownAlike, pagesHoldingUnseen, redactPdfPage } from './redact-pdf-page.ts'
import { splitRedactions } from './split-redactions.ts'
import type { SplitRedactions } from './split-redactions.ts'

/** PDF: its pages are drawn as they are; a page with a redaction goes in as pixels, since what lies under a black box would stay in it. */
export const readPdf: Reader = async (file) => {
  if (file.source.sizeBytes > intakeLimits.pdfBytes) return tooLarge(file)
  try {
    return await readOpenPdf(file)
  } catch (error) {
    if (!isEncrypted(error)) throw error
    return readProtectedPdf(file, readOpenPdf)
  }
}

const readOpenPdf: Reader = async (file) => {
  const document = await openForeignDocument(await bytesOf(file), file.name, inflateBytes)
  const sizes = await pdfPageSizes(document)
  const said = await pdfInformation(document)
  const { telling } = await markedMetadata(file.source, file.marks)
  const undrawn = await hasUndrawnEntries(document)
  const signed: readonly ReaderWarning[] = (await isSigned(document)) ? [{ code: 'signed' }] : []
  const warnings: readonly ReaderWarning[] = [...signed, ...(undrawn ? [entriesNotDrawn] : [])]
  return {
    pages: sizes.length, dates: said.dates, ...(said.hasImpossibleDate === undefined ? {} : { hasImpossibleDate: true }), telling, text: null, warnings, pageText: () => pdfText(subjectOf(file), sizes.length), draw: (page) => drawPdfPage(subjectOf(file), page, sizes[page - 1]),
    ...(said.title === '' ? {} : { title: said.title }), ...(said.author === '' ? {} : { author: said.author }),
    portray: async ({ redactions }) => {
      const split = splitRedactions(redactions)
      return portrayPages(file, { sizes, opened: new WeakRef(document) }, split, !undrawn && await isLostInPixels(document, split) ? [...warnings, entriesNotDrawn] : warnings)
    }
  }
}

const entriesNotDrawn: ReaderWarning = { code: 'entries-not-drawn' }

/** A page that is hidden in part is drawn by PDFium, which need not fill in what the file leaves to its reader. */
async function isLostInPixels(document: ForeignDocument, { areas }: SplitRedactions): Promise<boolean> {
  for (const page of new Set(areas.map((area) => area.page ?? 1))) if (await isFilledHere(document, page)) return true
  return false
}

const subjectOf = (file: EvidenceFile): PdfiumSubject => ({ key: file.sha256, file: file.name, load: async () => ({ bytes: await bytesOf(file) }) })

const bytesOf = ({ source }: EvidenceFile): Promise<Uint8Array> => source.read(0, source.sizeBytes)

async function tooLarge(file: EvidenceFile): Promise<Reading> {
  const { telling } = await markedMetadata(file.source, file.marks)
  const warnings = [{ code: 'not-shown' }] as const
  return { pages: 1, dates: [], telling, text: null, warnings, portray: async () => cover('too-large', warnings) }
}

type Opened = { readonly sizes: readonly PageSize[]; readonly opened: WeakRef<ForeignDocument> }

async function portrayPages(file: EvidenceFile, { sizes, opened }: Opened, { areas, texts }: SplitRedactions, warnings: readonly ReaderWarning[]): Promise<Portrayal> {
  if (texts.length > 0) return cover('redaction-not-possible', [])
  const load = (): Promise<Uint8Array> => bytesOf(file)
  const subject = subjectOf(file)
  const pages: PortrayedPage[] = []
  try {
    const holding = areas.length === 0 ? null : await pagesHoldingUnseen(subject, sizes.length, areas)
    for (const [index, size] of sizes.entries()) {
      const here = areas.filter((area) => (area.page ?? 1) === index + 1)
      const asPixels = here.length > 0 || holding?.has(index + 1) === true
      if (asPixels && !(await isShownAlike(subject, index + 1, size))) return cover('redaction-not-possible', [])
      pages.push(asPixels ? redactPdfPage(subject, index + 1, size, here) : wholePage(file, size, index + 1, { load, opened, mustRead: areas.length > 0 }))
    }
  } catch (error) {
    return coverFor(error, [])
  }
  const touched = new Set(areas.map((area) => area.page ?? 1))
  return { kind: 'pictures', pages, warnings, ...(warnings.includes(entriesNotDrawn) ? { notes: ['entries-not-drawn'] } : {}), ...(areas.length === 0 ? {} : { hiddenPictures: () => hiddenPictures(subject, pages.length, touched) }) }
}

type PageOrigin = { readonly load: () => Promise<Uint8Array>; readonly opened: WeakRef<ForeignDocument>; readonly mustRead: boolean }

const wholePage = (file: EvidenceFile, { widthPt, heightPt }: PageSize, pageNumber: number, origin: PageOrigin): PortrayedPage =>
  ({ picture: { kind: 'pdf-page', widthPt, heightPt, documentKey: file.sha256, pageNumber, ...origin }, size: { unit: 'pt', width: widthPt, height: heightPt } })
