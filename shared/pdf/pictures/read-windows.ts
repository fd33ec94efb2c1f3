import type { ByteSource } from '../byte-source.ts'

/** Large enough that a disk is read in few steps, small enough that memory does not notice. */
const windowBytes = 2 * 1024 * 1024

/** A whole source in order, a window at a time. */
export async function* windowsOf(source: ByteSource, from = 0, to = source.sizeBytes): AsyncGenerator<Uint8Array> {
  for (let offset = from; offset < to; offset += windowBytes) yield source.read(offset, Math.min(windowBytes, to - offset))
}

/** Windows that serve nobody at the moment: a new one costs the machine as much as reading the file into it. */
const spare: Uint8Array[] = []
const mostSpare = 6

export const borrowWindow = (): Uint8Array => spare.pop() ?? new Uint8Array(windowBytes)

export function returnWindow(window: Uint8Array): void {
  if (spare.length < mostSpare) spare.push(window)
}

/** The same for what must lie in memory whole, such as a photo. */
const spareRooms: Uint8Array[] = []
const mostSpareRooms = 3
const largestSpareRoom = 16 * 1024 * 1024
const roomStep = 1024 * 1024

/** At least as long as asked for; what it holds is left over from others. */
export function borrowRoom(bytes: number): Uint8Array {
  const fitting = spareRooms.findIndex((room) => room.length >= bytes)
  return spareRooms.splice(fitting, fitting < 0 ? 0 : 1)[0] ?? new Uint8Array(Math.ceil(bytes / roomStep) * roomStep)
}

export function returnRoom(room: Uint8Array): void {
  if (room.length > largestSpareRoom) return
  // One that is too small for what comes now makes way.
  if (spareRooms.length === mostSpareRooms) spareRooms.shift()
  spareRooms.push(room)
}

/** The same through one window: each piece stays as it is until the next is asked for. */
export async function* passingWindowsOf(source: ByteSource): AsyncGenerator<Uint8Array> {
  const window = borrowWindow()
  try {
    for (let offset = 0; offset < source.sizeBytes; offset += windowBytes) yield await source.read(offset, Math.min(windowBytes, source.sizeBytes - offset), window)
  } finally {
    returnWindow(window)
  }
}

/** What is read stays as it is until the next reading only. */
export type WindowedSource = ByteSource & {
  /** What lies in the window already, without waiting for it: a screenshot is read in hundreds of small pieces. */
  readonly held: (offset: number, length: number) => Uint8Array | undefined
  readonly release: () => void
}

/** The same source, but small reads that follow each other are answered from one window; released, the window serves others. */
export function windowed(source: ByteSource): WindowedSource {
  let own: Uint8Array | null = null
  let window: Uint8Array = new Uint8Array(0)
  let start = 0
  const held = (offset: number, length: number): Uint8Array | undefined =>
    (offset < start || offset + length > start + window.length ? undefined : window.subarray(offset - start, offset - start + length))
  return {
    sizeBytes: source.sizeBytes,
    held,
    read: async (offset, length) => {
      const before = held(offset, length)
      if (before !== undefined) return before
      const wanted = Math.min(Math.max(length, windowBytes), source.sizeBytes - offset)
      own ??= borrowWindow()
      window = await source.read(offset, wanted, own)
      start = offset
      return window.subarray(0, length)
    },
    release: () => {
      if (own !== null) returnWindow(own)
      own = null
      window = new Uint8Array(0)
    },
  }
}
