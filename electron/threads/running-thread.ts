import { setTimeout as pause } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { FromThread, Outcome, ToThread } from './thread-messages.ts'

/** One thread from its beginning to its end; it is asked one task at a time. */
export type RunningThread<Task, Answer> = {
  readonly ask: (task: Task, limitSeconds: number) => Promise<Outcome<Answer>>
  /** Resolves when its memory is given back, or does not come back soon. */
  readonly end: () => Promise<void>
}

/** A thread that is stuck within the system, as on a disk that does not answer, cannot be ended: nobody waits for it longer. */
const longestEndMs = 1_000

/** `whenEnded` is called once, also when it ends by itself while nobody asks. `isQuiet` drops what it prints. */
export function startThread<Task, Answer>(file: string, isQuiet: boolean, whenEnded: () => void): RunningThread<Task, Answer> {
  const thread = new Worker(file, isQuiet ? { stdout: true, stderr: true } : {})
  if (isQuiet) for (const stream of [thread.stdout, thread.stderr]) stream.resume()
  let asked: { readonly id: number; readonly settle: (outcome: Outcome<Answer>) => void } | null = null
  let isEnded = false
  const settle = (outcome: Outcome<Answer>): void => { asked?.settle(outcome) }
  const breakDown = (): void => {
    if (!isEnded) whenEnded()
    isEnded = true
    settle({ kind: 'broken' })
  }
  // These stay as long as it lives: what it throws between two tasks, or while it is ended, would else end the process.
  thread.on('error', breakDown).on('messageerror', breakDown).on('exit', breakDown)
  thread.on('message', (message: FromThread<Answer>) => { if (message.id === asked?.id) settle({ kind: 'answered', answer: message.answer }) })

  const outcomeOf = (id: number, limitSeconds: number): Promise<Outcome<Answer>> => new Promise((resolve) => {
    const timer = setTimeout(() => { settle({ kind: 'too-slow', limitSeconds }) }, limitSeconds * 1_000)
    asked = { id, settle: (outcome) => { clearTimeout(timer); asked = null; resolve(outcome) } }
  })
  let lastId = 0
  return {
    ask: async (task, limitSeconds) => {
      if (isEnded) return { kind: 'broken' }
      thread.postMessage({ id: (lastId += 1), task } satisfies ToThread<Task>)
      thread.ref()
      const outcome = await outcomeOf(lastId, limitSeconds)
      thread.unref()
      return outcome
    },
    end: async () => {
      breakDown()
      await Promise.race([thread.terminate(), pause(longestEndMs, undefined, { ref: false })])
    }
  }
}
