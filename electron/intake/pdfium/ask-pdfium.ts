import { answerFor } from '#electron/threads/answer-for.ts'
import { threadFile } from '#electron/threads/thread-file.ts'
import { threadToAsk } from '#electron/threads/thread-to-ask.ts'
import type { Ask } from '#electron/threads/thread-to-ask.ts'
import { DomainError } from '#shared/domain/failure.ts'
import type { Failure } from '#shared/domain/failure.ts'
import { intakeLimits } from '../intake-limits.ts'
import type { Answer, OpenableDocument, PdfiumAnswer, PdfiumResult, PdfiumTask, Question, Unlocked } from './pdfium-task.ts'

/** A document that PDFium may be asked about: loaded when another one was open before. `file` is the name to tell. */
export type PdfiumSubject = { readonly key: string; readonly file: string; readonly limitSeconds?: number; readonly load: () => Promise<OpenableDocument> }

/** One caller at a time: PDFium has one memory, and what one document takes of it another cannot. */
const inTurn = threadToAsk<PdfiumTask, PdfiumAnswer>({ file: () => threadFile('pdfium-thread', import.meta.url), whenEnded: () => { openKey = null } })
let openKey: string | null = null

/** A copy without protection, if one of the passwords opens it or none is needed. Throws DomainError pdf-refused damaged, too-slow. */
export const unlockPdf = (bytes: Uint8Array, passwords: readonly string[], file: string): Promise<Unlocked> => inTurn((ask) => resultOf(ask, { kind: 'unlock', bytes, passwords }, file))

/** Throws DomainError pdf-refused damaged, too-slow, and what loading throws. */
export const askPdfium = <Kind extends Question['kind']>(subject: PdfiumSubject, question: Extract<Question, { readonly kind: Kind }>): Promise<Answer[Kind]> => inTurn(async (ask) => {
  if (openKey !== subject.key) await open(ask, subject)
  // A question of one kind is answered with the answer of that kind.
  return await resultOf(ask, { kind: 'ask', key: subject.key, question }, subject.file, subject.limitSeconds) as Answer[Kind]
})

/** Lets go of a document, so that its file may be moved or removed. */
export const leavePdfium = ({ key, file }: PdfiumSubject): Promise<void> => inTurn(async (ask) => {
  if (openKey !== key) return
  openKey = null
  await resultOf(ask, { kind: 'close' }, file)
})

async function open(ask: Ask<PdfiumTask, PdfiumAnswer>, { key, file, load }: PdfiumSubject): Promise<void> {
  openKey = null
  await resultOf(ask, { kind: 'open', key, document: await load() }, file)
  openKey = key
}

async function resultOf<Kind extends PdfiumTask['kind']>(ask: Ask<PdfiumTask, PdfiumAnswer>, task: Extract<PdfiumTask, { readonly kind: Kind }>, file: string, limitSeconds: number = intakeLimits.pdfiumSeconds): Promise<PdfiumResult[Kind]> {
  const damaged: Failure = { code: 'pdf-refused', file, reason: 'damaged' }
  const result = answerFor(await ask(task, limitSeconds), file, damaged)
  if (result === null) throw new DomainError(damaged)
  // The thread answers a task of one kind with the result of that kind.
  return result as PdfiumResult[Kind]
}
