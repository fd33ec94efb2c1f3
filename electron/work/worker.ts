import { callsGivenUp } from '#electron/threads/answered-within.ts'
import { DomainError } from '#shared/domain/failure.ts'
import type { Failure } from '#shared/domain/failure.ts'
import type { FromWorker, Job, JobOutcome, JobResult, ToWorker } from './job.ts'

const port = process.parentPort
const running = new Map<number, { aborted: boolean }>()

port.on('message', (event) => {
  const message: ToWorker = event.data
  const signal = running.get(message.id) ?? { aborted: false }
  if ('cancel' in message) signal.aborted = true
  else void answer(message.id, message.job, signal)
})

async function answer(id: number, job: Job, signal: { aborted: boolean }): Promise<void> {
  running.set(id, signal)
  const send = (message: FromWorker): void => { port.postMessage(message) }
  const outcome = await run(job, signal, (done, of) => { send({ id, kind: 'progress', done, of }) })
    .then((result): JobOutcome => ({ kind: 'result', result }), (error: unknown): JobOutcome => ({ kind: 'failure', failure: failureOf(error) }))
  running.delete(id)
  send({ id, isHeldUp: callsGivenUp() > 0, ...outcome })
}

const failureOf = (error: unknown): Failure =>
  error instanceof DomainError ? error.failure : { code: 'unexpected', detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error) }

async function run(job: Job, signal: { readonly aborted: boolean }, onProgress: (done: number, of: number) => void): Promise<JobResult[Job['kind']]> {
  switch (job.kind) {
    case 'walk': return (await import('#electron/files/walk-files.ts')).walkFiles(job.paths, job.most)
    case 'inspect': return (await import('./inspect-evidence.ts')).inspectEvidence(job.path, job.name, [], new Date(job.now))
    case 'take-in': return (await import('./take-in.ts')).takeIn(job)
    case 'recognise': return (await import('./recognise-evidence.ts')).recogniseEvidence(job.path, job.name, job.still, { onProgress, signal })
    case 'thumbnail': return (await import('./make-thumbnail.ts')).makeThumbnail(job.path, job.name, job.target)
    case 'show': return (await import('#electron/intake/show-evidence.ts')).showEvidence(job)
    case 'draw-page': return (await import('#electron/intake/show-evidence.ts')).drawEvidencePage(job, job.page)
    case 'page-words': return (await import('#electron/intake/show-evidence.ts')).readFileWords(job)
    case 'read-words': return (await import('./inspect-evidence.ts')).readWordsOf(job.path, job.name)
    case 'open-case': return (await import('./open-case-for.ts')).openCaseFor(job.path, job.temporaryRoot)
    case 'find-alike': return (await import('./alike-among.ts')).alikeAmong(job.pictures, job.memoryPath, { onProgress, signal })
    case 'stitch': return (await import('./stitch-files.ts')).stitchFiles(job.pictures, job.target, signal)
    case 'plan': return (await import('./plan-build.ts')).planBuild(job.job, { onProgress, signal })
    case 'build': return (await import('./build-pack.ts')).buildPack(job.job, { onProgress, signal })
  }
}
