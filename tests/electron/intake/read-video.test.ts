import { chmod, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findProgram } from '#electron/intake/find-program.ts'
import { factsWithStill } from '#electron/intake/given-still.ts'
import type { GivenStill, TakenStill } from '#electron/intake/given-still.ts'
import { inspectFile, readyFile } from '#electron/intake/read-evidence.ts'
import type { PortrayalRequest } from '#electron/intake/reader.ts'
import type { Portrayal } from '#shared/packs/portrayal.ts'
import type { ByteSource } from '#shared/pdf/byte-source.ts'
import { memorySource } from '#electron/intake/memory-source.ts'
import { videoStill } from '#electron/intake/video-still.ts'
import { fileOf } from '../../fixtures/evidence/make-evidence.ts'

const fixture = (name: string): Promise<Buffer> => readFile(join(import.meta.dirname, '../../fixtures/evidence/videos', name))
const facts = async (name: string, bytes: Uint8Array): ReturnType<typeof inspectFile> => inspectFile(await fileOf(name, bytes))
const portrayed = async (name: string, bytes: Uint8Array, redactions: PortrayalRequest['redactions'] = []): Promise<Portrayal> =>
  (await readyFile(await fileOf(name, bytes), { redactions, language: 'ja' })).portrayal

function box(kind: string, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat([Buffer.from(kind, 'latin1'), ...parts])
  const size = Buffer.alloc(4)
  size.writeUInt32BE(content.length + 4)
  return Buffer.concat([size, content])
}

const numbers = (...values: readonly number[]): Buffer => Buffer.concat(values.map((value) => { const bytes = Buffer.alloc(4); bytes.writeUInt32BE(value); return bytes }))
const fileType = box('ftyp', Buffer.from('isom\0\0\x02\0isom', 'latin1'))
const day = 2_082_844_800 + Date.UTC(2026, 8, 17, 3, 4, 5) / 1_000
const movieHead = (created: number, unitsPerSecond: number, units: number): Buffer => box('mvhd', numbers(0, created, created, unitsPerSecond, units))
/** The first numbers of the matrix turn the picture; sizes are in 16.16. */
const trackHead = (matrix: readonly number[], width: number, height: number): Buffer => box('trak', box('tkhd', numbers(0, day, day, 1, 0, 0, 0, 0, 0, 0, ...matrix, width * 65_536, height * 65_536)))
const upright = [65_536, 0, 0, 0, 65_536, 0, 0, 0, 1_073_741_824]
const quarterTurn = [0, 65_536, 0, 4_294_901_760, 0, 0, 0, 0, 1_073_741_824]
const movie = (...parts: readonly Uint8Array[]): Buffer => Buffer.concat([fileType, box('moov', ...parts)])

const hasFfmpeg = await findProgram('ffmpeg', process.env['PATH'] ?? '') !== null

