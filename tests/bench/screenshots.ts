import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Phone screenshots of about 1 MB: bubbles over a plain ground and one noisy photograph. */
export async function makeScreenshots(folder: string, count: number): Promise<void> {
  const { default: sharp } = await import('sharp')
  mkdirSync(folder)
  for (let index = 0; index < count; index += 1) {
    const noise = { create: { width: 420, height: 560, channels: 3 as const, background: '#888', noise: { type: 'gaussian' as const, mean: 128, sigma: 40 } } }
    const photo = await sharp(noise).resize(760, 560, { kernel: 'cubic' }).png().toBuffer()
    const bubbles = Array.from({ length: 12 }, (_, row) => `<rect x="${row % 2 === 0 ? 40 : 330}" y="${900 + row * 120}" rx="30" width="800" height="90" fill="hsl(${(index * 7 + row * 30) % 360} 60% 85%)"/>`)
    const screen = Buffer.from(`<svg width="1170" height="2532"><rect width="1170" height="2532" fill="#f4f4f8"/>${bubbles.join('')}</svg>`)
    const png = await sharp(screen).flatten().composite([{ input: photo, left: 200, top: 200 }]).removeAlpha().png({ compressionLevel: 6, adaptiveFiltering: true }).toBuffer()
    writeFileSync(join(folder, `${String(index).padStart(3, '0')}.png`), png)
  }
}
