import type { ByteSink } from '../byte-source.ts'
import { concatBytes } from '../bytes.ts'

/** Small pieces gathered into large ones on their way to the sink. */
export type BufferedOut = {
  readonly write: (bytes: Uint8Array) => Promise<void>
  readonly flush: () => Promise<void>
  /** Waits for what is on its way, whatever becomes of it. */
  readonly settle: () => Promise<void>
  readonly written: () => number
}

const bufferBytes = 256 * 1024

export function openBufferedOut(sink: ByteSink): BufferedOut {
  let waiting: Uint8Array[] = []
  let waitingBytes = 0
  let written = 0
  let sinking: Promise<void> = Promise.resolve()
  // While one piece is on its way to the disk, the next is made; never more than one.
  const send = async (bytes: Uint8Array): Promise<void> => {
    await sinking
    sinking = sink(bytes)
    sinking.catch(() => undefined)
  }
  const sendWaiting = async (): Promise<void> => {
    if (waitingBytes === 0) return
    const bytes = waiting.length === 1 && waiting[0] !== undefined ? waiting[0] : concatBytes(waiting)
    waiting = []
    waitingBytes = 0
    await send(bytes)
  }
  return {
    written: () => written,
    settle: () => sinking.catch(() => undefined),
    flush: async () => {
      await sendWaiting()
      await sinking
    },
    write: async (bytes) => {
      written += bytes.length
      if (bytes.length >= bufferBytes) {
        await sendWaiting()
        return send(bytes)
      }
      waiting.push(bytes)
      waitingBytes += bytes.length
      if (waitingBytes >= bufferBytes) await sendWaiting()
    },
  }
}
