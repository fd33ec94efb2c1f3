import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { lacks, temporaryFolder } from '../shared/pdf/write/pdf-readers.ts'
import { decodedElsewhere, throughThePack } from './picture-back.ts'

const folder = join(import.meta.dirname, '..', 'fixtures', 'pngsuite')
const names = readdirSync(folder).filter((name) => name.endsWith('.png'))

describe.skipIf(lacks('mutool'))('read back by mupdf (skipped without it)', () => {
  test.each(names)('%s comes back from the pack with every pixel, and the depth, as it was', async (name) => {
    const wanted = await decodedElsewhere(join(folder, name))
    expect(await throughThePack(join(folder, name))).toEqual({ kind: 'shown', ...wanted })
  })
})

/** Each breaks a whole picture in one way, at the place of its first chunk of image data. */
const harms: Readonly<Record<string, (bytes: Buffer, data: number) => Buffer>> = {
  'a wrong bit in its image data': (bytes, data) => flipped(bytes, data + 9),
  'a wrong bit in its head': (bytes) => flipped(bytes, 18),
  'no image data': (bytes, data) => Buffer.concat([bytes.subarray(0, data - 4), bytes.subarray(-12)]),
  'half of it missing': (bytes) => bytes.subarray(0, bytes.length >> 1),
  'its last byte missing': (bytes) => bytes.subarray(0, -1),
  'its end missing': (bytes) => bytes.subarray(0, -12)
}

const flipped = (bytes: Buffer, at: number): Buffer => Buffer.from(bytes.map((byte, index) => (index === at ? byte ^ 1 : byte)))

describe.each(Object.entries(harms))('with %s', (_, harm) => {
  test.each(['basn0g01.png', 'basn3p04.png', 'basn6a16.png', 'ibasn2c16.png'])('%s is refused by name', async (name) => {
    const whole = readFileSync(join(folder, name))
    const path = join(temporaryFolder(), name)
    writeFileSync(path, harm(whole, whole.indexOf('IDAT')))
    expect(await throughThePack(path)).toEqual({ kind: 'refused', reason: 'damaged' })
  })
})
