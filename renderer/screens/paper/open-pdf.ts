import { getDocument, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'

export type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
export type OpenedPdf = { readonly pdf: PDFDocumentProxy; readonly close: () => void }

type ScriptUrlPolicy = { readonly createScriptURL: (url: string) => string }
type TrustedTypes = { readonly createPolicy: (name: string, rules: { readonly createScriptURL: (url: string) => string }) => ScriptUrlPolicy }

const trustedTypes: unknown = Reflect.get(globalThis, 'trustedTypes')
const hasPolicies = (value: unknown): value is TrustedTypes => typeof value === 'object' && value !== null && 'createPolicy' in value
/** The page demands trusted script addresses; exactly one is: that of the worker that was built with it. */
function trustedWorkerUrl(): string {
  const only = (url: string): string => {
    if (url !== workerUrl) throw new TypeError('not the worker')
    return url
  }
  return hasPolicies(trustedTypes) ? trustedTypes.createPolicy('pdfjs-worker', { createScriptURL: only }).createScriptURL(workerUrl) : workerUrl
}

// A policy of one name can be made only once.
const scriptUrl = trustedWorkerUrl()

/** Opens a volume, counting from 1, of a pack that was just made; nothing in it may run. Its worker is its own: closing one document never breaks the next. */
export async function openPdf(buildId: string, volume: number): Promise<OpenedPdf> {
  const port = new Worker(scriptUrl, { type: 'module' })
  const worker = PDFWorker.create({ port })
  const task = getDocument({ worker, url: `${location.protocol}//${location.host}/built/${encodeURIComponent(buildId)}.${volume}.pdf`, isEvalSupported: false, enableXfa: false, useWasm: false, disableAutoFetch: true, disableRange: true, disableStream: true })
  const close = (): void => void task.destroy().finally(() => {
    worker.destroy()
    port.terminate()
  })
  try {
    return { pdf: await task.promise, close }
  } catch (error) {
    close()
    throw error
  }
}
