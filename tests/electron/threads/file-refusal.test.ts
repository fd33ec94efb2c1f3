import { expect, test } from 'vitest'
import { readFailure } from '#electron/files/file-failure.ts'
import { refusalOf } from '#electron/threads/file-refusal.ts'
import { DomainError } from '#shared/domain/failure.ts'
import type { FileRefusal } from '#shared/domain/failure.ts'

const systemError = (code: string): Error => Object.assign(new Error(code), { code })

const meanings: readonly (readonly [string, FileRefusal])[] = [['ENOENT', 'absent'], ['ENAMETOOLONG', 'absent'], ['EACCES', 'no-permission'], ['EISDIR', 'not-a-file'], ['ESTALE', 'silent'], ['EIO', 'failed']]

test.each(meanings)('%s means the same for a file of a case and for one of the evidence: %s', (code, reason) => {
  expect(refusalOf(systemError(code))).toBe(reason)
  expect(readFailure(systemError(code), 'a.png')).toEqual(new DomainError({ code: 'file-unreadable', file: 'a.png', reason }))
})

test('a link that leads in a circle is no file, and in the folder of a case leads out of it', () => {
  expect(refusalOf(systemError('ELOOP'))).toBe('absent')
  expect(readFailure(systemError('ELOOP'), 'a.png')).toMatchObject({ failure: { reason: 'outside' } })
})

test('what no system said is no refusal of a file', () => {
  const bug = new TypeError('x is not a function')
  expect(readFailure(bug, 'a.png')).toBe(bug)
})
