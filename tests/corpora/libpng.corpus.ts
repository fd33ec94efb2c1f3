import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { decodedElsewhere, throughThePack } from './picture-back.ts'

const folder = join(process.env['TSUZURI_CORPORA'] ?? '', 'libpng', 'contrib')
const pictures = (...parts: readonly string[]): readonly (readonly [string, string])[] =>
  readdirSync(join(folder, ...parts)).filter((name) => name.endsWith('.png')).map((name) => [name, join(folder, ...parts, name)])

test.each([...pictures('pngsuite'), ...pictures('pngsuite', 'interlaced'), ...pictures('testpngs')])('%s comes back from the pack with every pixel, and the depth, as it was', async (_, path) => {
  expect(await throughThePack(path)).toEqual({ kind: 'shown', ...(await decodedElsewhere(path)) })
})

/** Their image data is whole by its checksum; what lies packed in it is not unpacked on the way. */
const shownAllTheSame = ['badadler.png', 'empty_ancillary_chunks.png']

test.each(pictures('testpngs', 'crashers'))('%s, made to break readers, is refused by name or carried as it is', async (_, path) => {
  const seen = await throughThePack(path)
  expect(seen).toMatchObject(shownAllTheSame.includes(basename(path)) ? { kind: 'shown', widthPx: 1, heightPx: 1 } : { kind: 'refused', reason: 'damaged' })
})
