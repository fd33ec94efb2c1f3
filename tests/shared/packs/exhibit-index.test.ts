import { expect, test } from 'vitest'
import { filledDocuments, packText, sampleCase } from './filled-pack.ts'

const sample = sampleCase('undelivered-earphones')
const bare = { ...sample, exhibits: [], entries: (sample.entries ?? []).map((entry) => ({ ...entry, cites: [] })) }
const ids = (caseFile: typeof sample, packId: string): readonly string[] => filledDocuments(caseFile, { packId, language: 'ja' }).map(({ id }) => id)

test('a list of exhibits is made where there is something to list, and not named among the enclosures where there is nothing', () => {
  expect(ids(sample, 'complaint-letter')).toContain('exhibit-index')
  expect(ids(bare, 'complaint-letter')).not.toContain('exhibit-index')
  expect(packText(sample, { packId: 'complaint-letter', language: 'ja' })).toContain('・証拠資料一覧')
  expect(packText(bare, { packId: 'complaint-letter', language: 'ja' })).not.toContain('証拠資料一覧')
  expect(packText(bare, { packId: 'card-dispute-letter', language: 'en' })).not.toContain('Exhibit index')
})
