import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { DomainError } from '#shared/domain/failure.ts'
import type { Failure } from '#shared/domain/failure.ts'
import { intakeLimits } from '../intake-limits.ts'
import { checkSize, refusePicture } from '../refuse-picture.ts'
import { openSlots } from '../slots.ts'
import type { PlainPicture } from '../tiff-of.ts'
import type { FromHeifThread, HeifHead, HeifTask, ToHeifThread } from './heif-task.ts'
import { colourProfile } from './colour-profile.ts'

/** One picture at a time: each may take hundreds of megabytes. */
const alone = openSlots(1)

/** Size of one picture and how many there are, without decoding. Throws DomainError image-refused, too-slow. */
export async function heifHead(bytes: Uint8Array, file: string, picture: number): Promise<HeifHead> {
  const head = await asked({ kind: 'head', bytes, picture }, file)
  if (!('frames' in head)) return refusePicture(file, 'damaged')
  checkSize(file, head.widthPx, head.heightPx, intakeLimits.heifPixels)
  return head
}

/** Upright. Throws DomainError image-refused, too-slow. */
export async function drawHeif(bytes: Uint8Array, file: string, picture: number): Promise<PlainPicture> {
  const drawn = await asked({ kind: 'draw', bytes, picture, mostPixels: intakeLimits.heifPixels }, file)
  if (!('samples' in drawn)) return refusePicture(file, 'damaged')
  const iccProfile = colourProfile(bytes)
  return iccProfile === null ? drawn : { ...drawn, iccProfile }
}

async function asked(task: HeifTask, file: string): Promise<Exclude<FromHeifThread['result'], string>> {
  const result = await alone(() => ask(task, file))
  return typeof result === 'string' ? refusePicture(file, result) : result
}

/** A thread of its own: one that hangs or breaks is ended, and takes its memory with it. */
type Running = { readonly thread: Worker; idle: NodeJS.Timeout | undefined }

let running: Running | null = null
let lastId = 0

/** After this the thread is ended, and its memory given back. */
const idleMs = 10_000

async function ask(task: HeifTask, file: string): Promise<FromHeifThread['result']> {
  // What the library prints about a broken file is nobody's business.
  const current = (running ??= { thread: new Worker(threadFile(), { stdout: true, stderr: true }), idle: undefined })
  clearTimeout(current.idle)
  current.thread.ref()
  try {
    return await answerOf(current, task, file)
  } finally {
    current.thread.unref()
    current.idle = setTimeout(() => { end(current) }, idleMs).unref()
  }
}

function answerOf(current: Running, task: HeifTask, file: string): Promise<FromHeifThread['result']> {
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
    const hear = (message: FromHeifThread): void => { if (message.id === id) settle(() => { resolve(message.result) }) }
    const breakDown = (): void => { fail({ code: 'image-refused', file, reason: 'damaged' }) }
    const timer = setTimeout(() => { fail({ code: 'too-slow', file, limitSeconds: intakeLimits.heifSeconds }) }, intakeLimits.heifSeconds * 1_000)
    thread.on('message', hear).on('error', breakDown).on('exit', breakDown)
    thread.postMessage({ id, task } satisfies ToHeifThread)
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
  const names = import.meta.url.endsWith('.ts') ? ['./heif-thread.ts'] : ['./heif-thread.js', '../heif-thread.js']
  const paths = names.map((name) => fileURLToPath(new URL(name, import.meta.url)))
  return paths.find((path) => existsSync(path)) ?? paths.join(' ')
}
