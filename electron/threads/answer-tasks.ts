import { parentPort } from 'node:worker_threads'
import type { FromThread, ToThread } from './thread-messages.ts'

/**
 * The thread's side of `threadToAsk`: answers one task after another. Whatever is thrown is a fault: it ends the thread, and the
 * next task gets a new one. `handedOver` names memory of an answer that is given away rather than copied.
 */
export function answerTasks<Task, Answer>(run: (task: Task) => Answer | Promise<Answer>, handedOver: (answer: Answer) => readonly ArrayBuffer[] = () => []): void {
  const answer = async ({ id, task }: ToThread<Task>): Promise<void> => {
    const result = await run(task)
    parentPort?.postMessage({ id, answer: result } satisfies FromThread<Answer>, [...handedOver(result)])
  }
  parentPort?.on('message', (message: ToThread<Task>) => { void answer(message) })
}
