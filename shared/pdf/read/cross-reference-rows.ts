import { decodeStream } from './decode-stream.ts'
import type { Inflate } from './decode-stream.ts'
import type { ObjectPlace, PlaceRange } from './object-place.ts'
import { countOf, damage, isArray } from './pdf-item.ts'
import type { PdfItem, PdfStream } from './pdf-item.ts'

const largestRowsBytes = 32_000_000
/** Nothing that such a stream is read by may stand elsewhere: ISO 32000-1, 7.5.8.2. */
const nowhere = { read: () => damage('a reference in a cross-reference stream') }

/** Source: ISO 32000-1, 7.5.8.3. */
export async function rangesOfStream(stream: PdfStream, inflate: Inflate): Promise<readonly PlaceRange[]> {
  const { dictionary } = stream
  if (dictionary.get('/Type') !== '/XRef') return damage('no cross-reference stream')
  const widths = widthsOf(dictionary.get('/W'))
  const rowWidth = widths[0] + widths[1] + widths[2]
  const subsections = countsOf(dictionary.get('/Index')) ?? [0, countOf(dictionary.get('/Size')) ?? 0]
  const bytes = await decodeStream(stream, nowhere, inflate, largestRowsBytes)
  const ranges: PlaceRange[] = []
  let start = 0
  for (let index = 0; index + 1 < subsections.length; index += 2) {
    const [first = 0, count = 0] = subsections.slice(index, index + 2)
    const from = start
    ranges.push({ first, count, rowAt: (row) => placeAt(bytes, from + row * rowWidth, widths) })
    start += count * rowWidth
    if (start > bytes.length) return damage('fewer rows than said')
  }
  return ranges
}

type Widths = readonly [number, number, number]

function widthsOf(item: PdfItem | undefined): Widths {
  const [kind = -1, second = -1, third = -1] = countsOf(item) ?? []
  return [kind, second, third].every((width) => width >= 0 && width <= 7) && second > 0 ? [kind, second, third] : damage('no widths')
}

const countsOf = (item: PdfItem | undefined): readonly number[] | null => (isArray(item) ? item.map((one) => countOf(one) ?? damage('no count')) : null)

/** Kinds that are not known yet stand for no object. */
function placeAt(bytes: Uint8Array, at: number, [kindWidth, secondWidth, thirdWidth]: Widths): ObjectPlace {
  const kind = kindWidth === 0 ? 1 : bigEndian(bytes, at, kindWidth)
  const second = bigEndian(bytes, at + kindWidth, secondWidth)
  if (kind === 1) return { kind: 'at', offset: second }
  return kind === 2 ? { kind: 'packed', pack: second, index: bigEndian(bytes, at + kindWidth + secondWidth, thirdWidth) } : { kind: 'free' }
}

function bigEndian(bytes: Uint8Array, at: number, width: number): number {
  let value = 0
  for (let index = 0; index < width; index += 1) value = value * 256 + (bytes[at + index] ?? 0)
  return value
}
