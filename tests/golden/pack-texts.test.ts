import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { packIds, packText, sampleCase, sampleOf } from '../shared/packs/filled-pack.ts'

const languages = ['ja', 'en'] as const
const texts = [
  ...packIds.flatMap((packId) => languages.map((language) => ({ sample: sampleOf(packId), packId, language }))),
  ...languages.map((language) => ({ sample: 'broken-mill', packId: 'return-checklist', language }))
]

/** `UPDATE=1` writes the goldens anew; read what changed before it is kept. */
test.each(texts)('$packId in $language of $sample reads as its golden text', ({ sample, packId, language }) => {
  const golden = join(import.meta.dirname, `${sample}.${packId}.${language}.txt`)
  const text = packText(sampleCase(sample), { packId, language })
  if (process.env['UPDATE'] === '1') writeFileSync(golden, text)
  expect(existsSync(golden), 'UPDATE=1 writes a golden that is not there yet').toBe(true)
  expect(text).toBe(readFileSync(golden, 'utf8'))
})
