import { expect, test } from 'vitest'
import { packExhibits } from '#shared/packs/pack-exhibit.ts'
import { sampleCase } from './filled-pack.ts'

test('exhibits are labelled by their order in the case', () => {
  const labels = packExhibits(sampleCase('undelivered-earphones'), 'kou', new Map()).map(({ id, label }) => [id, label])
  expect([labels[0], labels.at(-1), labels.length]).toEqual([['order-mail', '甲第1号証'], ['messages-2', '甲第9号証'], 9])
})
