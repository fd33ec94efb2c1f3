import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { rectangle, svgPage, textBlock } from '../../../scripts/samples/canvas.ts'
import { photograph } from './photograph.ts'
import { pseudoRandom } from './pseudo-random.ts'
import { paragraph } from './sentences.ts'

const widthPx = 1170
const heightPx = 2532

/** Screens of a telephone in PNG, about a megabyte each: a thread of messages with one photograph in it. */
export async function drawScreenshots(folder: string, count: number, alpha: boolean): Promise<void> {
  mkdirSync(folder, { recursive: true })
  await inPairs(count, async (index) => {
    const photoHeightPx = 380 + Math.floor(pseudoRandom(index)() * 331)
    const photo = await sharp(await photograph(760, photoHeightPx, 6, index * 101), { raw: { width: 760, height: photoHeightPx, channels: 3 } }).png({ compressionLevel: 0 }).toBuffer()
    const screen = await sharp(thread(index, photoHeightPx)).flatten().composite([{ input: photo, left: 60, top: 220 }]).removeAlpha().png({ compressionLevel: 0 }).toBuffer()
    const image = alpha ? sharp(screen).ensureAlpha() : sharp(screen)
    writeFileSync(join(folder, `${String(index).padStart(4, '0')}.png`), await image.png({ compressionLevel: 6, adaptiveFiltering: true }).toBuffer())
  })
}

/** Photographs of 12 megapixels as a telephone stores them. */
export async function takePhotographs(folder: string, count: number): Promise<void> {
  mkdirSync(folder, { recursive: true })
  for (let index = 0; index < count; index += 1) {
    const samples = await photograph(4032, 3024, 14, index * 103)
    const jpeg = await sharp(samples, { raw: { width: 4032, height: 3024, channels: 3 } }).jpeg({ quality: 85 }).toBuffer()
    writeFileSync(join(folder, `${String(index).padStart(4, '0')}.jpg`), jpeg)
  }
}

function thread(index: number, photoHeightPx: number): Buffer {
  const parts = [rectangle(0, 0, widthPx, 180, '#20324c')]
  let top = 260 + photoHeightPx
  for (let message = 0; top < heightPx - 260; message += 1) {
    const isOwn = message % 2 === 1
    const words = paragraph(index * 40 + message).slice(0, 40 + ((index + message * 13) % 50))
    const block = textBlock(words, isOwn ? 330 : 90, top + 30, 740, { sizePx: 38, color: '#1c1c22' })
    parts.push(rectangle(isOwn ? 300 : 60, top, 800, block.height + 60, isOwn ? '#cfe8d2' : '#ffffff', 36), block.svg)
    top += block.height + 110
  }
  return svgPage(widthPx, heightPx, 'url(#ground)', parts, '<linearGradient id="ground" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#f6dccb"/><stop offset="1" stop-color="#7f9fd6"/></linearGradient>')
}

async function inPairs(count: number, draw: (index: number) => Promise<void>): Promise<void> {
  for (let index = 0; index < count; index += 2) await Promise.all([draw(index), ...(index + 1 < count ? [draw(index + 1)] : [])])
}
