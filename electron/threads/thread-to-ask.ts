import { openSlots } from '#shared/lib/slots.ts'
import { startThread } from './running-thread.ts'
import type { RunningThread } from './running-thread.ts'
import type { Outcome } from './thread-messages.ts'

export type Ask<Task, Answer> = (task: Task, limitSeconds: number) => Promise<Outcome<Answer>>

/** `whenEnded`: what the thread knew is gone with it. `file` is looked for when the first task comes. */
export type ThreadToAsk = { readonly file: () => string; readonly isQuiet?: boolean; readonly whenEnded?: () => void; readonly idleMs?: number }

/** A resting thread is ended after this time, and its memory given back. */
const usualIdleMs = 10_000

/**
 * A thread of its own for work that may hang, break or take much memory. It begins with the first task; one that takes too long
 * or breaks is ended, and the next task gets a new one. Who comes has it alone until he is done, for several tasks if need be.
 */
export function threadToAsk<Task, Answer>({ file, isQuiet = false, whenEnded = () => undefined, idleMs = usualIdleMs }: ThreadToAsk): <Result>(work: (ask: Ask<Task, Answer>) => Promise<Result>) => Promise<Result> {
  const alone = openSlots(1)
  let running: RunningThread<Task, Answer> | null = null
  let idle: NodeJS.Timeout | undefined
  const begin = (): RunningThread<Task, Answer> => {
    const begun = startThread<Task, Answer>(file(), isQuiet, () => {
      if (running === begun) running = null
      whenEnded()
    })
    return begun
  }
  const ask: Ask<Task, Answer> = async (task, limitSeconds) => {
    // Nothing is begun for which no time is left.
    if (limitSeconds <= 0) return { kind: 'too-slow', limitSeconds }
    clearTimeout(idle)
    const current = (running ??= begin())
    const outcome = await current.ask(task, limitSeconds)
    if (outcome.kind !== 'answered') await current.end()
    else idle = setTimeout(() => { void current.end() }, idleMs).unref()
    return outcome
  }
  return (work) => alone(() => work(ask))
}
