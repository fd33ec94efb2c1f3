import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeText } from '#electron/intake/decode-text.ts'
import { findKind } from '#electron/intake/find-kind.ts'
import { mislabelled } from '#electron/intake/mislabelled.ts'
import { inspectFile } from '#electron/intake/read-evidence.ts'
import { readableText } from '#electron/intake/readable-text.ts'
import { fileOf, halves, mailOf, pdfOf, usualHeaders } from '../../fixtures/evidence/make-evidence.ts'

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

  test.each([
    ['\xd4\xcf\xc4\xb3\xdd\xd5', 'ﾔﾏﾄｳﾝﾕ'], ['\xba\xc9\xc0\xcb\xde\xca', 'ｺﾉﾀﾋﾞﾊ'], ['10/01,\xbb\xb6\xde\xdc\xb7\xd5\xb3\xcb\xde\xdd,600', '10/01,ｻｶﾞﾜｷﾕｳﾋﾞﾝ,600']
  ])('%j, as a statement of a card has it, is read as %s', (bytes, text) => { expect(decodeText(Buffer.from(bytes, 'latin1'), true)).toBe(text) })

  test.each(['utf16le', 'utf16be'] as const)('%s without a mark is seen by what it says', (encoding) => {
    const text = '注文番号：250-1234567-7654321\r\n配達日 2026年10月1日、ﾊﾝｶｸ ①㈱\n'
    const bytes = Buffer.from(text, 'utf16le')
    expect(decodeText(encoding === 'utf16le' ? bytes : bytes.swap16(), true)).toBe(text)
  })

  test.each(['abc\0def\0', 'name\0value\0size\0'])('%j is no such text', (bytes) => { expect(readableText(Buffer.from(bytes, 'latin1'), true)).toBeNull() })

  test('bytes with control characters are no text', () => { expect(decodeText(Buffer.from('abc\0def'), true)).toBeNull() })
})

describe('a text that is damaged', () => {
  const line = '注文番号 250-1234567-7654321 配達済み'
  const shiftJis = Buffer.from('\x92\x8d\x95\xb6\x94\xd4\x8d\x86 250-1234567-7654321 \x94z\x92B\x8d\xcf\x82\xdd', 'latin1')
  const eucJp = Buffer.from('\xc3\xed\xca\xb8\xc8\xd6\xb9\xe6 250-1234567-7654321 \xc7\xdb\xc3\xa3\xba\xd1\xa4\xdf', 'latin1')
  const read = (...pieces: readonly (Buffer | string)[]): string | null => readableText(Buffer.concat(pieces.map((piece) => (typeof piece === 'string' ? Buffer.from(piece) : piece))), true)

  test.each([['UTF-8', Buffer.from(line)], ['Shift_JIS', shiftJis], ['EUC-JP', eucJp], ['UTF-16', Buffer.from(`\ufeff${line}`, 'utf16le')]] as const)('by a cut within its last character is read up to there, in %s', (_, bytes) => {
    expect(read(bytes.subarray(0, -1))).toBe(line.replace(/み$/, '\ufffd'))
  })

  test('by a byte that does not fit has a mark there', () => {
    expect(read(`${line}\n`, Buffer.from([0xff]), line)).toBe(`${line}\n\ufffd${line}`)
    expect(read(shiftJis, '\n', Buffer.from([0xff]), shiftJis)).toBe(`${line}\n\ufffd${line}`)
    expect(read(`${line}\n`.repeat(5), '\0', line)).toBe(`${`${line}\n`.repeat(5)}\ufffd${line}`)
  })

  test('by none, but put together in several encodings, is read line by line', () => {
    expect(read(`${line}\n`, shiftJis, '\n', eucJp)).toBe(`${line}\n${line}\n${line}`)
  })

  test('beyond repair is none', () => {
    expect(read(line, Buffer.alloc(20, 0xff))).toBeNull()
    expect(read(Buffer.from([0xff]))).toBeNull()
    expect(read(`${line}\n`.repeat(5), Buffer.alloc(20))).toBeNull()
    fc.assert(fc.property(fc.uint8Array({ minLength: 300, maxLength: 600 }), (bytes) => { expect(readableText(bytes, true)).toBeNull() }), { numRuns: 200 })
  })

  test('is known as a text, and read with a word of warning', async () => {
    const { kind, warnings, identifiers } = await inspectFile(await fileOf('log.txt', Buffer.from(`${line}\n途中で切れ`).subarray(0, -1)))
    expect([kind, warnings, identifiers.map(({ value }) => value)]).toEqual(['text/plain', [{ code: 'text-damaged' }], ['250-1234567-7654321']])
    expect((await inspectFile(await fileOf('log.txt', Buffer.from(line)))).warnings).toEqual([])
    expect(await kindOf(Buffer.concat([Buffer.from(`PK\x03\x04${line}`), Buffer.from([0xff])]), 'a.txt')).toBe('application/zip')
  })

  test.each([['a mail', 'x.eml', mailOf(Buffer.from(line).subarray(0, -1), ...usualHeaders)], ['a page', 'x.html', Buffer.from(`<!doctype html><p>${line}\ufffd`)], ['a calendar', 'x.ics', Buffer.from(`BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:${line}\ufffd\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`)], ['a history of orders', 'x.csv', Buffer.concat([Buffer.from('Order ID,Order Date,Product Name\n250-1234567-7654321,2026-10-01T00:00:00Z,イヤホ'), Buffer.from([0xe3, 0x83])])]] as const)('says so in %s too', async (_, name, bytes) => {
    expect((await inspectFile(await fileOf(name, bytes))).warnings).toContainEqual({ code: 'text-damaged' })
  })
})
