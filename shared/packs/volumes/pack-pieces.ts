import type { VolumePiece } from './volume-piece.ts'

/** Pieces that follow each other in one file. */
export type PieceRange = { readonly from: number; readonly to: number }

/** Whether the pieces `from` up to but not including `to` are within the limits of one volume. */
export type Fits = (range: PieceRange) => boolean

/**
 * Cuts the pieces into volumes, each as full as it may be. A group moves to the next volume as a whole; only one
 * that no volume can hold is parted. A piece that fits nowhere gets a volume of its own. Before a piece of `breaks` a volume begins in any case.
 */
export function packPieces(pieces: readonly VolumePiece[], fits: Fits, breaks: ReadonlySet<number>): readonly PieceRange[] {
  const volumes: PieceRange[] = []
  let from = 0
  const close = (to: number): void => {
    if (to > from) volumes.push({ from, to })
    from = to
  }
  for (let at = 0; at < pieces.length; ) {
    const end = endOfGroup(pieces, at, breaks)
    if (breaks.has(at) || !fits({ from, to: end })) {
      // A group too large for any volume goes on where it is.
      if (breaks.has(at) || fits({ from: at, to: end }) || !fits({ from, to: at + 1 })) close(at)
      for (let piece = at; piece < end; piece += 1) if (!fits({ from, to: piece + 1 })) close(piece)
    }
    at = end
  }
  close(pieces.length)
  return volumes
}

function endOfGroup(pieces: readonly VolumePiece[], at: number, breaks: ReadonlySet<number>): number {
  let end = at + 1
  while (pieces[end]?.group === pieces[at]?.group && end < pieces.length && !breaks.has(end)) end += 1
  return end
}
