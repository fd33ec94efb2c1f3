import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { PDFContext, PDFName, PDFRawStream, decodePDFRawStream } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import { nodeMachine } from '#electron/files/machine.ts'
import { decodeStream } from '#shared/pdf/read/decode-stream.ts'
import { parseItem } from '#shared/pdf/read/parse-item.ts'
import { PdfDamage, damage, isDictionary } from '#shared/pdf/read/pdf-item.ts'

const alone = { read: () => damage('nothing else is there') }

function decoded(entries: string, bytes: Uint8Array, limitBytes = 1_000_000): Promise<Uint8Array> {
  const dictionary = parseItem({ bytes: Buffer.from(`<<${entries}>>`), at: 0 })
  return decodeStream({ dictionary: isDictionary(dictionary) ? dictionary : new Map(), bytes }, alone, nodeMachine.inflate, limitBytes)
}

/** By another program. */
function decodedElsewhere(filter: string, bytes: Uint8Array): Uint8Array {
  const context = PDFContext.create()
  return decodePDFRawStream(PDFRawStream.of(context.obj({ Filter: PDFName.of(filter) }), bytes)).decode()
}

/** LZW as an encoder of that time would write it. Source: ISO 32000-1, 7.4.4. */
function packedByLzw(bytes: Uint8Array): Uint8Array {
  const bits: string[] = []
  let table = new Map<string, number>()
  const write = (code: number): void => void bits.push(code.toString(2).padStart(table.size + 259 > 2047 ? 12 : table.size + 259 > 1023 ? 11 : table.size + 259 > 511 ? 10 : 9, '0'))
  const codeOf = (piece: string): number => table.get(piece) ?? piece.charCodeAt(0)
  write(256)
  let piece = ''
  for (const byte of bytes) {
    const longer = piece + String.fromCharCode(byte)
    if (longer.length === 1 || table.has(longer)) piece = longer
    else {
      write(codeOf(piece))
      table.set(longer, 258 + table.size)
      if (table.size === 4093 - 258) {
        write(256)
        table = new Map()
      }
      piece = String.fromCharCode(byte)
    }
  }
  if (piece !== '') write(codeOf(piece))
  if (piece !== '') table.set('end', 0)
  write(257)
  const text = bits.join('')
  return Uint8Array.from({ length: Math.ceil(text.length / 8) }, (_, at) => Number.parseInt(text.slice(at * 8, at * 8 + 8).padEnd(8, '0'), 2))
}

const fewBytes = fc.array(fc.constantFrom(0, 1, 2, 65, 255), { maxLength: 9000 }).map((bytes) => Uint8Array.from(bytes))

describe('packed streams', () => {
  test('LZW comes out as it went in', async () => {
    await fc.assert(fc.asyncProperty(fewBytes, async (bytes) => {
      expect(Buffer.compare(await decoded('/Filter/LZWDecode', packedByLzw(bytes)), bytes)).toBe(0)
    }), { numRuns: 30 })
  })

  test.each([
    ['ASCII85Decode', '87cURD]i,"Ebo80~>'], ['ASCII85Decode', 'z87 cU\nRD]~>'], ['ASCIIHexDecode', '48 65 6C 6C 6f7>'], ['RunLengthDecode', '\x04Hello\xFEx\x80'],
  ])('%s is understood as by another program', async (filter, text) => {
    const bytes = Buffer.from(text, 'latin1')
    expect(Buffer.from(await decoded(`/Filter/${filter}`, bytes))).toEqual(Buffer.from(decodedElsewhere(filter, bytes)))
  })

  test('filters are undone one after the other, rows of differences too', async () => {
    const rows = Uint8Array.of(2, 1, 2, 3, 2, 1, 1, 1, 1, 5, 1, 1, 4, 1, 1, 1, 3, 9, 9, 9)
    const hex = Buffer.from(`${deflateSync(rows).toString('hex')}>`)
    expect([...(await decoded('/Filter[/AHx/Fl]/DecodeParms[null<</Predictor 12/Columns 3>>]', hex))]).toEqual([1, 2, 3, 2, 3, 4, 5, 6, 7, 6, 7, 8, 12, 18, 22])
  })

  test.each(['/Filter/DCTDecode', '/Filter/Unknown', '/Filter[/Fl/Fl/Fl/Fl/Fl/Fl/Fl/Fl/Fl]', '/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 99999999>>', '/Filter 1 0 R'])('%s is damage', async (entries) => {
    await expect(decoded(entries, deflateSync('x'))).rejects.toBeInstanceOf(PdfDamage)
  })

  test.each([
    ['/Filter/FlateDecode', deflateSync(Buffer.alloc(2_000_000))], ['/Filter/RunLengthDecode', Buffer.alloc(40_000, 129)], ['/Filter/LZWDecode', packedByLzw(new Uint8Array(1_100_000))], ['', Buffer.alloc(1_000_001)],
  ])('%s ends at the limit', async (entries, bytes) => {
    await expect(decoded(entries, bytes)).rejects.toBeInstanceOf(PdfDamage)
  })
})