describe('the head of a video', () => {
  test.runIf(hasFfmpeg)('is missing where a video is cut before it: no frame is promised', async () => {
    const whole = await fixture('parcel.mp4')
    const moov = whole.indexOf('moov')
    const cut = moov > whole.length / 2 ? whole.subarray(0, moov - 4) : Buffer.concat([fileType, box('mdat', Buffer.alloc(2_000))])
    expect((await facts('cut.mp4', cut)).warnings).toEqual([{ code: 'damaged' }])
    expect((await facts('whole.mp4', whole)).warnings).toEqual([{ code: 'one-frame' }])
  })

  test('states its length, its size and when it was taken, in UTC', async () => {
    expect(await facts('a.mp4', await fixture('parcel.mp4'))).toMatchObject({
      kind: 'video/mp4', durationSeconds: 4, widthPx: 320, heightPx: 180, telling: [],
      dates: [{ role: 'captured', value: '2026-09-17T03:04:05Z', source: 'metadata', confidence: 'likely' }, { source: 'file-system' }]
    })
  })

  test('a video that was held upright has the size that is seen', async () => {
    expect(await facts('a.mp4', movie(movieHead(day, 1_000, 83_000), trackHead(upright, 0, 0), trackHead(quarterTurn, 1_920, 1_080)))).toMatchObject({ widthPx: 1_080, heightPx: 1_920, durationSeconds: 83 })
  })

  test('long times and sizes are read as well as short ones', async () => {
    const long = box('mvhd', numbers(0x0100_0000, 0, day, 0, day, 600, 0, 1_500))
    expect(await facts('a.mp4', Buffer.concat([fileType, numbers(1), Buffer.from('moov'), numbers(0, long.length + 16), long]))).toMatchObject({ durationSeconds: 2.5, dates: [{ value: '2026-09-17T03:04:05Z' }, {}] })
  })

  test('a place in its user data makes it telling', async () => {
    expect((await facts('a.mp4', movie(movieHead(day, 1_000, 1), box('udta', box('loci', numbers(0, 0)))))).telling).toEqual(['position'])
  })

  test.each([
    ['no length', movie(movieHead(day, 600, 0))], ['no unit of time', movie(movieHead(day, 0, 600))],
    ['a length that it does not know', movie(movieHead(day, 600, 0xffff_ffff))], ['a length of years', movie(movieHead(day, 1, 0xffff_fff0))],
    ['a head that is cut off', movie(box('mvhd', numbers(0, day)))]
  ])('%s is no length', async (_, bytes) => {
    expect(await facts('a.mp4', bytes)).not.toHaveProperty('durationSeconds')
  })

  test('a clock that was never set is no date', async () => {
    for (const created of [0, 1, 2_082_844_800]) expect((await facts('a.mp4', movie(movieHead(created, 600, 600)))).dates).toMatchObject([{ source: 'file-system' }])
  })

  test.each([
    ['smaller than its own head', numbers(4)], ['beyond the end of the file', numbers(0xffff_fff0)], ['of a size that is cut off', numbers(1)],
    ['of 16 exbibytes', Buffer.concat([numbers(1), Buffer.from('moov'), numbers(0xffff_ffff, 0xffff_ffff)])]
  ])('a box %s costs nothing but what it holds', async (_, lie) => {
    expect(await facts('a.mp4', Buffer.concat([fileType, lie, Buffer.from('moov')]))).toMatchObject({ kind: 'video/mp4', pages: 1 })
  })

  test('boxes without end are not all looked at', async () => {
    expect(await facts('a.mp4', Buffer.concat([fileType, ...Array.from({ length: 20_000 }, () => box('free')), movie(movieHead(day, 1, 9))]))).not.toHaveProperty('durationSeconds')
  })
})

const ffmpeg = await findProgram('ffmpeg', process.env['PATH'] ?? '')

async function meanColours(source: ByteSource): Promise<readonly number[]> {
  const { channels } = await sharp(await source.read(0, source.sizeBytes)).stats()
  return channels.map(({ mean }) => Math.round(mean))
}

describe.skipIf(ffmpeg === null)('a frame of a video (skipped where the machine has no ffmpeg)', () => {
  test.each([['parcel.mp4', 0.4, 4], ['parcel.webm', 0.4, 4]])('of %s stands on paper, with a note of where it is from', async (name, atSeconds, durationSeconds) => {
    const portrayal = await portrayed(name, await fixture(name))
    expect(portrayal).toMatchObject({ kind: 'pictures', pages: [{ size: { width: 320, height: 180 } }], notes: [{ code: 'one-frame', atSeconds, durationSeconds }], warnings: [{ code: 'one-frame' }] })
    const picture = portrayal.kind === 'pictures' ? portrayal.pages[0]?.picture : undefined
    expect(picture?.kind).toBe('stored-jpeg')
    // The bars of the test card: neither black nor white.
    if (picture?.kind === 'stored-jpeg') for (const mean of await meanColours(picture.source)) expect(mean).toSatisfy((value: number) => value > 60 && value < 200)
  })

  test('is not taken where something is hidden', async () => {
    expect(await portrayed('a.mp4', await fixture('parcel.mp4'), [{ x: 0, y: 0, width: 1, height: 1 }])).toMatchObject({ kind: 'cover', reason: 'redaction-not-possible' })
  })

  test('that cannot be had leaves a cover page', async () => {
    const whole = await fixture('parcel.mp4')
    for (const bytes of [whole.subarray(0, 3_000), movie(movieHead(day, 600, 0)), movie(movieHead(day, 1, 900_000), trackHead(upright, 60_000, 60_000))]) {
      expect(await portrayed('a.mp4', bytes)).toMatchObject({ kind: 'cover', reason: 'still-failed', warnings: [{ code: 'still-failed' }] })
    }
  })

  test('of a video that is shorter than it says is its first', async () => {
    const whole = await fixture('parcel.mp4')
    const head = whole.indexOf('mvhd')
    const lying = Buffer.from(whole)
    lying.writeUInt32BE(lying.readUInt32BE(head + 16) * 1_000, head + 20)
    expect(await portrayed('a.mp4', lying)).toMatchObject({ kind: 'pictures', notes: [{ durationSeconds: 1_000 }] })
  })

  test('a list of other files that calls itself a video opens none of them', async () => {
    const secret = await fileOf('secret', 'do not show')
    expect(await portrayed('a.mp4', Buffer.concat([fileType, Buffer.from(`\n#EXTM3U\n#EXTINF:1,\nfile://${secret.path}\n`)]))).toMatchObject({ kind: 'cover', reason: 'still-failed' })
  })
})

