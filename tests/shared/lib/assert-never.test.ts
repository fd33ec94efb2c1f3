import { expect, test } from 'vitest'
import { assertNever } from '#shared/lib/assert-never.ts'

test('a member that slipped past the types is told by its value', () => {
  expect(() => assertNever({ kind: 'new' } as unknown as never)).toThrow('{"kind":"new"}')
})
