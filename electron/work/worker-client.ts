import { constants, setPriority } from 'node:os'
import { basename } from 'node:path'
import { utilityProcess } from 'electron'
import type { UtilityProcess } from 'electron'
import { DomainError } from '#shared/domain/failure.ts'
import { intakeLimits } from '#electron/intake/intake-limits.ts'
import type { FromWorker, Job, JobResult } from './job.ts'

/** Longest time that work on one evidence file may take before its process is ended; none for papers, which say how far they are. */
const limitSeconds: Partial<Readonly<Record<Job['kind'], number>>> = { inspect: 30, 'take-in': 30, thumbnail: 30, show: 30, 'draw-page': 30, 'page-words': 30, 'read-words': 30, recognise: intakeLimits.recognisedFileSeconds + 2 * intakeLimits.recognitionSeconds }

type Waiting = {
  readonly job: Job
  readonly resolve: (result: JobResult[Job['kind']]) => void
  readonly reject: (error: unknown) => void
  readonly onProgress: ((done: number, of: number) => void) | undefined
  /** Jobs that were under way when the process ended are begun once more: they need not be what ended it. */
  triesLeft: number
  timer: NodeJS.Timeout | undefined
}

export type Worker = {
  readonly run: <Kind extends Job['kind']>(job: Extract<Job, { readonly kind: Kind }>, onProgress?: (done: number, of: number) => void) => Promise<JobResult[Kind]>
  readonly cancel: () => void
  readonly close: () => void
}

/** A patient one gives way to everything else on the machine. */
export type WorkerManner = { readonly name?: string; readonly isPatient?: boolean }

/** A process of its own for whatever parses files from outside; it is started when needed, and again after a crash. */
export function openWorker(modulePath: string, { name = 'Tsuzuri worker', isPatient = false }: WorkerManner = {}): Worker {
  let child: UtilityProcess | null = null
  let isEnding = false
  let isSparing = false
  let isClosed = false
  let nextId = 1
  const waiting = new Map<number, Waiting>()

  const start = (): UtilityProcess => {
    const started = utilityProcess.fork(modulePath, [], { serviceName: name, stdio: 'ignore' })
    if (isPatient) started.once('spawn', () => { giveWay(started.pid) })
    started.on('message', (message: FromWorker) => { receive(message) })
    started.on('exit', () => {
      child = null
      isEnding = false
      for (const [id, one] of waiting) startAgain(id, one, isSparing)
      isSparing = false
    })
    return started
  }

  const startAgain = (id: number, one: Waiting, isSpared: boolean): void => {
    clearTimeout(one.timer)
    if (isSpared && !isClosed) return post(id, one)
    if (isClosed || one.triesLeft === 0) {
      waiting.delete(id)
      one.reject(new DomainError({ code: 'file-unreadable', file: nameOf(one.job), reason: 'failed' }))
      return
    }
    one.triesLeft -= 1
    post(id, one)
  }

  const post = (id: number, one: Waiting): void => {
    child ??= start()
    child.postMessage({ id, job: one.job })
    const limit = limitSeconds[one.job.kind]
    if (limit !== undefined) one.timer = setTimeout(() => { endTooSlow(id, one, limit) }, limit * 1_000).unref()
  }

  const receive = (message: FromWorker): void => {
    const one = waiting.get(message.id)
    if (!one) return
    if (message.kind === 'progress') return one.onProgress?.(message.done, message.of)
    waiting.delete(message.id)
    clearTimeout(one.timer)
    if (message.kind === 'result') one.resolve(message.result)
    else one.reject(new DomainError(message.failure))
    if (message.isHeldUp) endHeldUp()
  }

  /** A call that never comes back holds up one of the few that a process can make at once: it gets a new one, at no cost to the other jobs. */
  const endHeldUp = (): void => {
    if (isEnding || child === null) return
    isEnding = true
    isSparing = true
    child.kill()
  }

  const endTooSlow = (id: number, one: Waiting, limit: number): void => {
    if (isEnding) return
    isEnding = true
    waiting.delete(id)
    one.reject(new DomainError({ code: 'too-slow', file: nameOf(one.job), limitSeconds: limit }))
    child?.kill()
  }

  return {
    // The worker answers a job of one kind with the result of that kind.
    run: (job, onProgress) => new Promise<JobResult[Job['kind']]>((resolve, reject) => {
      const one: Waiting = { job, resolve, reject, onProgress, triesLeft: 1, timer: undefined }
      const id = nextId++
      waiting.set(id, one)
      // A process that is ending takes nothing more: its exit begins this one.
      if (!isEnding) post(id, one)
    }) as Promise<never>,
    cancel: () => { for (const id of waiting.keys()) child?.postMessage({ id, cancel: true }) },
    close: () => {
      isClosed = true
      child?.kill()
    }
  }
}

/** Where the system does not allow it, the work is done all the same. */
function giveWay(pid: number | undefined): void {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {
    // Refused by the system: an ordinary process then.
  }
}

/** What a person knows the work by. */
const nameOf = (job: Job): string => ('name' in job ? job.name : job.kind === 'open-case' ? basename(job.path) : job.job.order.packId)
