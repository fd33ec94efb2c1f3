/** The content of a page while it grows; used for page after page, so that its room is taken only once. */
export type ContentBytes = {
  /** Operators and operands, one byte a character. */
  readonly write: (text: string) => void
  /** Two-byte codes inside a literal string; none of their bytes must mean something there. */
  readonly writeCodes: (codes: readonly number[]) => void
  /** All that was written since the last time. */
  readonly take: () => Uint8Array
}

const firstRoomBytes = 32 * 1024

export function openContentBytes(): ContentBytes {
  let room = new Uint8Array(firstRoomBytes)
  let filled = 0
  const makeRoom = (bytes: number): void => {
    if (filled + bytes <= room.length) return
    const wider = new Uint8Array(Math.max(room.length * 2, filled + bytes))
    wider.set(room.subarray(0, filled))
    room = wider
  }
  return {
    write: (text) => {
      makeRoom(text.length)
      for (let at = 0; at < text.length; at += 1) room[filled + at] = text.charCodeAt(at)
      filled += text.length
    },
    writeCodes: (codes) => {
      makeRoom(codes.length * 2)
      let at = filled
      for (let index = 0; index < codes.length; index += 1) {
        const code = codes[index] ?? 0
        room[at] = code >> 8
        room[at + 1] = code & 0xff
        at += 2
      }
      filled = at
    },
    take: () => {
      const content = room.slice(0, filled)
      filled = 0
      return content
    },
  }
}
