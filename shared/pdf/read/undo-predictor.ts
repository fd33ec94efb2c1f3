import { unfilterRow } from '../pictures/unfilter-row.ts'
import { damage } from './pdf-item.ts'

type Prediction = { readonly predictor: number; readonly colours: number; readonly bits: number; readonly columns: number }

/** Source: ISO 32000-1, 7.4.4.4; PNG Specification, 9.2. Of TIFF's predictor only whole bytes, since no text is packed otherwise. */
export function undoPredictor(bytes: Uint8Array, { predictor, colours, bits, columns }: Prediction): Uint8Array {
  if (predictor <= 1) return bytes
  const pixelBytes = Math.max(1, (colours * bits) >> 3)
  const rowBytes = Math.ceil((colours * bits * columns) / 8)
  if (!(rowBytes > 0 && rowBytes < 1 << 24 && pixelBytes <= 64)) return damage('rows of no length')
  if (predictor >= 10) return undoPng(bytes, rowBytes, pixelBytes)
  return predictor === 2 && bits === 8 ? undoTiff(bytes, rowBytes, pixelBytes) : damage('an unknown predictor')
}

function undoTiff(bytes: Uint8Array, rowBytes: number, pixelBytes: number): Uint8Array {
  const out = bytes.slice()
  for (let at = 0; at < out.length; at += 1) if (at % rowBytes >= pixelBytes) out[at] = (out[at] ?? 0) + (out[at - pixelBytes] ?? 0)
  return out
}

function undoPng(bytes: Uint8Array, rowBytes: number, pixelBytes: number): Uint8Array {
  const rows = Math.ceil(bytes.length / (rowBytes + 1))
  const out = new Uint8Array(Math.max(0, bytes.length - rows))
  let above = new Uint8Array(rowBytes)
  for (let row = 0; row < rows; row += 1) {
    const from = row * (rowBytes + 1)
    const filter = bytes[from] ?? 0
    if (filter > 4) return damage('an unknown filter of rows')
    const here = out.subarray(row * rowBytes, (row + 1) * rowBytes)
    unfilterRow(bytes.subarray(from + 1, from + 1 + here.length), filter, above, here, pixelBytes)
    above = here
  }
  return out
}
