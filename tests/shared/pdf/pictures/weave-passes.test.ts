import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import type { Sharp } from 'sharp'
import { describe, expect, test } from 'vitest'
import { decodedElsewhere, throughThePack } from '../../../corpora/picture-back.ts'
import { lacks, temporaryFolder } from '../write/pdf-readers.ts'

const sizes = [[1, 1], [2, 1], [1, 3], [3, 2], [4, 5], [5, 4], [8, 8], [9, 7], [13, 17]] as const
const makers = {
  'one bit': (seen: Sharp) => seen.png({ progressive: true, palette: true, colours: 2, dither: 0 }),
  'four bits': (seen: Sharp) => seen.png({ progressive: true, palette: true, colours: 16, dither: 0 }),
  'a palette that is partly transparent': (seen: Sharp) => seen.ensureAlpha(0.4).png({ progressive: true, palette: true, colours: 64, dither: 0 }),
  'three channels': (seen: Sharp) => seen.png({ progressive: true }),
  'four channels': (seen: Sharp) => seen.ensureAlpha(0.4).png({ progressive: true })
}

describe.skipIf(lacks('mutool')).each(Object.entries(makers))('an interlaced picture of %s (skipped without mupdf)', (_, make) => {
  test.each(sizes)('%i by %i pixels comes back as it was', async (width, height) => {
    const noise = Uint8Array.from({ length: width * height * 3 }, (_, at) => (at * 7919 + ((at >> 2) * 104_729)) & 0xff)
    const path = join(temporaryFolder(), 'woven.png')
    writeFileSync(path, await make(sharp(noise, { raw: { width, height, channels: 3 } })).toBuffer())
    expect(await throughThePack(path)).toEqual({ kind: 'shown', ...(await decodedElsewhere(path)) })
  })
})
