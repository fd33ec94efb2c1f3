import { expect, test } from 'vitest'
import { openBufferedOut } from '#shared/pdf/write/buffered-out.ts'

/** A sink that takes its time and looks at the bytes only at its end. */
const slowSink = (): { readonly sink: (bytes: Uint8Array) => Promise<void>; readonly taken: () => Uint8Array } => {
  const pieces: Uint8Array[] = []
  return {
    sink: async (bytes) => {
      await new Promise((resolve) => setTimeout(resolve, 2))
      pieces.push(bytes.slice())
    },
    taken: () => Buffer.concat(pieces)
  }
}

test('small and large pieces arrive in order and whole', async () => {
  const { sink, taken } = slowSink()
  const out = openBufferedOut(sink)
  const pieces = [10, 200_000, 100_000, 700_000, 3, 262_144, 5].map((length, index) => new Uint8Array(length).fill(index + 1))
  for (const piece of pieces) await out.write(piece)
  await out.flush()
  expect(Buffer.compare(taken(), Buffer.concat(pieces))).toBe(0)
  expect(out.written()).toBe(taken().length)
})

test('what was handed over may be used for something else once it is written', async () => {
  const { sink, taken } = slowSink()
  const out = openBufferedOut(sink)
  const piece = new Uint8Array(300_000).fill(7)
  await out.write(piece)
  piece.fill(0)
  await out.flush()
  expect(taken().every((byte) => byte === 7)).toBe(true)
})
