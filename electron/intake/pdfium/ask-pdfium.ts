import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { DomainError } from '#shared/domain/failure.ts'
import type { Failure } from '#shared/domain/failure.ts'
import { intakeLimits } from '../intake-limits.ts'
import { openSlots } from '../slots.ts'
import type { Answer, FromThread, OpenableDocument, PdfiumResult, PdfiumTask, Question, Unlocked } from './pdfium-task.ts'

/** A document that PDFium may be asked about: loaded when another one was open before. `file` is the name to tell. */
export type PdfiumSubject = { readonly key: string; readonly file: string; readonly limitSeconds?: number; readonly load: () => Promise<OpenableDocument> }

/** One question at a time: PDFium has one memory, and what one document takes of it another cannot. */
const alone = openSlots(1)

/** A copy without protection, if one of the passwords opens it or none is needed. Throws DomainError pdf-refused damaged, too-slow. */
export const unlockPdf = (bytes: Uint8Array, passwords: readonly string[], file: string): Promise<Unlocked> => alone(() => ask({ kind: 'unlock', bytes, passwords }, file))

/** Throws DomainError pdf-refused damaged, too-slow, and what loading throws. */
export const askPdfium = <Kind extends Question['kind']>(subject: PdfiumSubject, question: Extract<Question, { readonly kind: Kind }>): Promise<Answer[Kind]> => alone(async () => {
  if (running === null || running.openKey !== subject.key) await open(subject)
  // A question of one kind is answered with the answer of that kind.
  return await ask({ kind: 'ask', key: subject.key, question }, subject.file, subject.limitSeconds) as Answer[Kind]
})

/** Lets go of a document, so that its file may be moved or removed. */
export const leavePdfium = ({ key, file }: PdfiumSubject): Promise<void> => alone(async () => {
  if (running === null || running.openKey !== key) return
  running.openKey = null
  await ask({ kind: 'close' }, file)
})

async function open({ key, file, load }: PdfiumSubject): Promise<void> {
  if (running !== null) running.openKey = null
  await ask({ kind: 'open', key, document: await load() }, file)
  if (running !== null) running.openKey = key
}

/** A thread of its own: one that hangs or breaks is ended, and takes its memory with it. */
type Running = { readonly thread: Worker; openKey: string | null; idle: NodeJS.Timeout | undefined }

let running: Running | null = null
let lastId = 0

/** After this the thread is ended, and its memory given back. */
const idleMs = 10_000

async function ask<Kind extends PdfiumTask['kind']>(task: Extract<PdfiumTask, { readonly kind: Kind }>, file: string, limitSeconds: number = intakeLimits.pdfiumSeconds): Promise<PdfiumResult[Kind]> {
  const current = (running ??= { thread: new Worker(threadFile()), openKey: null, idle: undefined })
  clearTimeout(current.idle)
  current.thread.ref()
  try {
    const result = await answerOf(current, task, file, limitSeconds)
    if (result === null) throw new DomainError({ code: 'pdf-refused', file, reason: 'damaged' })
    // The thread answers a task of one kind with the result of that kind.
    return result as PdfiumResult[Kind]
  } finally {
    current.thread.unref()
    current.idle = setTimeout(() => { end(current) }, idleMs).unref()
  }
}

function answerOf(current: Running, task: PdfiumTask, file: string, limitSeconds: number): Promise<FromThread['result']> {
  const id = (lastId += 1)
  const { thread } = current
  return new Promise((resolve, reject) => {
    const settle = (finish: () => void): void => {
      clearTimeout(timer)
      thread.off('message', hear)
      thread.off('error', breakDown)
      thread.off('exit', breakDown)
      finish()
    }
    const fail = (failure: Failure): void => settle(() => { end(current); reject(new DomainError(failure)) })
    const hear = (message: FromThread): void => { if (message.id === id) settle(() => { resolve(message.result) }) }
    const breakDown = (): void => { fail({ code: 'pdf-refused', file, reason: 'damaged' }) }
    const timer = setTimeout(() => { fail({ code: 'too-slow', file, limitSeconds }) }, limitSeconds * 1_000)
    thread.on('message', hear).on('error', breakDown).on('exit', breakDown)
    thread.postMessage({ id, task })
  })
}

function end(current: Running): void {
  if (running === current) running = null
  clearTimeout(current.idle)
  // What a thread still throws while it is ended concerns nobody.
  current.thread.on('error', () => undefined)
  void current.thread.terminate()
}

/** Beside this file; in the built app beside its main program, whose pieces may lie one folder deeper. */
function threadFile(): string {
  const names = import.meta.url.endsWith('.ts') ? ['./pdfium-thread.ts'] : ['./pdfium-thread.js', '../pdfium-thread.js']
  const paths = names.map((name) => fileURLToPath(new URL(name, import.meta.url)))
  return paths.find((path) => existsSync(path)) ?? paths.join(' ')
}
