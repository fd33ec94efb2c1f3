import { expect, test } from 'vitest'
import { readingSeconds, spokenLength } from '#shared/documents/reading-time.ts'

test('Japanese is counted in characters without blanks, English in words', () => {
  expect(spokenLength('山田 花子　です。\n', 'ja')).toBe(7)
  expect(spokenLength('My name is  Hanako.\n', 'en')).toBe(4)
  expect(spokenLength(' ', 'en')).toBe(0)
})

test('three hundred characters and a hundred and thirty words are a minute, one more is longer', () => {
  expect(readingSeconds('字'.repeat(300), 'ja', 300)).toBe(60)
  expect(readingSeconds('字'.repeat(301), 'ja', 300)).toBe(61)
  expect(readingSeconds('word '.repeat(130), 'en', 130)).toBe(60)
  expect(readingSeconds('word '.repeat(131), 'en', 130)).toBe(61)
})
