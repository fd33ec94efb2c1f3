import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { memorySource } from '#electron/intake/memory-source.ts'
import { inspectFile } from '#electron/intake/read-evidence.ts'
import { readVideoFacts } from '#electron/intake/read-video-facts.ts'
import type { VideoFacts } from '#electron/intake/video-facts.ts'
import { fileOf } from '../../fixtures/evidence/make-evidence.ts'

const fixture = (name: string): Promise<Buffer> => readFile(join(import.meta.dirname, '../../fixtures/evidence/videos', name))
const kinds = { mp4: 'video/mp4', mov: 'video/quicktime', webm: 'video/webm', mkv: 'video/matroska', avi: 'video/vnd.avi' } as const
const factsOf = (bytes: Uint8Array, kind: keyof typeof kinds): Promise<VideoFacts | null> => readVideoFacts(kinds[kind], memorySource(bytes))

const big = (...values: readonly number[]): Buffer => Buffer.concat(values.map((value) => { const bytes = Buffer.alloc(4); bytes.writeUInt32BE(value); return bytes }))
const box = (kind: string, ...parts: readonly Uint8Array[]): Buffer => {
  const content = Buffer.concat([Buffer.from(kind, 'latin1'), ...parts])
  return Buffer.concat([big(content.length + 4), content])
}

/** An element whose size is written in eight bytes, or is not known. */
function element(id: readonly number[], content: Uint8Array, isUnknown = false): Buffer {
  const size = Buffer.alloc(8)
  size.writeBigUInt64BE(isUnknown ? 0x01ff_ffff_ffff_ffffn : BigInt(content.length) + 0x0100_0000_0000_0000n)
  return Buffer.concat([Buffer.from(id), size, content])
}
const double = (value: number): Buffer => { const bytes = Buffer.alloc(8); bytes.writeDoubleBE(value); return bytes }
const long = (value: bigint): Buffer => { const bytes = Buffer.alloc(8); bytes.writeBigInt64BE(value); return bytes }
const matroska = (...parts: readonly Uint8Array[]): Buffer => Buffer.concat([element([0x1a, 0x45, 0xdf, 0xa3], Buffer.alloc(0)), element([0x18, 0x53, 0x80, 0x67], Buffer.concat(parts))])
const info = (...parts: readonly Uint8Array[]): Buffer => element([0x15, 0x49, 0xa9, 0x66], Buffer.concat(parts))
const sized = (width: number, height: number): Buffer => element([0x16, 0x54, 0xae, 0x6b], element([0xae], element([0xe0], Buffer.concat([element([0xb0], big(width)), element([0xba], big(height))]))))
const cluster = (ms: number, ...blocks: readonly number[]): Buffer =>
  element([0x1f, 0x43, 0xb6, 0x75], Buffer.concat([element([0xe7], big(ms)), ...blocks.map((at) => { const block = Buffer.from([0x81, 0, 0, 0]); block.writeInt16BE(at, 1); return element([0xa3], block) })]), true)

describe('what other programs wrote', () => {
  test.each([
    ['clip.mov', 'mov', [{ role: 'captured', value: '2026-09-17T12:04:05+09:00', source: 'metadata', confidence: 'certain' }], true],
    ['clip.mkv', 'mkv', [{ role: 'captured', value: '2026-09-17T03:04:05Z', source: 'metadata', confidence: 'likely' }], false],
    ['clip-live.webm', 'webm', [], false], ['clip.avi', 'avi', [], false], ['clip-fragments.mp4', 'mp4', [], false], ['clip-index.mp4', 'mp4', [], false]
  ] as const)('%s is read: length, size, time and whether it holds a place', async (name, kind, dates, hasPosition) => {
    expect(await factsOf(await fixture(name), kind)).toEqual({ durationSeconds: 3, size: { widthPx: 64, heightPx: 48 }, dates, hasPosition })
  })

  test('an index says how long a movie in fragments is, without its fragments', async () => {
    const whole = await fixture('clip-index.mp4')
    expect(await factsOf(whole.subarray(0, whole.indexOf('moof') - 4), 'mp4')).toMatchObject({ durationSeconds: 3 })
  })

  test('a movie whose fragments are cut off is as long as what is there', async () => {
    const whole = await fixture('clip-fragments.mp4')
    const second = whole.indexOf('moof', whole.indexOf('moof') + 4)
    expect(await factsOf(whole.subarray(0, second - 4), 'mp4')).toMatchObject({ durationSeconds: 1 })
  })

  test('the head of a movie in fragments may state their length', async () => {
    const head = box('mvhd', big(0, 0, 0, 1_000, 0))
    expect(await factsOf(Buffer.concat([box('ftyp', Buffer.from('isom')), box('moov', head, box('mvex', box('mehd', big(0, 83_500))))]), 'mp4')).toMatchObject({ durationSeconds: 83.5 })
    expect(await factsOf(box('moov', head, box('mvex', box('mehd', big(0x0100_0000, 0, 83_500)))), 'mp4')).toMatchObject({ durationSeconds: 83.5 })
  })
})

