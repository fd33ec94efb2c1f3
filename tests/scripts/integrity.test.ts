import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { hasIntegrity } from '../../scripts/setup/integrity.mjs'
import { temporaryFolder } from './temporary-folder.ts'

// printf abc | openssl dgst -sha512 -binary | base64
const integrityOfAbc = 'sha512-3a81oZNherrMQXNJriBBMRLm+k6JqX6iCp7u5ktV05ohkpkqJ0/BqDa6PCOj/uu9RU1EI2Q86A4qmslPpUyknw=='

test('a file has its own integrity and no other', async () => {
  const file = join(temporaryFolder(), 'package.tgz')
  writeFileSync(file, 'abc')
  expect(await hasIntegrity(file, integrityOfAbc)).toBe(true)
  writeFileSync(file, 'abd')
  expect(await hasIntegrity(file, integrityOfAbc)).toBe(false)
})

test('an integrity in an unknown form is refused instead of passed', async () => {
  const file = join(temporaryFolder(), 'package.tgz')
  writeFileSync(file, 'abc')
  await expect(hasIntegrity(file, 'md5-kAFQmDzST7DWlj99KOF/cg==')).rejects.toThrow('not an integrity value')
  await expect(hasIntegrity(file, '')).rejects.toThrow('not an integrity value')
})
