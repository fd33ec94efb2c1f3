import type { ExhibitShown } from '#shared/contract/values.ts'
import type { FileWords } from '#shared/domain/page-words.ts'
import type { Portrayal } from '#shared/packs/portrayal.ts'
import { drawPdfPage, drawPicture } from './draw-page.ts'
import type { DrawnPage } from './draw-page.ts'
import { pdfWords } from './pdf-words.ts'
import type { PdfiumSubject } from './pdfium/ask-pdfium.ts'
import { taken } from './read-evidence.ts'
import type { EvidenceAt } from './read-evidence.ts'
import { readFacts } from './read-facts.ts'
import type { EvidenceFile } from './reader.ts'

type Seen = { readonly portrayal: Portrayal; readonly text: string | null; readonly isLocked: boolean }

/** Pages, words, or neither: what of a file can be hidden in part. */
export const showEvidence = (at: EvidenceAt): Promise<ExhibitShown> => taken(at, async ({ file, opened, inTime }) => {
  const { portrayal, text, isLocked } = await inTime(seen(file, opened.modifiedAt))
  if (portrayal.kind === 'pictures' && hasPages(file)) return { form: 'pages', pages: portrayal.pages.map(({ size: { width, height } }) => ({ width, height })) }
  return portrayal.kind === 'text' && text !== null ? { form: 'text', text } : { form: 'none', isLocked }
})

/** One page of it as a picture, without metadata; null where there is none that redactions could be found on. Throws like `inspectFile`. */
export const drawEvidencePage = (at: EvidenceAt, page: number): Promise<DrawnPage | null> => taken(at, async ({ file, opened, inTime }) => {
  const { portrayal } = await inTime(seen(file, opened.modifiedAt))
  const size = portrayal.kind === 'pictures' && hasPages(file) ? portrayal.pages[page - 1]?.size : undefined
  if (size === undefined) return null
  return inTime(isPdf(file) ? drawPdfPage(subjectOf(file), page, { widthPt: size.width, heightPt: size.height }) : drawPicture(file, page, size.width, size.height))
})

/** The words that a file itself states, with their places; null for what must be recognised first, or has no pages. */
export const readFileWords = (at: EvidenceAt): Promise<FileWords | null> => taken(at, async ({ file, opened, inTime }) => {
  if (!isPdf(file)) return null
  const { portrayal } = await inTime(seen(file, opened.modifiedAt))
  return portrayal.kind === 'pictures' ? inTime(pdfWords(subjectOf(file), portrayal.pages.length)) : null
})

async function seen(file: EvidenceFile, modifiedAt: Date): Promise<Seen> {
  if (file.kind.startsWith('video/')) return { portrayal: { kind: 'cover', reason: 'redaction-not-possible', warnings: [] }, text: null, isLocked: false }
  const { facts, reading } = await readFacts(file, modifiedAt)
  return { portrayal: await reading.portray({ redactions: [], language: 'ja' }), text: reading.text, isLocked: facts.warnings.some(({ code }) => code === 'encrypted') }
}

const isPdf = ({ kind }: EvidenceFile): boolean => kind === 'application/pdf'
const hasPages = (file: EvidenceFile): boolean => isPdf(file) || file.kind.startsWith('image/')

/** PDFium opens what only its owner may change without being asked twice. */
const subjectOf = (file: EvidenceFile): PdfiumSubject => ({ key: file.sha256, file: file.name, load: async () => ({ bytes: await file.source.read(0, file.source.sizeBytes) }) })
