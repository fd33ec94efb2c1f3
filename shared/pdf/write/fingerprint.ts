import type { Machine } from '../machine.ts'

const roomBytes = 64 * 1024
/** From here on a piece is worth a call of its own. */
const longPieceBytes = 16 * 1024

/** A running hash over pieces: the same pieces in the same order give the same file ID. Small ones are gathered, since each call of a hash has its price. */
export function openFingerprint(machine: Machine): { readonly add: (piece: Uint8Array) => void; readonly finish: () => Uint8Array } {
  const hash = machine.startSha256()
  const room = new Uint8Array(roomBytes)
  let filled = 0
  const empty = (): void => {
    hash.add(room.subarray(0, filled))
    filled = 0
  }
  return {
    add: (piece) => {
      if (filled + piece.length > roomBytes || piece.length > longPieceBytes) empty()
      if (piece.length > longPieceBytes) return hash.add(piece)
      room.set(piece, filled)
      filled += piece.length
    },
    finish: () => (empty(), hash.finish()),
  }
}
