import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { init } from '@embedpdf/pdfium'
import type { WrappedPdfiumModule } from '@embedpdf/pdfium'

/** PDFium and the few lines that its memory asks for. */
export type PdfiumEngine = {
  readonly pdfium: WrappedPdfiumModule
  /** Copies bytes to PDFium's memory; they must be freed. */
  readonly put: (bytes: Uint8Array) => number
  readonly take: (at: number, length: number) => Uint8Array
  readonly free: (at: number) => void
  /** So many bytes for the time of some work, given as their place. */
  readonly within: <Result>(sizeBytes: number, work: (at: number) => Result) => Result
  readonly view: () => DataView
  /** A text that PDFium writes as UTF-16 where it is told; it tells the bytes that it needs, the closing zero included. */
  readonly text: (write: (at: number, lengthBytes: number) => number) => string
}

/** Never from the network: the program is handed over as bytes, so that nothing asks for its address. */
export async function startPdfium(): Promise<PdfiumEngine> {
  const program = await readFile(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm'))
  const pdfium = await init({ wasmBinary: Uint8Array.from(program).buffer })
  pdfium.PDFiumExt_Init()
  const memory = pdfium.pdfium
  const put = (bytes: Uint8Array): number => {
    const at = reserve(bytes.length)
    memory.HEAPU8.set(bytes, at)
    return at
  }
  const reserve = (sizeBytes: number): number => {
    const at = memory.wasmExports.malloc(Math.max(1, sizeBytes)) >>> 0
    if (at === 0) throw new RangeError('PDFium has no memory left')
    return at
  }
  const free = (at: number): void => { memory.wasmExports.free(at) }
  const within = <Result>(sizeBytes: number, work: (at: number) => Result): Result => {
    const at = reserve(sizeBytes)
    try {
      return work(at)
    } finally {
      free(at)
    }
  }
  return {
    pdfium, put, free, within,
    take: (at, length) => memory.HEAPU8.slice(at, at + length),
    text: (write) => {
      const lengthBytes = write(0, 0)
      return lengthBytes <= 2 ? '' : within(lengthBytes, (at) => {
        write(at, lengthBytes)
        return new TextDecoder('utf-16le').decode(memory.HEAPU8.subarray(at, at + lengthBytes - 2))
      })
    },
    view: () => new DataView(memory.HEAPU8.buffer)
  }
}