test.skipIf(process.platform === 'win32')('a program that takes too long, or writes without end, is killed', async () => {
  for (const deed of ['exec sleep 60', 'exec cat /dev/zero']) {
    const { path: told } = await fileOf('pid', '')
    const { path } = await fileOf('ffmpeg', `#!/bin/sh\necho $$ > '${told}'\n${deed}\n`)
    await chmod(path, 0o700)
    const started = performance.now()
    expect(await videoStill(path, memorySource(new Uint8Array(9)), 'video/mp4', 0, 1)).toBeNull()
    expect(performance.now() - started).toBeLessThan(10_000)
    const pid = Number(await readFile(told, 'utf8'))
    expect(pid).toBeGreaterThan(1)
    expect(() => process.kill(pid, 0)).toThrow('ESRCH')
  }
})

describe('without ffmpeg', () => {
  const path = process.env['PATH']
  beforeAll(() => { process.env['PATH'] = import.meta.dirname })
  afterAll(() => { process.env['PATH'] = path })
  const given = async (name: string, still: GivenStill): ReturnType<typeof readyFile> => readyFile({ ...(await fileOf(name, await fixture(name))), still }, { redactions: [], language: 'ja' })
  const stillOf = async (): Promise<TakenStill> => {
    const jpeg = await sharp({ create: { width: 320, height: 180, channels: 3, background: '#808080' } }).jpeg().toBuffer()
    return { kind: 'taken', path: (await fileOf('still.jpg', jpeg)).path, atSeconds: 1, durationSeconds: 4.2, widthPx: 640, heightPx: 360 }
  }

  test('a video stands on a cover page that says why', async () => {
    expect(await portrayed('a.mp4', await fixture('parcel.mp4'))).toMatchObject({ kind: 'cover', reason: 'no-still', warnings: [{ code: 'no-still' }] })
  })

  test('a still that the app has taken stands on paper, with a note of its time', async () => {
    const { portrayal } = await given('parcel.mp4', await stillOf())
    expect(portrayal).toMatchObject({ kind: 'pictures', pages: [{ size: { width: 320, height: 180 } }], notes: [{ code: 'one-frame', atSeconds: 1, durationSeconds: 4 }], warnings: [{ code: 'one-frame' }] })
  })

  test('a video that the app could not open says so', async () => {
    expect((await given('parcel.mp4', { kind: 'none', reason: 'not-decodable' })).portrayal).toMatchObject({ kind: 'cover', reason: 'not-decodable', warnings: [{ code: 'not-decodable' }] })
  })

  test('a still that is no longer there, or is no picture, leaves a cover page', async () => {
    const still = await stillOf()
    for (const lost of [join(import.meta.dirname, 'absent.jpg'), (await fileOf('still.jpg', 'no picture')).path]) {
      expect((await given('parcel.mp4', { ...still, path: lost })).portrayal).toMatchObject({ kind: 'cover' })
    }
  })

  test('the facts say what became of the still, and what the file itself states comes first', async () => {
    const found = await facts('a.mp4', await fixture('parcel.mp4'))
    expect(found.warnings).toEqual([{ code: 'no-still' }])
    expect(factsWithStill(found, await stillOf())).toMatchObject({ durationSeconds: 4, widthPx: 320, heightPx: 180, warnings: [{ code: 'one-frame' }] })
    expect(factsWithStill(found, null)).toEqual(found)
    expect(factsWithStill(found, { kind: 'none', reason: 'too-slow' })).toMatchObject({ warnings: [{ code: 'too-slow' }] })
  })
})
