import { globSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readyFile } from '#electron/intake/read-evidence.ts'

const root = process.env['TSUZURI_CORPORA'] ?? ''
const filesIn = (...patterns: readonly string[]): readonly string[] => patterns.flatMap((pattern) => globSync(join(root, pattern))).filter((path) => statSync(path).isFile() && statSync(path).size > 0)

/** What once broke libheif and libtiff. */
const files = [...filesIn('libheif/fuzzing/corpus/*', 'libheif/examples/*.heic', 'libheif/examples/*.avif'), ...filesIn('tiff/test/images/*.{tif,tiff,bmp}')]

test('every one is drawn or carried behind a cover page, each within ten seconds', { timeout: 600_000 }, async () => {
  expect(files.length).toBeGreaterThan(50)
  const counts = { drawn: 0, covered: 0 }
  const slow: string[] = []
  for (const path of files) {
    const start = performance.now()
    const { portrayal } = await readyFile({ path }, { redactions: [], language: 'ja' })
    counts[portrayal.kind === 'pictures' ? 'drawn' : 'covered'] += 1
    if (portrayal.kind === 'pictures') for (const { picture } of portrayal.pages) if (picture.kind === 'pixels') await picture.load()
    if (performance.now() - start > 10_000) slow.push(path)
  }
  process.stdout.write(`pictures of libheif and libtiff: ${counts.drawn} drawn, ${counts.covered} behind a cover page\n`)
  expect(slow).toEqual([])
  expect(counts.drawn).toBeGreaterThan(25)
})
