import { concatBytes } from '../bytes.ts'
import type { Machine } from '../machine.ts'

/** A running hash over pieces: the same pieces in the same order give the same file ID. */
export function openFingerprint(machine: Machine): { readonly add: (piece: Uint8Array) => void; readonly finish: () => Uint8Array } {
  let state: Uint8Array = new Uint8Array(32)
  let waiting: Uint8Array[] = []
  let waitingBytes = 0
  const fold = (): void => {
    state = machine.sha256(concatBytes([state, ...waiting]))
    waiting = []
    waitingBytes = 0
  }
  return {
    add: (piece) => {
      waiting.push(piece)
      waitingBytes += piece.length
      if (waitingBytes > 64 * 1024) fold()
    },
    finish: () => (fold(), state),
  }
}
