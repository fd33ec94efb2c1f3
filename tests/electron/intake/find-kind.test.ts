import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeText } from '#electron/intake/decode-text.ts'
import { findKind } from '#electron/intake/find-kind.ts'
import { mislabelled } from '#electron/intake/mislabelled.ts'
import { halves, mailOf, pdfOf, usualHeaders } from '../../fixtures/evidence/make-evidence.ts'

const kindOf = (bytes: Uint8Array | string, name = 'x'): Promise<string> => findKind(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, true, name)

describe('the kind of a file', () => {
  test.each(['png', 'jpeg', 'webp', 'gif', 'tiff', 'avif'] as const)('%s is known by its content, whatever its name', async (format) => {
    expect(await kindOf(await halves(format), 'letter.pdf')).toBe(`image/${format}`)
  })

  test.each([
    ['a PDF', pdfOf(1), 'a.png', 'application/pdf'], ['a mail', mailOf('x', ...usualHeaders), 'a.txt', 'message/rfc822'], ['a mail by name only', 'no headers', 'a.eml', 'message/rfc822'],
    ['a web page', '<!doctype html><p>x', 'a.txt', 'text/html'], ['JSON', '{"a":[1]}', 'a.txt', 'application/json'], ['a table', 'a,b\n1,2', 'a.csv', 'text/csv'], ['text', 'Note: call back\nat ten', 'a', 'text/plain'],
    ['a drawing', '<?xml version="1.0"?><svg xmlns="x"/>', 'a.svg', 'image/svg+xml'], ['a ZIP', 'PK\x03\x04' + 'a'.repeat(40), 'a.txt', 'application/zip'], ['other bytes', Buffer.from([1, 0, 2, 0, 255, 7, 3]), 'a.txt', 'application/octet-stream'],
    ['HEIC', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), 'a.jpg', 'image/heic']
  ] as const)('%s', async (_, bytes, name, kind) => { expect(await kindOf(bytes, name)).toBe(kind) })

  test('a name that promises another kind is told, an unknown ending is not', () => {
    expect(mislabelled('a.JPG', 'image/png')).toEqual([{ code: 'mislabelled', extension: 'jpg', kind: 'image/png' }])
    expect(mislabelled('a.jpeg', 'image/jpeg')).toEqual([])
    expect(mislabelled('a.xyz', 'image/png')).toEqual([])
    expect(mislabelled('png', 'application/pdf')).toEqual([])
  })

  test('no bytes break it', async () => {
    const heads = fc.constantFrom('PK\x03\x04', 'RIFF', 'ftyp', '\0\0\0\x20ftyp', '%PDF', 'BM', 'OggS', '\x1aE\xdf\xa3', '0&\xb2u\x8ef\xcf\x11', 'ID3', '<?xml ')
    await fc.assert(fc.asyncProperty(heads, fc.uint8Array({ maxLength: 400 }), async (head, tail) => {
      expect(await kindOf(Buffer.concat([Buffer.from(head, 'latin1'), tail]))).toMatch(/^[a-z]+\/[\w.+-]+$/)
    }), { numRuns: 300 })
  })
})

const 日本 = {
  'ISO-2022-JP': Buffer.from([0x1b, 0x24, 0x42, 0x3b, 0x33, 0x45, 0x44, 0x1b, 0x28, 0x42]), 'Shift_JIS': Buffer.from([0x8e, 0x52, 0x93, 0x63]), 'EUC-JP': Buffer.from([0xbb, 0xb3, 0xc5, 0xc4]),
  'UTF-8': Buffer.from('山田'), 'UTF-8 with its mark': Buffer.from('\ufeff山田'), 'UTF-16LE': Buffer.from('\ufeff山田', 'utf16le'), 'UTF-16BE': Buffer.from('\ufeff山田', 'utf16le').swap16()
}

describe('the encoding of a text', () => {
  test.each(Object.entries(日本))('%s', (_, bytes) => { expect(decodeText(bytes, true)).toBe('山田') })

  test('half-width kana of Shift_JIS and kana of EUC-JP are not taken for each other', () => {
    expect(decodeText(Buffer.from([0x82, 0xb1, 0x82, 0xf1, 0x82, 0xc9, 0x82, 0xbf, 0x82, 0xcd]), true)).toBe('こんにちは')
    expect(decodeText(Buffer.from([0xa4, 0xb3, 0xa4, 0xf3, 0xa4, 0xcb, 0xa4, 0xc1, 0xa4, 0xcf]), true)).toBe('こんにちは')
  })

  test('a character cut in two is a fault in a whole text only', () => {
    const cut = Buffer.from('山田').subarray(0, 5)
    expect(decodeText(cut, false)).toBe('山')
    expect(decodeText(cut, true)).not.toBe('山')
  })

  test('bytes with control characters are no text', () => { expect(decodeText(Buffer.from('abc\0def'), true)).toBeNull() })
})
