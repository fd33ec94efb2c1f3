import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../shared/packs/filled-pack.ts'

const page = readFileSync(join(root, 'docs', 'intake.md'), 'utf8')

test('every test and every package that the page about intake names is there', () => {
  const tests = [...page.matchAll(/`(tests\/[\w./-]+)`/g)].map(([, path = '']) => path)
  expect(tests.length).toBeGreaterThan(8)
  expect(tests.filter((path) => !existsSync(join(root, path)))).toEqual([])
  const manifest = readFileSync(join(root, 'package.json'), 'utf8')
  for (const name of ['sharp', 'exifr', '@embedpdf/pdfium', 'postal-mime']) {
    expect(page).toContain(`\`${name}\``)
    expect(manifest).toContain(`"${name}"`)
  }
})
