import { PdfSyntaxError } from '../digest/parse-tree.ts'
import { entryOf, isNothing, numberIn } from '../digest/pdf-tree.ts'
import type { PdfTree } from '../digest/pdf-tree.ts'
import { filtersOf } from '../digest/stream-mark.ts'
import type { Machine } from '../machine.ts'

/** Directories and packed objects have no reason to be larger. */
const mostBytes = 256 * 1024 * 1024

/** The content of a stream that is not packed or deflated, with a PNG predictor or none; throws PdfSyntaxError. */
export async function unpackedStream(entries: PdfTree, bytes: Uint8Array, machine: Machine, limitBytes = mostBytes): Promise<Uint8Array> {
  const filters = filtersOf(entries)
  if (filters.length === 0) return bytes
  if (filters.length > 1 || filters[0] !== 'FlateDecode') throw new PdfSyntaxError(`a stream packed by ${filters.join(', ')}`, 0)
  const inflated = await machine.inflate(bytes, limitBytes).catch(() => null)
  if (inflated === null) throw new PdfSyntaxError('a stream that cannot be unpacked', 0)
  return withoutPredictor(inflated, parametersOf(entries))
}

function parametersOf(entries: PdfTree): PdfTree | undefined {
  const parameters = entryOf(entries, 'DecodeParms')
  return parameters?.kind === 'array' ? parameters.items.find((item) => !isNothing(item)) : parameters
}

/** Source: ISO 32000-1, 7.4.4.4, and the PNG specification, 9. */
function withoutPredictor(bytes: Uint8Array, parameters: PdfTree | undefined): Uint8Array {
  const predictor = numberIn(entryOf(parameters ?? { kind: 'array', items: [] }, 'Predictor')) ?? 1
  if (predictor === 1) return bytes
  const number = (key: string, otherwise: number): number => numberIn(entryOf(parameters, key)) ?? otherwise
  const bits = number('Colors', 1) * number('BitsPerComponent', 8)
  const [step, rowBytes] = [Math.max(1, bits >> 3), Math.ceil((bits * number('Columns', 1)) / 8)]
  if (predictor < 10 || !(rowBytes > 0 && rowBytes < 1_000_000)) throw new PdfSyntaxError('a predictor that is not known', 0)
  const rows = Math.ceil(bytes.length / (rowBytes + 1))
  const plain = new Uint8Array(rows * rowBytes)
  for (let row = 0; row < rows; row += 1) {
    const kind = bytes[row * (rowBytes + 1)] ?? 0
    for (let at = 0; at < rowBytes; at += 1) {
      const to = row * rowBytes + at
      const left = at >= step ? (plain[to - step] ?? 0) : 0
      const up = row > 0 ? (plain[to - rowBytes] ?? 0) : 0
      const corner = at >= step && row > 0 ? (plain[to - rowBytes - step] ?? 0) : 0
      plain[to] = (bytes[row * (rowBytes + 1) + 1 + at] ?? 0) + predicted(kind, left, up, corner)
    }
  }
  return plain
}

function predicted(kind: number, left: number, up: number, corner: number): number {
  if (kind === 1) return left
  if (kind === 2) return up
  if (kind === 3) return (left + up) >> 1
  if (kind !== 4) return 0
  const [byLeft, byUp, byCorner] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)]
  return byLeft <= byUp && byLeft <= byCorner ? left : byUp <= byCorner ? up : corner
}
