import { expect, test } from 'vitest'
import { remember } from '#shared/lib/remember.ts'

test('a result is made once, and anew when too many had to be let go', () => {
  const asked: string[] = []
  const length = remember((text) => { asked.push(text); return text.length }, 2)
  expect([length('a'), length('a'), length('bb'), length('ccc'), length('a')]).toEqual([1, 1, 2, 3, 1])
  expect(asked).toEqual(['a', 'bb', 'ccc', 'a'])
})
