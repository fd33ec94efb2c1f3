import { expect, test } from 'vitest'
import { missingCharacters } from '#shared/packs/findings.ts'
import { problemText } from '#shared/words/problem-text.ts'
import { fontLibrary } from '../pdf/write/pdf-readers.ts'

async function told(text: string): Promise<readonly string[]> {
  const fonts = fontLibrary()
  await fonts.prepare(text)
  return missingCharacters(text, fonts).map(({ problem }) => problemText(problem, 'ja'))
}

test('characters that no font has are told by name, each once', async () => {
  expect(await told('届いた')).toEqual([])
  const [sentence, ...others] = await told('届いた😀、שלום😀')
  expect(sentence).toContain('（😀, ש, ל, ו, ם）')
  expect(others).toEqual([])
})

test('of many, the first are named and the rest is hinted at', async () => {
  const [sentence] = await told(Array.from({ length: 30 }, (_, at) => String.fromCodePoint(0x1f600 + at)).join(''))
  expect(sentence?.match(/\p{Extended_Pictographic}/gu)).toHaveLength(20)
  expect(sentence).toContain(', …）')
})
