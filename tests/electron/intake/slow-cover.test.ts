import { expect, test } from 'vitest'
import { memorySource } from '#electron/intake/memory-source.ts'
import { slowCover } from '#electron/intake/slow-cover.ts'
import { DomainError } from '#shared/domain/failure.ts'

const source = memorySource(new Uint8Array(7))
const file = { kind: 'application/pdf', sha256: 'ab', source }

test('a file that takes too long is a cover page with its size and hash, and keeps its original to itself', () => {
  const ready = slowCover(new DomainError({ code: 'too-slow', file: 'a.pdf', limitSeconds: 20 }), file, source)
  expect(ready).toMatchObject({ facts: { kind: 'application/pdf', bytes: 7, sha256: 'ab', warnings: [{ code: 'too-slow' }] }, portrayal: { kind: 'cover', reason: 'too-slow' }, branches: [] })
  expect(ready.facts.telling).not.toEqual([])
})

test('a file that changed while it was read is no slow one', () => {
  const changed = new DomainError({ code: 'file-unreadable', file: 'a.pdf', reason: 'changed' })
  expect(() => slowCover(changed, file, source)).toThrow(changed)
})
