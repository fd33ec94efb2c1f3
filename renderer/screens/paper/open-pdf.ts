import { GlobalWorkerOptions, getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'

export type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
export type OpenedPdf = { readonly pdf: PDFDocumentProxy; readonly close: () => void }

type ScriptUrlPolicy = { readonly createScriptURL: (url: string) => string }
type TrustedTypes = { readonly createPolicy: (name: string, rules: { readonly createScriptURL: (url: string) => string }) => ScriptUrlPolicy }

const trustedTypes: unknown = Reflect.get(globalThis, 'trustedTypes')
const hasPolicies = (value: unknown): value is TrustedTypes => typeof value === 'object' && value !== null && 'createPolicy' in value
let started = false

/** The page demands trusted script addresses; exactly one is: that of the worker that was built with it. */
function startWorker(): void {
  if (started) return
  started = true
  const only = (url: string): string => {
    if (url !== workerUrl) throw new TypeError('not the worker')
    return url
  }
  const url = hasPolicies(trustedTypes) ? trustedTypes.createPolicy('pdfjs-worker', { createScriptURL: only }).createScriptURL(workerUrl) : workerUrl
  GlobalWorkerOptions.workerPort = new Worker(url, { type: 'module' })
}

/** Opens a volume, counting from 1, of a pack that was just made; nothing in it may run. */
export async function openPdf(buildId: string, volume: number): Promise<OpenedPdf> {
  startWorker()
  const task = getDocument({ url: `${location.protocol}//${location.host}/built/${encodeURIComponent(buildId)}.${volume}.pdf`, isEvalSupported: false, enableXfa: false, useWasm: false, disableAutoFetch: true, disableRange: true, disableStream: true })
  return { pdf: await task.promise, close: () => void task.destroy() }
}
