import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DomainError } from '#shared/domain/failure.ts'
import { exifMetadata } from '#electron/intake/exif-metadata.ts'
import { iptcMetadata } from '#electron/intake/iptc-metadata.ts'
import { memorySource } from '#electron/intake/memory-source.ts'
import { pngMetadata } from '#electron/intake/png-metadata.ts'
import { marksOf, scanBytes } from '#electron/intake/scan-bytes.ts'
import { openSlots } from '#shared/lib/slots.ts'
import { withinTime } from '#electron/intake/within-time.ts'
import { xmpMetadata } from '#electron/intake/xmp-metadata.ts'
import { halves, pngChunk, pngOf, tellingExif } from '../../fixtures/evidence/make-evidence.ts'

const exifBlock = async (): Promise<Buffer> => {
  const jpeg = await halves('jpeg', tellingExif)
  return jpeg.subarray(jpeg.indexOf('Exif\0\0') + 6)
}

describe('the marks of metadata', () => {
  test('are found where one piece of the file ends and the next begins', async () => {
    const bytes = Buffer.alloc(3 * 1024 * 1024, 120)
    for (const at of [1024 * 1024 - 3, 2 * 1024 * 1024 - 1]) bytes.write('<x:xmpmeta', at, 'latin1')
    const { marks } = await scanBytes(memorySource(bytes))
    expect(marks).toEqual([{ kind: 'xmp', offset: 1024 * 1024 - 3 }, { kind: 'xmp', offset: 2 * 1024 * 1024 - 1 }])
    expect(marksOf(bytes)).toEqual(marks)
  })

  test('the hash is that of the whole file', async () => {
    expect((await scanBytes(memorySource(Buffer.from('abc')))).sha256).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })
})

describe('EXIF', () => {
  test('whose directories are cut off still tells that it holds a position', async () => {
    const block = await exifBlock()
    expect((await exifMetadata(block.subarray(0, 120))).telling).toContain('position')
  })

  test('no bytes break it', async () => {
    const block = (await exifBlock()).subarray(0, 700)
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.nat(699), fc.nat(255)), { maxLength: 12 }), fc.nat(700), async (changes, length) => {
      const broken = Buffer.from(block)
      for (const [at, value] of changes) broken[at] = value
      const { dates } = await exifMetadata(broken.subarray(0, length))
      for (const { value } of dates) expect(value).toMatch(/^\d{4}-\d{2}-\d{2}T/)
    }), { numRuns: 300 })
  })
})

describe('XMP', () => {
  test.each([
    ['an attribute', '<x:xmpmeta><rdf:Description exif:GPSLatitude="35,39N" /></x:xmpmeta>', ['position']],
    ['an element', '<x:xmpmeta><exif:GPSLongitude>139,42E</exif:GPSLongitude></x:xmpmeta>', ['position']],
    ['a list', '<x:xmpmeta><dc:creator><rdf:Seq><rdf:li>Mihon</rdf:li></rdf:Seq></dc:creator></x:xmpmeta>', ['owner']],
    ['a serial number', "<x:xmpmeta><rdf:Description aux:SerialNumber='42'/></x:xmpmeta>", ['serial-number']],
    ['an empty attribute', '<x:xmpmeta><rdf:Description exif:GPSLatitude="" dc:rights=" "/></x:xmpmeta>', []],
    ['an empty list', '<x:xmpmeta><dc:creator><rdf:Seq><rdf:li/></rdf:Seq></dc:creator></x:xmpmeta>', []],
    ['what stands behind its end', '<x:xmpmeta></x:xmpmeta><exif:GPSLatitude>1</exif:GPSLatitude>', []]
  ])('%s', (_, packet, telling) => { expect(xmpMetadata(packet).telling).toEqual(telling) })

  test('no packet takes it long', () => {
    for (const piece of ['<dc:creator>', '<dc:creator ', ' exif:GPSLatitude=', '<x:xmpmeta', ' '.repeat(10), '<exif:DateTimeOriginal>']) {
      const startMs = performance.now()
      xmpMetadata(`<x:xmpmeta>${piece.repeat(80_000)}`)
      expect(performance.now() - startMs).toBeLessThan(1_000)
    }
  })
})

