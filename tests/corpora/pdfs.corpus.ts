import { globSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { pagesThroughThePack, popplerOf, shareOf } from './pages-back.ts'

const root = process.env['TSUZURI_CORPORA'] ?? ''
const folder = mkdtempSync(join(tmpdir(), 'tsuzuri-pdfs-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Fields whose values have no appearance in the file: poppler makes one up. */
const fieldsWithoutAppearance = /^(button-set|field-types|form-|form\.|json-changed-need|more-choices|need-appearances|resource-from-dr|sample-form|annotation-tx|issue12750)/
/** Cropped: what lies beside the page is not there any more. */
const cropped = /^endchar/

test.each(['qpdf', 'pdf.js'])('every PDF of %s comes back with the pages and the words that poppler finds in it, or is refused by name', { timeout: 900_000 }, async (collection) => {
  const counts = { shown: 0, refused: 0, encrypted: 0, slow: 0 }
  const differing: string[] = []
  for (const path of globSync(join(root, collection, '**', '*.pdf'))) {
    const back = await pagesThroughThePack(path, folder)
    if (back.kind === 'refused') counts[back.reason === 'encrypted' ? 'encrypted' : 'refused'] += 1
    else {
      counts.shown += 1
      if (back.seconds > 10) counts.slow += 1
      const before = popplerOf(path)
      const after = popplerOf(back.path)
      rmSync(back.path)
      if (before !== null && (before.pages !== after?.pages || shareOf(before.text, after.text) < 0.99)) differing.push(`${basename(path)}: ${before.pages} and ${after?.pages} pages, ${after === null ? 0 : shareOf(before.text, after.text).toFixed(2)} of the words`)
    }
  }
  console.log(collection, counts, differing)
  expect(counts).toMatchObject({ slow: 0 })
  expect(counts.shown).toBeGreaterThan(counts.refused * 10)
  expect(differing.filter((line) => !fieldsWithoutAppearance.test(line) && !cropped.test(line))).toEqual([])
})
