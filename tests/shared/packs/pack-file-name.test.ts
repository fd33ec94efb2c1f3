import { expect, test } from 'vitest'
import { isPackFileName, packFileName } from '#shared/packs/pack-file-name.ts'

test('one file has no number, volumes have theirs and how many there are', () => {
  expect(packFileName('complaint-letter', 'ja', { number: 1, of: 1 })).toBe('complaint-letter.ja.pdf')
  expect(packFileName('complaint-letter', 'en', { number: 2, of: 3 })).toBe('complaint-letter.en.2of3.pdf')
})

test.each(['complaint-letter.ja.pdf', 'complaint-letter.ja.1of4.pdf', 'complaint-letter.ja.12of120.pdf'])('%s is of the pack', (name) => {
  expect(isPackFileName(name, 'complaint-letter', 'ja')).toBe(true)
})

test.each(['complaint-letter.en.pdf', 'complaint-letter.ja.txt', 'complaint-letter.ja.0of4.pdf', 'complaint-letter.ja.copy.pdf', 'my complaint-letter.ja.pdf', 'complaint-letter.ja.1of4.pdf.bak', 'complaint-letter.ja.1of4xpdf'])('%s is not', (name) => {
  expect(isPackFileName(name, 'complaint-letter', 'ja')).toBe(false)
})
