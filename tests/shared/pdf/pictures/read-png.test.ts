import { expect, test } from 'vitest'
import { nodeMachine } from '#electron/files/machine.ts'
import { DomainError } from '#shared/domain/failure.ts'
import { probePng } from '#shared/pdf/pictures/probe-picture.ts'
import { bytesSource } from '../write/pdf-readers.ts'
import { chunk, end, header, imageData, png, signature } from './png-builder.ts'

const rows = [[1, 2, 3], [4, 5, 6]]
const good = png(header(1, 2, 8, 2), ...imageData(rows))
const probe = (bytes: Uint8Array): ReturnType<typeof probePng> => probePng(bytesSource(bytes), 'evidence/a.png', nodeMachine)
const flip = (bytes: Uint8Array, at: number): Uint8Array => bytes.map((byte, index) => (index === at ? byte ^ 1 : byte))
const palette = chunk('PLTE', Uint8Array.from([0, 0, 0, 255, 0, 0, 0, 255, 0]))

test('a plain screenshot can be carried as it is', async () => {
  expect(await probe(good)).toMatchObject({ kind: 'stored', picture: { kind: 'stored-png', widthPx: 1, heightPx: 2 } })
})

test.each([
  ['nothing at all', new Uint8Array(0), 'truncated'],
  ['another kind of file', Buffer.from('%PDF-1.7 and more'), 'mislabelled'],
  ['no end', good.subarray(0, good.length - 12), 'truncated'],
  ['half of its data', good.subarray(0, 50), 'truncated'],
  ['one wrong bit in its data', flip(good, 45), 'damaged'],
  ['one wrong bit in its head', flip(good, 18), 'damaged'],
  ['no data', png(header(1, 2, 8, 2)), 'damaged'],
  ['data in two places', png(header(1, 2, 8, 2), imageData(rows)[0] ?? end, chunk('tEXt', Buffer.from('a\0b')), imageData(rows)[1] ?? end), 'damaged'],
  ['no palette', png(header(1, 2, 8, 3), ...imageData([[0], [1]])), 'damaged'],
  ['a depth that does not exist', png(header(1, 2, 3, 2), ...imageData(rows)), 'damaged'],
  ['an unknown chunk that it says is needed', png(header(1, 2, 8, 2), chunk('ABCD', new Uint8Array(0)), ...imageData(rows)), 'damaged'],
  ['a claim of 50,000 x 50,000 pixels', png(header(50_000, 50_000, 8, 2), ...imageData(rows)), 'too-long'],
  ['a claim of 20,000 x 20,000 pixels', png(header(20_000, 20_000, 8, 2), ...imageData(rows)), 'too-many-pixels'],
  ['a chunk that claims four gigabytes', Buffer.concat([signature, header(1, 2, 8, 2), Buffer.from([255, 255, 255, 255]), Buffer.from('IDAT'), end]), 'truncated'],
])('an image with %s is refused', async (_, bytes, reason) => {
  await expect(probe(bytes)).rejects.toEqual(new DomainError({ code: 'image-refused', file: 'evidence/a.png', reason: reason as 'damaged' }))
  await expect(probe(bytes)).rejects.toMatchObject({ failure: { reason } })
})

test.each([
  ['interlaced', png(header(1, 2, 8, 2, 1), ...imageData(rows))],
  ['half transparent colours', png(header(1, 2, 8, 3), palette, chunk('tRNS', Uint8Array.from([128])), ...imageData([[0], [1]]))],
  ['one transparent colour of 16 bits', png(header(1, 2, 16, 0), chunk('tRNS', Uint8Array.from([1, 2])), ...imageData([[1, 2], [1, 3]]))],
])('an image with %s is carried too, and unpacked on the way', async (_, bytes) => {
  expect(await probe(bytes)).toMatchObject({ kind: 'stored', picture: { widthPx: 1, heightPx: 2 } })
})

test('an image that would have to be unpacked into more than memory can hold is refused', async () => {
  await expect(probe(png(header(9_000, 9_000, 16, 6), ...imageData(rows)))).rejects.toMatchObject({ failure: { reason: 'too-many-pixels' } })
  expect(await probe(png(header(9_000, 9_000, 16, 2), ...imageData(rows)))).toMatchObject({ kind: 'stored' })
})

/** Five megabytes in pieces of every length: some lie across the ends of what is read at a time, one is larger than that. */
const long = (harmedAt: number | null): Buffer => {
  const lengths = [8_192, 700_001, 1_400_003, 5, 2_300_007, 900_000]
  const bytes = Buffer.from(png(header(1, 2, 8, 2), ...lengths.map((length, index) => chunk('IDAT', Buffer.alloc(length, index + 1)))))
  if (harmedAt !== null) bytes[harmedAt] = 99
  return bytes
}

test('a long file is checked to its end, wherever a piece of it lies', async () => {
  expect(await probe(long(null))).toMatchObject({ kind: 'stored', picture: { widthPx: 1, heightPx: 2 } })
  for (const harmedAt of [60, 9_000, 705_000, 2_097_152, 2_108_270, 4_000_000, 4_194_304, 5_300_000]) {
    await expect(probe(long(harmedAt)), `byte ${harmedAt}`).rejects.toMatchObject({ failure: { code: 'image-refused', reason: 'damaged' } })
  }
})