describe('WebM and Matroska', () => {
  test('any length, size and time that are written are read', async () => {
    await fc.assert(fc.asyncProperty(
      fc.integer({ min: 1, max: 900_000_000 }), fc.constantFrom(1_000, 1_000_000, 333_333), fc.integer({ min: 1, max: 65_535 }), fc.integer({ min: 1, max: 65_535 }), fc.date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
      async (ms, scale, width, height, date) => {
        const nanoseconds = BigInt(date.getTime() - Date.UTC(2001, 0, 1)) * 1_000_000n
        const file = matroska(info(element([0x2a, 0xd7, 0xb1], big(scale)), element([0x44, 0x89], double(ms * 1e6 / scale)), element([0x44, 0x61], long(nanoseconds))), sized(width, height))
        const facts = await factsOf(file, 'webm')
        expect(facts?.durationSeconds).toBeCloseTo(ms / 1_000, 2)
        expect(facts?.size).toEqual({ widthPx: width, heightPx: height })
        expect(facts?.dates.map(({ value }) => new Date(value).getTime())).toEqual(nanoseconds === 0n ? [] : [Math.floor(date.getTime() / 1_000) * 1_000])
      }
    ), { numRuns: 200 })
  })

  test('what states no length lasts until its last frame, whose clusters need not know their size', async () => {
    expect(await factsOf(matroska(info(), sized(64, 48), cluster(0, 0, 40, 20), cluster(1_000, 0, 500)), 'webm')).toMatchObject({ durationSeconds: 1.5 })
  })

  test('a place among its tags, however deep, makes it telling', async () => {
    const tag = (name: string): Buffer => element([0x12, 0x54, 0xc3, 0x67], element([0x73, 0x73], element([0x67, 0xc8], Buffer.concat([element([0x45, 0xa3], Buffer.from('PART')), element([0x67, 0xc8], element([0x45, 0xa3], Buffer.from(name)))]))))
    expect(await factsOf(matroska(info(), tag('RECORDING_LOCATION')), 'mkv')).toMatchObject({ hasPosition: true })
    expect(await factsOf(matroska(info(), tag('ENCODER')), 'mkv')).toMatchObject({ hasPosition: false })
  })
})

test('an AVI may say when its camera recorded it, by its own clock', async () => {
  const small = (...values: readonly number[]): Buffer => Buffer.from(big(...values)).swap32()
  const chunk = (kind: string, content: Uint8Array): Buffer => Buffer.concat([Buffer.from(kind, 'latin1'), small(content.length), content, Buffer.alloc(content.length % 2)])
  const list = (kind: string, ...parts: readonly Uint8Array[]): Buffer => chunk('LIST', Buffer.concat([Buffer.from(kind, 'latin1'), ...parts]))
  const head = chunk('avih', small(100_000, 0, 0, 0, 30, 0, 1, 0, 320, 240))
  for (const [text, extended, seconds] of [['Thu Sep 17 12:04:05 2026\n\0', 0, 3], ['2026:09:17 12:04:05', 500, 50]] as const) {
    const file = Buffer.concat([Buffer.from('RIFF'), small(0), Buffer.from('AVI '), list('hdrl', head, chunk('IDIT', Buffer.from(text)), list('odml', chunk('dmlh', small(extended))))])
    expect(await factsOf(file, 'avi')).toEqual({ durationSeconds: seconds, size: { widthPx: 320, heightPx: 240 }, dates: [{ role: 'captured', value: '2026-09-17T12:04:05', source: 'metadata', confidence: 'likely' }], hasPosition: false })
  }
})

