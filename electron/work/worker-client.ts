import { utilityProcess } from 'electron'
import type { UtilityProcess } from 'electron'
import { DomainError } from '#shared/domain/failure.ts'
import type { FromWorker, Job, JobResult } from './job.ts'

/** Longest time that reading one evidence file may take before its process is ended. */
const readLimitSeconds = 30

type Waiting = { readonly resolve: (result: JobResult[Job['kind']]) => void; readonly reject: (error: unknown) => void; readonly onProgress: ((done: number, of: number) => void) | undefined }

export type Worker = {
  readonly run: <Kind extends Job['kind']>(job: Extract<Job, { readonly kind: Kind }>, onProgress?: (done: number, of: number) => void) => Promise<JobResult[Kind]>
  readonly cancel: () => void
  readonly close: () => void
}

/** A process of its own for whatever parses files from outside; it is started when needed, and again after a crash. */
export function openWorker(modulePath: string): Worker {
  let child: UtilityProcess | null = null
  let nextId = 1
  const waiting = new Map<number, Waiting>()

  const start = (): UtilityProcess => {
    const started = utilityProcess.fork(modulePath, [], { serviceName: 'Tsuzuri worker', stdio: 'ignore' })
    started.on('message', (message: FromWorker) => { receive(message) })
    started.on('exit', () => {
      if (child === started) child = null
      for (const [id, one] of waiting) {
        waiting.delete(id)
        one.reject(new DomainError({ code: 'file-unreadable', file: '', reason: 'failed' }))
      }
    })
    return started
  }

  const receive = (message: FromWorker): void => {
    const one = waiting.get(message.id)
    if (!one) return
    if (message.kind === 'progress') return one.onProgress?.(message.done, message.of)
    waiting.delete(message.id)
    if (message.kind === 'result') one.resolve(message.result)
    else one.reject(new DomainError(message.failure))
  }

  const send = (job: Job, onProgress: Waiting['onProgress']): Promise<JobResult[Job['kind']]> => {
    const worker = (child ??= start())
    const id = nextId++
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject, onProgress })
      worker.postMessage({ id, job })
      if (job.kind === 'inspect' || job.kind === 'thumbnail') endWhenTooSlow(id, job.name, worker)
    })
  }

  const endWhenTooSlow = (id: number, name: string, worker: UtilityProcess): void => {
    setTimeout(() => {
      const one = waiting.get(id)
      if (!one) return
      waiting.delete(id)
      one.reject(new DomainError({ code: 'too-slow', file: name, limitSeconds: readLimitSeconds }))
      worker.kill()
    }, readLimitSeconds * 1_000).unref()
  }

  return {
    // The worker answers a job of one kind with the result of that kind.
    run: (job, onProgress) => send(job, onProgress) as Promise<never>,
    cancel: () => { for (const id of waiting.keys()) child?.postMessage({ id, cancel: true }) },
    close: () => { child?.kill() }
  }
}
