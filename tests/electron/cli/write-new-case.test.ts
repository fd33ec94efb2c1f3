import { appendFile, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { writeNewCase } from '#electron/cli/write-new-case.ts'
import type { ReadFile } from '#electron/work/case-from-files.ts'
import { inspectEvidence } from '#electron/work/inspect-evidence.ts'
import { newCaseFile } from '#shared/interview/new-case-file.ts'
import { temporaryFolder } from '../../fixtures/evidence/make-evidence.ts'

const begun = newCaseFile({ id: 'a', dispute: 'other', language: 'ja', title: '' })

async function readFiles(names: readonly string[]): Promise<{ readonly folder: string; readonly files: readonly ReadFile[]; readonly at: (name: string) => string }> {
  const folder = await temporaryFolder()
  const at = (name: string): string => join(folder, name)
  for (const name of names) await writeFile(at(name), `memo ${name}`)
  const files = await Promise.all(names.map(async (name) => ({ path: at(name), name, facts: await inspectEvidence(at(name), name) })))
  return { folder: at('case'), files, at }
}

describe('a file that is no longer as it was read', () => {
  test('is left out where it changed or vanished before it was copied, and the case is made of the others', async () => {
    const { folder, files, at } = await readFiles(['a.txt', 'grows.txt', 'goes.txt', 'z.txt'])
    await appendFile(at('grows.txt'), ' and more')
    await rm(at('goes.txt'))
    const { found, refused } = await writeNewCase(begun, files, folder)
    expect(refused.map(({ name, failure }) => [name, failure])).toEqual([['grows.txt', { code: 'file-unreadable', file: 'grows.txt', reason: 'changed' }], ['goes.txt', { code: 'file-unreadable', file: 'goes.txt', reason: 'absent' }]])
    expect(found?.exhibits.map(({ exhibit, name }) => [exhibit.id, name])).toEqual([['e1', 'a.txt'], ['e2', 'z.txt']])
    expect((await readdir(join(folder, 'evidence'))).toSorted()).toEqual(['a.txt', 'z.txt'])
    expect(JSON.parse(await readFile(join(folder, 'case.json'), 'utf8'))).toMatchObject({ exhibits: [{ file: 'evidence/a.txt' }, { file: 'evidence/z.txt' }] })
  })

  test('and was the only one leaves nothing behind', async () => {
    const { folder, files, at } = await readFiles(['goes.txt'])
    await rm(at('goes.txt'))
    expect(await writeNewCase(begun, files, folder)).toMatchObject({ found: null, refused: [{ name: 'goes.txt' }] })
    expect(existsSync(join(folder, 'case.json'))).toBe(false)
  })
})

test('a place that cannot be written to is no fault of any file', async () => {
  const { files, at } = await readFiles(['a.txt', 'b.txt'])
  await expect(writeNewCase(begun, files, join(at('a.txt'), 'case'))).rejects.toMatchObject({ failure: { code: 'not-writable' } })
})