describe('a place where a video was recorded', () => {
  const day = box('mvhd', big(0, 0, 0, 600, 600))
  const file = (...parts: readonly Uint8Array[]): Buffer => Buffer.concat([box('ftyp', Buffer.from('isom\0\0\x02\0isom', 'latin1')), box('moov', day, ...parts)])
  const xyz = box('\xa9xyz', Buffer.from('\0\x12\x15\xc7+35.6586+139.7454/', 'latin1'))

  test.each([
    ['in the user data of the movie', file(box('udta', xyz))], ['in that of a track', file(box('trak', box('udta', xyz)))],
    ['among the keys of a player', file(box('udta', box('meta', big(0), box('hdlr', big(0, 0)), box('ilst', xyz.subarray(0, 0), box('\xa9xyz', box('data', big(1, 0), Buffer.from('+35.6+139.7/')))))))],
    ['as a track of positions', file(box('trak', box('mdia', box('minf', box('stbl', box('stsd', big(0, 1), box('gpmd', big(0))))))))]
  ])('%s is told', async (_, bytes) => {
    expect((await inspectFile(await fileOf('a.mp4', bytes))).telling).toEqual(['position'])
  })

  test('is not found among the frames, where its letters stand by chance', async () => {
    for (const mark of [xyz, Buffer.from('location.ISO6709')]) expect((await inspectFile(await fileOf('a.mp4', Buffer.concat([file(), box('mdat', Buffer.alloc(500, 7), mark)])))).telling).toEqual([])
  })

  test('is found in the film behind a photo; four letters alone are none', async () => {
    const photo = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#888' } }).jpeg().toBuffer()
    expect((await inspectFile(await fileOf('a.jpg', Buffer.concat([photo, file(box('udta', xyz))])))).telling).toEqual(['position'])
    expect((await inspectFile(await fileOf('a.jpg', Buffer.concat([photo, Buffer.from('\xa9xyz and so on, to the end', 'latin1')])))).telling).toEqual([])
  })
})

describe('whatever the bytes are', () => {
  const names = ['clip.mov', 'clip.mkv', 'clip-live.webm', 'clip.avi', 'clip-fragments.mp4', 'clip-index.mp4'] as const
  const kindOf = (name: string): keyof typeof kinds => (Object.keys(kinds) as (keyof typeof kinds)[]).find((kind) => name.endsWith(kind)) ?? 'mp4'
  const isSane = (facts: VideoFacts | null): boolean => facts === null || (
    (facts.durationSeconds === null || (facts.durationSeconds > 0 && facts.durationSeconds <= 1_000_000)) && (facts.size === null || (facts.size.widthPx > 0 && facts.size.heightPx > 0 && facts.size.widthPx < 65_536)) && facts.dates.every(({ value }) => /^(19|20|21)\d\d-/.test(value))
  )

  test('noise is read to its end without a fault', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.constantFrom('mp4', 'mov', 'webm', 'avi'), async (bytes, kind) => {
      expect(isSane(await factsOf(bytes, kind))).toBe(true)
    }), { numRuns: 2_000 })
  })

  test.each(names)('a %s with bytes changed, or cut off anywhere, says nothing that cannot be', async (name) => {
    const whole = await fixture(name)
    const change = fc.record({ at: fc.nat({ max: Math.min(whole.length, 1_500) - 1 }), value: fc.constantFrom(0, 1, 0x7f, 0x80, 0xff, 0x42) })
    await fc.assert(fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), fc.integer({ min: 0, max: whole.length }), fc.boolean(), async (changes, cut, isCut) => {
      const bytes = Buffer.from(isCut ? whole.subarray(0, cut) : whole)
      for (const { at, value } of changes) if (at < bytes.length) bytes[at] = value
      expect(isSane(await factsOf(bytes, kindOf(name)))).toBe(true)
    }), { numRuns: 500 })
  })
})
