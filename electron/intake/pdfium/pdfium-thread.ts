import { answerTasks } from '#electron/threads/answer-tasks.ts'
import { assertNever } from '#shared/lib/assert-never.ts'
import { alternativesOf } from './alternatives.ts'
import { namesOf } from './document-names.ts'
import { giveFallbackFonts } from './fallback-fonts.ts'
import { lookAtPicture } from './look-at-picture.ts'
import { openPdfiumDocument, PdfiumRefusal } from './pdfium-document.ts'
import type { PdfiumDocument } from './pdfium-document.ts'
import { startPdfium } from './pdfium-engine.ts'
import type { PdfiumEngine } from './pdfium-engine.ts'
import type { Answer, PdfiumAnswer, PdfiumResult, PdfiumTask, Question } from './pdfium-task.ts'
import { linesOf } from './lines-of.ts'
import { pictureHashes } from './picture-hashes.ts'
import { renderPage } from './render-page.ts'
import { unlockDocument } from './unlock-document.ts'
import { charactersOf, textWithin, wordsUnder } from './words-under.ts'

const starting = startPdfium().then((engine) => { giveFallbackFonts(engine); return engine })
let opened: { readonly key: string; readonly document: PdfiumDocument } | null = null

answerTasks(answer, buffersOf)

/** A fault of PDFium itself ends the thread: the next document gets a new one. */
async function answer(task: PdfiumTask): Promise<PdfiumAnswer> {
  const engine = await starting
  try {
    return run(engine, task)
  } catch (error) {
    if (!(error instanceof PdfiumRefusal)) throw error
    return null
  }
}

function run(engine: PdfiumEngine, task: PdfiumTask): PdfiumResult[PdfiumTask['kind']] {
  switch (task.kind) {
    case 'unlock': return unlockDocument(engine, task.bytes, task.passwords)
    case 'open': return { pages: open(engine, task).pages }
    case 'close': return close()
    case 'ask': return answerTo(engine, documentOf(task.key), task.question)
    default: return assertNever(task)
  }
}

function answerTo(engine: PdfiumEngine, document: PdfiumDocument, question: Question): Answer[Question['kind']] {
  switch (question.kind) {
    case 'render': return renderPage(engine, document, question.page, question.widthPx, question.heightPx)
    case 'words-under': return wordsUnder(engine, document, question.page, question.areas)
    case 'page-lines': return linesOf(charactersOf(engine, document, question.page))
    case 'picture-hashes': return pictureHashes(engine, document, question.page)
    case 'text-within': return textWithin(engine, document, question.page, question.frame)
    case 'look-at-picture': return lookAtPicture(engine, document, question)
    case 'alternatives': return alternativesOf(engine, document, question.page)
    case 'names': return namesOf(engine, document)
    default: return assertNever(question)
  }
}

function open(engine: PdfiumEngine, { key, document: source }: Extract<PdfiumTask, { readonly kind: 'open' }>): PdfiumDocument {
  close()
  const document = openPdfiumDocument(engine, source, '')
  if (document === null) throw new PdfiumRefusal()
  opened = { key, document }
  return document
}

function close(): PdfiumResult['close'] {
  opened?.document.close()
  opened = null
  return { pages: 0 }
}

function documentOf(key: string): PdfiumDocument {
  if (opened?.key !== key) throw new Error('another document is open')
  return opened.document
}

/** Handed over, not copied. */
function buffersOf(result: PdfiumAnswer): readonly ArrayBuffer[] {
  if (result === null || typeof result === 'string') return []
  const buffer = 'samples' in result ? result.samples.buffer : 'bytes' in result ? result.bytes.buffer : null
  return buffer instanceof ArrayBuffer ? [buffer] : []
}
