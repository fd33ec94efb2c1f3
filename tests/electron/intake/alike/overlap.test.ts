import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { findOverlap } from '#electron/intake/alike/overlap.ts'
import type { Overlap } from '#electron/intake/alike/overlap.ts'
import { printOfBytes } from './prints.ts'
import { footPx, headPx, longChat, pngOfRaw, screenOf, screenPx } from './screens.ts'
import type { Raw } from './screens.ts'

let chat: Raw
beforeAll(async () => { chat = await longChat(1, 40) })

const shot = async (fromPx: number, clock = '20:30', of: Raw = chat): Promise<Buffer> => pngOfRaw(await screenOf(of, fromPx, clock))
const overlapOf = async (upper: Buffer, lower: Buffer): Promise<Overlap | null> => findOverlap((await printOfBytes(upper)).rows, (await printOfBytes(lower)).rows)

describe('a screen that was scrolled on', () => {
  test.each([10, 137, 700, 1300, 1900])('is found %i rows further down, to the row', async (shiftPx) => {
    const found = await overlapOf(await shot(400, '20:30'), await shot(400 + shiftPx, '20:34'))
    expect(found?.shiftPx).toBe(shiftPx)
    // The bars are at least as high as they were drawn; rows of the page that look alike may be counted with them.
    expect(found?.headPx).toBeGreaterThanOrEqual(headPx)
    expect(found?.footPx).toBeGreaterThanOrEqual(footPx)
  })

  test('is found where one of the two is a JPEG', async () => {
    expect((await overlapOf(await shot(0), await sharp(await shot(911)).jpeg({ quality: 75 }).toBuffer()))?.shiftPx).toBe(911)
  })

  test('is found without any bars', async () => {
    const page = async (top: number): Promise<Buffer> => sharp(await pngOfRaw(chat)).extract({ left: 0, top, width: chat.widthPx, height: 1800 }).png().toBuffer()
    expect(await overlapOf(await page(0), await page(1000))).toEqual({ headPx: 0, footPx: 0, shiftPx: 1000 })
  })
})

describe('nothing is claimed', () => {
  test('the wrong way round', async () => {
    expect(await overlapOf(await shot(700), await shot(0))).toBeNull()
  })
  test('of the same screen', async () => {
    expect(await overlapOf(await shot(0), await shot(0, '21:01'))).toBeNull()
  })
  test('of two talks in one app', async () => {
    expect(await overlapOf(await shot(0), await shot(700, '20:30', await longChat(2, 40)))).toBeNull()
  })
  test('where too little is seen twice', async () => {
    expect(await overlapOf(await shot(0), await shot(screenPx - headPx - footPx - 20))).toBeNull()
  })
  test('where a list repeats itself, so that several places fit', async () => {
    const one = await sharp(await pngOfRaw(chat)).extract({ left: 0, top: 0, width: chat.widthPx, height: 300 }).toBuffer()
    const list = await sharp({ create: { width: chat.widthPx, height: 3000, channels: 3, background: '#eef1f5' } }).composite(Array.from({ length: 10 }, (_, index) => ({ input: one, left: 0, top: index * 300 }))).png().toBuffer()
    const part = (top: number): Promise<Buffer> => sharp(list).extract({ left: 0, top, width: chat.widthPx, height: 1800 }).png().toBuffer()
    expect(await overlapOf(await part(0), await part(600))).toBeNull()
  })
})
