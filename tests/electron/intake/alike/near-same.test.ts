import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import type { Sharp } from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { isNearSame } from '#electron/intake/alike/near-same.ts'
import type { PicturePrint } from '#electron/intake/alike/picture-print.ts'
import { sampleFiles } from '../../../../scripts/samples/draw.ts'
import { rectangle, svgPage, text } from '../../../../scripts/samples/canvas.ts'
import { printOfBytes } from './prints.ts'
import { longChat, pngOfRaw, screenOf } from './screens.ts'

const samplesFolder = join(import.meta.dirname, '..', '..', '..', '..', 'samples')
let screen: Buffer
let print: PicturePrint
beforeAll(async () => {
  screen = await pngOfRaw(await screenOf(await longChat(1, 12), 0, '20:30'))
  print = await printOfBytes(screen)
})

const copies: readonly (readonly [string, (picture: Sharp) => Promise<Buffer>])[] = [
  ['saved again as PNG', (picture) => picture.png({ compressionLevel: 1 }).toBuffer()], ['as a JPEG of middling quality', (picture) => picture.jpeg({ quality: 60 }).toBuffer()], ['as a poor JPEG', (picture) => picture.jpeg({ quality: 30 }).toBuffer()],
  ['as WebP', (picture) => picture.webp({ quality: 70 }).toBuffer()], ['at half its size', (picture) => picture.resize(585).png().toBuffer()], ['sent by a messenger: 720 wide, JPEG', (picture) => picture.resize(720).jpeg({ quality: 75 }).toBuffer()],
  ['without its status bar', (picture) => picture.extract({ left: 0, top: 132, width: 1170, height: 2400 }).png().toBuffer()], ['without the bar at the bottom', (picture) => picture.extract({ left: 0, top: 0, width: 1170, height: 2440 }).png().toBuffer()]
]

describe('a screen is nearly the same', () => {
  test.each(copies)('%s', async (_, make) => {
    expect(isNearSame(print, await printOfBytes(await make(sharp(screen))))).toBe(true)
  })

  test('with another time on the clock', async () => {
    expect(isNearSame(print, await printOfBytes(await pngOfRaw(await screenOf(await longChat(1, 12), 0, '21:58'))))).toBe(true)
  })
})

/** The same screen with one word in the middle. */
const withWord = async (word: string): Promise<Buffer> => {
  const patch = await sharp(svgPage(240, 60, '#ffffff', [rectangle(0, 0, 240, 60, '#d5ecec'), text(word, 8, 45, { sizePx: 37, color: '#1c2430' })])).png().toBuffer()
  return sharp(screen).composite([{ input: patch, left: 400, top: 1500 }]).png({ compressionLevel: 1 }).toBuffer()
}

describe('a screen is not the same', () => {
  test.each([['配達完了', '配達中'], ['受付1137', '受付1138'], ['受付1171', '受付1177'], ['了承済み', '']])('where %s stands instead of %s', async (one, other) => {
    expect(isNearSame(await printOfBytes(await withWord(one)), await printOfBytes(await withWord(other)))).toBe(false)
  })

  test('where the other copy is smaller too', async () => {
    const other = await sharp(await withWord('受付1138')).resize(720).jpeg({ quality: 80 }).toBuffer()
    expect(isNearSame(await printOfBytes(await withWord('受付1137')), await printOfBytes(other))).toBe(false)
  })

  test('a few rows further down', async () => {
    expect(isNearSame(print, await printOfBytes(await pngOfRaw(await screenOf(await longChat(1, 12), 24, '20:30'))))).toBe(false)
  })
})

test('among screens of one app and the pictures of the samples no two are taken for the same, and each is found again as a JPEG', async () => {
  const chats = await Promise.all([2, 3, 4, 5, 6, 7].map((chat) => longChat(chat, 26)))
  const screens: Buffer[] = []
  for (const chat of chats) for (const from of [0, 700, 1400]) screens.push(await pngOfRaw(await screenOf(chat, from, '20:30')))
  for (const file of Object.keys(sampleFiles)) if (/\.(?:png|jpg)$/.test(file) && !file.includes('全体')) screens.push(await readFile(join(samplesFolder, file)))
  const prints: PicturePrint[] = []
  for (const one of screens) prints.push(await printOfBytes(one))
  const taken = prints.flatMap((one, index) => prints.slice(index + 1).filter((other) => isNearSame(one, other)))
  expect((prints.length * (prints.length - 1)) / 2).toBeGreaterThanOrEqual(300)
  expect(taken).toEqual([])
  for (const [index, one] of screens.entries()) expect(isNearSame(prints[index] ?? print, await printOfBytes(await sharp(one).autoOrient().jpeg({ quality: 70 }).toBuffer())), String(index)).toBe(true)
}, 120_000)
