import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitAlpha } from '#shared/pdf/pictures/split-alpha.ts'

type Shape = { readonly widthPx: number; readonly heightPx: number; readonly colourBytes: number; readonly alphaBytes: number }

/** Source: PNG Specification, 9.2. */
function predicted(filter: number, left: number, up: number, corner: number): number {
  const estimate = left + up - corner
  const nearest = [left, up, corner].reduce((best, value) => (Math.abs(estimate - value) < Math.abs(estimate - best) ? value : best))
  return [0, left, up, (left + up) >> 1, nearest][filter] ?? 0
}

/** Rows as a PNG holds them: the filter's number, then the bytes less what the filter predicts. */
function filtered(samples: readonly number[], rowBytes: number, pixelBytes: number, filters: readonly number[]): Uint8Array {
  return Uint8Array.from(filters.flatMap((filter, row) => {
    const at = (byte: number, above: number): number => (byte < 0 || row - above < 0 ? 0 : (samples[(row - above) * rowBytes + byte] ?? 0))
    return [filter, ...Array.from({ length: rowBytes }, (_, byte) => at(byte, 0) - predicted(filter, at(byte - pixelBytes, 0), at(byte, 1), at(byte - pixelBytes, 1)))]
  }))
}

const picture = fc.record({ widthPx: fc.integer({ min: 1, max: 9 }), heightPx: fc.integer({ min: 1, max: 5 }), kind: fc.constantFrom([3, 1], [1, 1], [6, 2], [2, 2]) }).chain(({ widthPx, heightPx, kind: [colourBytes = 3, alphaBytes = 1] }) => fc.record({
  shape: fc.constant<Shape>({ widthPx, heightPx, colourBytes, alphaBytes }),
  samples: fc.array(fc.integer({ min: 0, max: 255 }), { minLength: widthPx * heightPx * (colourBytes + alphaBytes), maxLength: widthPx * heightPx * (colourBytes + alphaBytes) }),
  filters: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: heightPx, maxLength: heightPx })
}))

const isAlpha = (at: number, { colourBytes, alphaBytes }: Shape): boolean => at % (colourBytes + alphaBytes) >= colourBytes

function split(samples: readonly number[], filters: readonly number[], shape: Shape): ReturnType<typeof splitAlpha> {
  const { widthPx, heightPx, colourBytes, alphaBytes } = shape
  return splitAlpha(filtered(samples, widthPx * (colourBytes + alphaBytes), colourBytes + alphaBytes, filters), widthPx, heightPx, colourBytes, alphaBytes)
}

test('colour and opacity come apart as if each had been filtered by itself', () => {
  fc.assert(fc.property(picture, ({ shape, samples, filters }) => {
    const seen = samples.map((value, at) => (at === samples.length - 1 ? 254 : value))
    const { colour, alpha } = split(seen, filters, shape)
    expect(colour).toEqual(filtered(seen.filter((_, at) => !isAlpha(at, shape)), shape.widthPx * shape.colourBytes, shape.colourBytes, filters))
    expect(alpha).toEqual(filtered(seen.filter((_, at) => isAlpha(at, shape)), shape.widthPx * shape.alphaBytes, shape.alphaBytes, filters))
  }))
})

test('a picture that is opaque throughout has no opacity of its own, whatever its filters', () => {
  fc.assert(fc.property(picture, ({ shape, samples, filters }) => {
    const opaque = samples.map((value, at) => (isAlpha(at, shape) ? 255 : value))
    const { colour, alpha } = split(opaque, filters, shape)
    expect(alpha).toBeNull()
    expect(colour).toEqual(filtered(opaque.filter((_, at) => !isAlpha(at, shape)), shape.widthPx * shape.colourBytes, shape.colourBytes, filters))
  }))
})

test('one byte of opacity that is not full is enough to be kept', () => {
  fc.assert(fc.property(picture, fc.nat(), ({ shape, samples, filters }, where) => {
    const alphas = samples.flatMap((_, at) => (isAlpha(at, shape) ? [at] : []))
    const hole = alphas[where % alphas.length]
    expect(split(samples.map((value, at) => (at === hole ? 254 : isAlpha(at, shape) ? 255 : value)), filters, shape).alpha).not.toBeNull()
  }))
})
