import { parentPort, workerData } from 'node:worker_threads'
import type { MessagePort } from 'node:worker_threads'
import { checkTemplate } from '#shared/documents/check-template.ts'
import { templateFiller } from '#shared/documents/fill-template.ts'
import { withoutInheritance } from '#shared/documents/sealed-values.ts'
import { DomainError } from '#shared/domain/failure.ts'
import { fillLimits } from './fill-request.ts'
import type { FillAnswer, FillRequest } from './fill-request.ts'

const { request, port, done }: { readonly request: FillRequest; readonly port: MessagePort; readonly done: Int32Array } = workerData

port.postMessage(answer())
Atomics.store(done, 0, 1)
Atomics.notify(done, 0)
parentPort?.close()

function answer(): FillAnswer {
  const { template } = request
  try {
    const partials = new Map(request.partials)
    checkTemplate(template, new Set(partials.keys()))
    const text = templateFiller(partials)(template, withoutInheritance(request.view))
    if (text.length > fillLimits.characters) throw new DomainError({ code: 'template-broken', file: template.file, line: null, detail: `its text is longer than ${fillLimits.characters} characters` })
    return { ok: true, text }
  } catch (error) {
    return { ok: false, failure: error instanceof DomainError ? error.failure : { code: 'template-broken', file: template.file, line: null, detail: error instanceof Error ? error.message : String(error) } }
  }
}
