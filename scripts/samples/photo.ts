import sharp from 'sharp'

export type Exif = Readonly<Record<string, string>>
export type PhotoFacts = { readonly turnedForStorage: boolean; readonly camera: Exif; readonly taken: Exif; readonly position?: Exif }

/** Small fixed generator (mulberry32): the same grain on every run. */
function randomSource(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Darker corners and sensor grain, as a small camera leaves them. */
function addGrain(pixels: Buffer, widthPx: number, heightPx: number, seed: number): void {
  const random = randomSource(seed)
  for (let y = 0; y < heightPx; y += 1) {
    for (let x = 0; x < widthPx; x += 1) {
      const fromCentre = ((x / widthPx - 0.5) ** 2 + (y / heightPx - 0.5) ** 2) * 2
      const shade = 1 - 0.3 * fromCentre * fromCentre
      const grain = (random() + random() + random() - 1.5) * 9
      const at = (y * widthPx + x) * 3
      for (let channel = 0; channel < 3; channel += 1) {
        const value = (pixels[at + channel] ?? 0) * shade + grain
        pixels[at + channel] = Math.max(0, Math.min(255, Math.round(value)))
      }
    }
  }
}

/** Turns a drawn scene into a camera's JPEG; `turnedForStorage` lays it on its side under Orientation 6. */
export async function photoOf(scene: Buffer, seed: number, facts: PhotoFacts): Promise<Buffer> {
  const { data, info } = await sharp(scene, { unlimited: true }).flatten().toColourspace('srgb').blur(0.9).raw().toBuffer({ resolveWithObject: true })
  addGrain(data, info.width, info.height, seed)
  const upright = sharp(data, { raw: { width: info.width, height: info.height, channels: 3 } })
  const stored = facts.turnedForStorage ? upright.rotate(-90) : upright
  return stored
    .withExif({ IFD0: facts.camera, IFD2: facts.taken, ...(facts.position === undefined ? {} : { IFD3: facts.position }) })
    .withMetadata({ orientation: facts.turnedForStorage ? 6 : 1 })
    .jpeg({ quality: 85 })
    .toBuffer()
}