describe('the texts of a PNG', () => {
  test('EXIF kept as hexadecimal in a packed text is read', async () => {
    const hex = (await exifBlock()).subarray(0, 1_000).toString('hex').replace(/(.{72})/g, '$1\n')
    const profile = `\nexif\n    1000\n${hex}\n`
    const png = pngOf(4, 4, [pngChunk('zTXt', Buffer.concat([Buffer.from('Raw profile type exif\0\0', 'latin1'), deflateSync(Buffer.from(profile))]))])
    expect((await pngMetadata(memorySource(png))).telling).toEqual(['owner', 'position', 'serial-number'])
  })

  test('a text that swells a thousandfold is left unread', async () => {
    const png = pngOf(4, 4, [pngChunk('zTXt', Buffer.concat([Buffer.from('Author\0\0', 'latin1'), deflateSync(Buffer.alloc(50_000_000, 65))]))])
    expect((await pngMetadata(memorySource(png))).telling).toEqual([])
  })

  test.each([
    ['Creation Time', Buffer.from('Thu Oct  1 14:05:33 2026'), '2026-10-01T14:05:33 likely'],
    ['Creation Time', Buffer.from('木 10/ 1 14:05:33 2026'), '2026-10-01T14:05:33 likely'],
    ['date:create', Buffer.from('2026-10-01T05:05:33+00:00'), '2026-10-01T05:05:33+00:00 weak'],
    ['date:modify', Buffer.from('2026-10-01T05:05:33+00:00'), '2026-10-01T05:05:33+00:00 weak']
  ])('%s: %s is read', async (key, value, told) => {
    const { dates } = await pngMetadata(memorySource(pngOf(4, 4, [pngChunk('tEXt', Buffer.concat([Buffer.from(`${key}\0`), value]))])))
    expect(dates.map((date) => `${date.value} ${date.confidence}`)).toEqual([told])
  })

  test('no chunks break it', async () => {
    const chunk = fc.tuple(fc.constantFrom('tIME', 'tEXt', 'zTXt', 'iTXt', 'acTL'), fc.oneof(fc.uint8Array({ maxLength: 40 }), fc.constantFrom(Buffer.from('Creation Time\0'), Buffer.from('XML:com.adobe.xmp\0\x01\0'))))
    await fc.assert(fc.asyncProperty(fc.array(chunk, { maxLength: 4 }), fc.nat(300), async (chunks, length) => {
      const png = pngOf(4, 4, chunks.map(([kind, body]) => pngChunk(kind, body)))
      expect(Array.isArray((await pngMetadata(memorySource(png.subarray(0, Math.max(8, length))))).dates)).toBe(true)
      expect(Array.isArray((await pngMetadata(memorySource(png))).dates)).toBe(true)
    }), { numRuns: 200 })
  })
})

describe('IPTC', () => {
  test('the name of the photographer is told', () => {
    const block = Buffer.from('8BIM\x04\x04\0\0\0\0\0\x0e\x1c\x02\x50\0\x05Mihon', 'latin1')
    expect(iptcMetadata(block).telling).toEqual(['owner'])
    expect(iptcMetadata(block.subarray(0, 18)).telling).toEqual([])
  })

  test('no bytes break it', () => { fc.assert(fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => { expect(iptcMetadata(Buffer.concat([Buffer.from('8BIM\x04\x04', 'latin1'), bytes])).dates).toEqual([]) })) })
})

describe('work on many files', () => {
  test('runs two at a time, and goes on when one fails', async () => {
    const slots = openSlots(2)
    let running = 0
    let most = 0
    const results = await Promise.allSettled(Array.from({ length: 10 }, (_, index) => slots(async () => {
      most = Math.max(most, ++running)
      await new Promise((resolve) => { setTimeout(resolve, 2) })
      running -= 1
      if (index === 3) throw new Error('broken')
      return index
    })))
    expect(most).toBe(2)
    expect(results.filter(({ status }) => status === 'fulfilled').length).toBe(9)
  })

  test('a file that never answers is given up', async () => {
    await expect(withinTime('pipe', 0.05, new Promise<never>(() => {}))).rejects.toEqual(new DomainError({ code: 'too-slow', file: 'pipe', limitSeconds: 0.05 }))
    expect(await withinTime('a', 1, Promise.resolve(7))).toBe(7)
  })
})
