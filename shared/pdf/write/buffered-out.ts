import type { ByteSink } from '../byte-source.ts'

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
  // One is filled while the other is on its way.
  let [filling, idle] = [new Uint8Array(bufferBytes), new Uint8Array(bufferBytes)]
  let filled = 0
  let written = 0
  let sinking: Promise<void> = Promise.resolve()
  const sendFilled = async (): Promise<void> => {
    await sinking
    if (filled === 0) return
    sinking = sink(filling.subarray(0, filled))
    sinking.catch(() => undefined)
    ;[filling, idle] = [idle, filling]
    filled = 0
  }
  return {
    written: () => written,
    settle: () => sinking.catch(() => undefined),
    flush: async () => {
      await sendFilled()
      await sinking
    },
    write: async (bytes) => {
      written += bytes.length
      if (filled + bytes.length > bufferBytes) await sendFilled()
      if (bytes.length <= bufferBytes) {
        filling.set(bytes, filled)
        filled += bytes.length
        return
      }
      await sinking
      // Its bytes belong to whoever gave them: they are not let go before they are written.
      sinking = sink(bytes)
      await sinking
    },
  }
}
