import { deflateRawSync, deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { memorySource } from '#electron/intake/memory-source.ts'
import { carriedIn, stretchesOf } from '#electron/work/proof/carried-files.ts'
import { mailWith } from '../../../fixtures/evidence/mail-with-attachments.ts'

const noise = (seed: number, length = 3_000): Buffer => Buffer.from(Array.from({ length }, (_, at) => ((at + seed) * 7_919 + ((at * seed) >> 3) * 104_729) % 251))
const [hidden, other] = [noise(1), noise(77)]

const mail = (bytes: Buffer): Buffer => Buffer.from(mailWith([{ name: 'a.png', kind: 'image/png', bytes }]))
const pdf = (bytes: Buffer): Buffer => Buffer.concat([Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /EmbeddedFile >>\nstream\r\n'), deflateSync(bytes), Buffer.from('\nendstream\nendobj\n')])
const archive = (bytes: Buffer): Buffer => {
  const head = Buffer.alloc(30)
  head.write('PK\u0003\u0004', 'latin1')
  head.writeUInt16LE(8, 8)
  head.writeUInt16LE(5, 26)
  return Buffer.concat([head, Buffer.from('a.png'), deflateRawSync(bytes), Buffer.from('PK\u0001\u0002', 'latin1')])
}
const page = (bytes: Buffer): Buffer => Buffer.from(`<img src="data:image/png;base64,${bytes.toString('base64')}">`)

test.each([
  ['as it is', (bytes: Buffer) => Buffer.concat([Buffer.from('head'), bytes])], ['in a mail', mail], ['in a mail in a mail', (bytes: Buffer) => mail(mail(bytes))], ['in a page', page], ['in a PDF', pdf], ['in an archive', archive],
  ['in an archive in a mail', (bytes: Buffer) => mail(archive(bytes))], ['in a PDF in an archive', (bytes: Buffer) => archive(pdf(bytes))]
])('a file is found within another %s, and another file is not taken for it', async (_, carrier) => {
  const stretches = await stretchesOf(memorySource(hidden))
  expect(stretches).toHaveLength(5)
  expect(carriedIn(carrier(hidden), [stretches ?? []])).toEqual({ found: new Set([0]), isWhole: true })
  expect(carriedIn(carrier(other), [stretches ?? []])).toEqual({ found: new Set(), isWhole: true })
})

test('of several files each is found by its place', async () => {
  const sought = await Promise.all([other, hidden].map(async (bytes) => (await stretchesOf(memorySource(bytes))) ?? []))
  expect(carriedIn(mail(archive(hidden)), sought)).toEqual({ found: new Set([1]), isWhole: true })
})

test('a file that swells without end is given up, and told as one that was not looked through', async () => {
  const stretches = await stretchesOf(memorySource(hidden))
  const one = archive(Buffer.alloc(60_000_000))
  const swelling = Buffer.concat(Array.from({ length: 500 }, () => one))
  expect(carriedIn(swelling, [stretches ?? []], 0.2)).toEqual({ found: new Set(), isWhole: false })
})

test('a file of a few bytes, or of one value, is not sought: it would be found anywhere', async () => {
  expect(await stretchesOf(memorySource(hidden.subarray(0, 40)))).toBeNull()
  expect(await stretchesOf(memorySource(Buffer.alloc(5_000)))).toBeNull()
})
