import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads'
import { threadFile } from '#electron/threads/thread-file.ts'
import type { TemplateSource } from '#shared/documents/fill-template.ts'
import { DomainError } from '#shared/domain/failure.ts'
import { fillLimits } from './fill-request.ts'
import type { FillAnswer, FillRequest } from './fill-request.ts'

/**
 * Fills templates that did not come with the program, each in a thread of its own that has limits in time and memory and is
 * ended afterwards. The caller waits: this runs in a process for heavy work or on the command line, never in the window's.
 */
export function threadFiller(partials: ReadonlyMap<string, TemplateSource>): (template: TemplateSource, view: unknown) => string {
  return (template, view) => {
    const answer = fill({ partials: [...partials], template, view })
    if (answer === null) throw new DomainError({ code: 'template-broken', file: template.file, line: null, detail: `filling it takes more than ${fillLimits.seconds} seconds or ${fillLimits.memoryMb} MB` })
    if (!answer.ok) throw new DomainError(answer.failure)
    return answer.text
  }
}

/** `null` where the thread did not answer in time, or broke. */
function fill(request: FillRequest): FillAnswer | null {
  const done = new Int32Array(new SharedArrayBuffer(4))
  const { port1, port2 } = new MessageChannel()
  const thread = new Worker(threadFile('fill-thread', import.meta.url), { workerData: { request, port: port2, done }, transferList: [port2], env: {}, resourceLimits: { maxOldGenerationSizeMb: fillLimits.memoryMb, maxYoungGenerationSizeMb: 32 } })
  // What it still throws while it is ended concerns nobody.
  thread.on('error', () => undefined)
  Atomics.wait(done, 0, 0, fillLimits.seconds * 1_000)
  // Its answer is what our own thread posted, or nothing.
  const received = receiveMessageOnPort(port1)?.message as FillAnswer | undefined
  port1.close()
  void thread.terminate()
  return received ?? null
}
