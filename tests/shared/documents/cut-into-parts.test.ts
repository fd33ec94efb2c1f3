import { expect, test } from 'vitest'
import { cutIntoParts } from '#shared/documents/cut-into-parts.ts'

const lengths = (sentences: readonly string[], limit: number): readonly number[] => cutIntoParts(sentences, limit).map((part) => part.characters)

test('as many whole sentences as fit stand in one part, a line feed between them counted', () => {
  expect(lengths(['あいう。', 'かきく。', 'さしす。'], 9)).toEqual([9, 4])
  expect(lengths(['あいう。', 'かきく。', 'さしす。'], 8)).toEqual([4, 4, 4])
  expect(lengths(['あいう。', 'かきく。', 'さしす。'], 14)).toEqual([14])
})

test('a sentence that is longer than the limit stays whole, stands alone and says so', () => {
  const long = `${'長'.repeat(900)}。`
  expect(cutIntoParts(['前。', long, '後。'], 400)).toEqual([
    { sentences: ['前。'], characters: 2, isOver: false }, { sentences: [long], characters: 901, isOver: true }, { sentences: ['後。'], characters: 2, isOver: false }
  ])
})

test('no sentence is lost, torn or moved, and no part of several is longer than the limit, whatever the lengths', () => {
  for (let limit = 1; limit < 60; limit += 1) {
    const sentences = Array.from({ length: 25 }, (_, index) => `${index}${'字'.repeat((index * 7 + limit) % 40)}。`)
    const parts = cutIntoParts(sentences, limit)
    expect(parts.flatMap((part) => part.sentences)).toEqual(sentences)
    expect(parts.filter((part) => part.characters > limit && part.sentences.length > 1)).toEqual([])
    expect(parts.every((part) => part.characters === part.sentences.join('\n').length && part.isOver === part.characters > limit)).toBe(true)
  }
})

test('letters outside the basic plane count as a web page counts them', () => {
  expect(lengths(['𠮷。'], 10)).toEqual([3])
})

test('nothing gives no part', () => {
  expect(cutIntoParts([], 400)).toEqual([])
})
