import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { intakeLimits } from '../intake-limits.ts'
import { openSlots } from '../slots.ts'
import type { FoundLine, FromRecognition, GreyPage, ToRecognition } from './recognition-task.ts'

export type Recognised = { readonly kind: 'read'; readonly lines: readonly FoundLine[] } | { readonly kind: 'too-slow' | 'failed' }

/** One picture at a time: Tesseract has one memory, and takes one core whole. */
const alone = openSlots(1)
let running: { readonly thread: Worker; idle: NodeJS.Timeout | undefined } | null = null
let lastId = 0
/** After this the thread is ended, and its memory given back. */
const idleMs = 10_000

/** What stands in a picture. Never throws: a recognition that hangs or breaks is ended, and the next picture gets a new one. */
export const askRecognition = (page: GreyPage, limitSeconds: number = intakeLimits.recognitionSeconds): Promise<Recognised> => alone(async () => {
  const current = (running ??= { thread: new Worker(threadFile()), idle: undefined })
  clearTimeout(current.idle)
  current.thread.ref()
  const answer = await answerOf(current.thread, page, limitSeconds)
  if (answer.kind === 'read') {
    current.thread.unref()
    current.idle = setTimeout(() => { void end(current.thread) }, idleMs).unref()
  } else await end(current.thread)
  return answer
})

/** Ends a recognition that is under way; who waits for it is told that it failed. */
export const stopRecognition = async (): Promise<void> => { if (running !== null) await end(running.thread) }

function answerOf(thread: Worker, page: GreyPage, limitSeconds: number): Promise<Recognised> {
  const id = (lastId += 1)
  return new Promise((resolve) => {
    const settle = (answer: Recognised): void => {
      clearTimeout(timer)
      thread.off('message', hear)
      thread.off('error', breakDown)
      thread.off('exit', breakDown)
      resolve(answer)
    }
    const hear = (message: FromRecognition): void => { if (message.id === id) settle({ kind: 'read', lines: message.lines }) }
    const breakDown = (): void => { settle({ kind: 'failed' }) }
    const timer = setTimeout(() => { settle({ kind: 'too-slow' }) }, limitSeconds * 1_000)
    thread.on('message', hear).on('error', breakDown).on('exit', breakDown)
    thread.postMessage({ id, page } satisfies ToRecognition)
  })
}

async function end(thread: Worker): Promise<void> {
  if (running?.thread === thread) {
    clearTimeout(running.idle)
    running = null
  }
  // What a thread still throws while it is ended concerns nobody.
  thread.on('error', () => undefined)
  await thread.terminate()
}

/** Beside this file; in the built app beside its main program, whose pieces may lie one folder deeper. */
function threadFile(): string {
  const names = import.meta.url.endsWith('.ts') ? ['./recognition-thread.ts'] : ['./recognition-thread.js', '../recognition-thread.js']
  const paths = names.map((name) => fileURLToPath(new URL(name, import.meta.url)))
  return paths.find((path) => existsSync(path)) ?? paths.join(' ')
}
