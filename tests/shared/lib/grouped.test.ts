import { expect, test } from 'vitest'
import { grouped } from '#shared/lib/grouped.ts'

test('groups stand in the order of their first items, and each keeps the order of its own', () => {
  expect([...grouped(['b1', 'a1', 'b2'], (text) => text.charAt(0))]).toEqual([['b', ['b1', 'b2']], ['a', ['a1']]])
  expect([...grouped([], String)]).toEqual([])
})
