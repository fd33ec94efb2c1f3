import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { memorySource } from '#electron/intake/memory-source.ts'
import { openEvidence, readFacts } from '#electron/intake/read-facts.ts'
import { withWords } from '#electron/intake/words-within.ts'
import { DomainError } from '#shared/domain/failure.ts'
import { sixColourBmps } from '../../fixtures/evidence/bmp.ts'
import { heifOf } from '../../fixtures/evidence/heif.ts'
import { halves, mailOf, pdfOf, pngChunk, pngOf, tellingExif, usualHeaders } from '../../fixtures/evidence/make-evidence.ts'
import { mailWith } from '../../fixtures/evidence/mail-with-attachments.ts'
import { content, longFile, outlookMail, packedRtf, storedRtf, usualMessage, usualRecipients } from '../../fixtures/evidence/outlook-mail.ts'

const modifiedAt = new Date('2026-10-20T00:00:00Z')

/** What anybody may hand in, one of each kind. */
const seeds: Readonly<Record<string, () => Promise<Uint8Array> | Uint8Array>> = {
  'a.png': () => pngOf(6, 6, [pngChunk('tEXt', 'Creation Time\x002026-10-03T15:12:33'), pngChunk('tIME', Buffer.from([7, 234, 10, 4, 1, 2, 3]))]),
  'a.jpg': () => halves('jpeg', tellingExif), 'a.webp': () => halves('webp'), 'a.gif': () => halves('gif'), 'a.tif': () => halves('tiff'), 'a.heic': () => heifOf(), 'a.bmp': () => sixColourBmps[9]?.[1] ?? new Uint8Array(),
  'a.pdf': () => pdfOf(2, "/Title (x) /CreationDate (D:20261003151233+09'00')"), 'a.eml': () => mailWith([{ name: 'b.eml', kind: 'message/rfc822', bytes: mailOf('10/1(木) 14:05', ...usualHeaders) }]),
  'a.msg': () => outlookMail({ properties: [...usualMessage, [packedRtf, storedRtf('{\\rtf1\\ansi\\ansicpg932 \\\'95\\\'d4}')]], recipients: usualRecipients, attachments: [{ properties: [[longFile, 'b.txt'], [content, Buffer.from('b')]] }] }),
  'a.mht': () => Buffer.from('From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.example/\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n<title>x</title><p>10月1日\r\n--b--\r\n'),
  'a.html': () => Buffer.from('<!doctype html><title>注文</title><p>2026年10月1日 250-1234567-1234567<img src="a.png" alt="b">'),
  'line.txt': () => Buffer.from('[LINE] 店とのトーク履歴\n保存日時：2026/09/26 11:00\n\n2026/09/25(金)\n21:03\t店\t"あ\nい"\n21:04\t私\t[写真]'), 'chat.txt': () => Buffer.from('チャット\n2026年10月6日\n14:05 担当者A：a\n14:06 山田：b\n14:08 担当者A：c'),
  'a.csv': () => Buffer.from('Order ID,Order Date\n250-1234567-1234567,2026-10-01'), 'a.json': () => Buffer.from('{"a":"2026-10-01"}')
}

type Harm = (bytes: Buffer) => Buffer
/** Flips, cuts, doubled and dropped stretches, and numbers of four bytes as large as they can be. */
const harm: fc.Arbitrary<Harm> = fc.oneof(
  fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.nat(255)).map(([at, value]): Harm => (bytes) => { const copy = Buffer.from(bytes); copy[Math.floor(at * copy.length)] = value; return copy }),
  fc.double({ min: 0.01, max: 1, noNaN: true }).map((part): Harm => (bytes) => bytes.subarray(0, Math.ceil(part * bytes.length))),
  fc.tuple(fc.double({ min: 0, max: 0.99, noNaN: true }), fc.nat(60)).map(([at, length]): Harm => (bytes) => { const from = Math.floor(at * bytes.length); return Buffer.concat([bytes.subarray(0, from + length), bytes.subarray(from)]) }),
  fc.tuple(fc.double({ min: 0, max: 0.99, noNaN: true }), fc.nat(60)).map(([at, length]): Harm => (bytes) => { const from = Math.floor(at * bytes.length); return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + length)]) }),
  fc.tuple(fc.double({ min: 0, max: 0.99, noNaN: true }), fc.constantFrom('ffffffff', '7fffffff', '00000000', '80000000')).map(([at, hex]): Harm => (bytes) => { const copy = Buffer.from(bytes); Buffer.from(hex, 'hex').copy(copy, Math.floor(at * copy.length)); return copy })
)

async function outcomeOf(name: string, bytes: Uint8Array): Promise<string> {
  try {
    const file = await openEvidence(name, memorySource(bytes))
    const { facts, reading } = await readFacts(file, modifiedAt)
    const whole = await withWords(facts, reading, file, { modifiedAt, now: null })
    for (const { value } of whole.dates) if (!/^(?:19[7-9]\d|20\d\d|2100)-/.test(value) || Number.isNaN(Date.parse(value))) return `a date of ${value}`
    return (await reading.portray({ redactions: [], language: 'ja' })).kind
  } catch (error) {
    if (error instanceof DomainError) return error.failure.code
    throw error
  }
}

describe('a harmed file', () => {
  test.each(Object.keys(seeds))('that began as %s is shown, covered or refused, in little time, and tells no date that cannot be', async (name) => {
    const seed: Buffer = Buffer.from(await seeds[name]?.() ?? new Uint8Array())
    expect(await outcomeOf(name, seed)).toMatch(/^(?:pictures|text|foreign)$/)
    await fc.assert(fc.asyncProperty(fc.array(harm, { minLength: 1, maxLength: 5 }), async (harms) => {
      const bytes = harms.reduce<Buffer>((one, apply) => (one.length === 0 ? one : apply(one)), seed)
      const start = performance.now()
      if (bytes.length > 0) expect(await outcomeOf(name, bytes)).toMatch(/^(?:pictures|text|foreign|cover)$/)
      expect(performance.now() - start).toBeLessThan(5_000)
    }), { numRuns: 40 })
  })
})
