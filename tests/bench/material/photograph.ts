import sharp from 'sharp'
import { pseudoRandom } from './pseudo-random.ts'

/** RGB samples that pack like a photograph: large soft shapes, finer ones over them, and grain of `grain` levels. */
export async function photograph(widthPx: number, heightPx: number, grain: number, seed: number): Promise<Buffer> {
  const [soft, fine] = await Promise.all([enlargedNoise(12, 9, widthPx, heightPx, seed), enlargedNoise(90, 70, widthPx, heightPx, seed + 1)])
  const random = pseudoRandom(seed + 2)
  for (let at = 0; at < soft.length; at += 1) {
    soft[at] = Math.max(0, Math.min(255, (soft[at] ?? 0) * 0.75 + (fine[at] ?? 0) * 0.25 + (random() - random()) * grain))
  }
  return soft
}

async function enlargedNoise(columns: number, rows: number, widthPx: number, heightPx: number, seed: number): Promise<Buffer> {
  const random = pseudoRandom(seed)
  const noise = Buffer.from(Array.from({ length: columns * rows * 3 }, () => Math.floor(random() * 256)))
  return sharp(noise, { raw: { width: columns, height: rows, channels: 3 } }).resize(widthPx, heightPx, { fit: 'fill', kernel: 'cubic' }).raw().toBuffer()
}
