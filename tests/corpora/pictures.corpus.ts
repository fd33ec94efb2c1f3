import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { readyFile } from '#electron/intake/read-evidence.ts'
import { layoutOf, page, pdfFile, pictureBox, read } from '../shared/pdf/write/pdf-readers.ts'

const root = process.env['TSUZURI_CORPORA'] ?? ''
const filesIn = (...parts: readonly string[]): readonly (readonly [string, string])[] =>
  readdirSync(join(root, ...parts)).map((name) => [name, join(root, ...parts, name)] as const).filter(([, path]) => statSync(path).isFile() && statSync(path).size > 0)

/** Kept by their makers because some reader once broke on them, or because they are rare. */
const files = [...filesIn('exiftool', 't', 'images'), ...filesIn('pillow', 'Tests', 'images')]

test.each(files)('%s is shown on paper or carried by a cover page, and breaks nothing', async (_, path) => {
  const { portrayal, facts } = await readyFile({ path }, { redactions: [], language: 'en' })
  expect(facts.bytes).toBe(statSync(path).size)
  if (portrayal.kind !== 'pictures') return
  const pages = portrayal.pages.map((_, index) => page([pictureBox('a', 90, 70, index + 1)]))
  const pdf = await pdfFile(layoutOf(pages), { pictures: new Map(portrayal.pages.map(({ picture }, index) => [`a ${index + 1}`, picture])) })
  expect(read('pdfinfo', pdf)).toMatch(new RegExp(`Pages: +${pages.length}\\b`))
  read('qpdf', '--check', pdf)
})

const common = files.filter(([name]) => /\.(?:png|jpe?g|gif|webp|tiff?|avif)$/i.test(name))

test.each(common)('%s is not shown smaller, larger or turned otherwise than libvips shows it', async (_, path) => {
  const { portrayal, facts } = await readyFile({ path }, { redactions: [], language: 'en' })
  if (portrayal.kind !== 'pictures' || !facts.kind.startsWith('image/')) return
  const { autoOrient } = await sharp(path).metadata()
  expect(portrayal.pages[0]?.size).toEqual({ unit: 'px', width: autoOrient.width, height: autoOrient.height })
})
