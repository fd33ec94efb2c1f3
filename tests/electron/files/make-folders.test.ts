import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { makeFolders } from '#electron/files/make-folders.ts'

const folder = mkdtempSync(join(tmpdir(), 'tsuzuri-folders-'))
afterAll(() => { rmSync(folder, { recursive: true, force: true }) })

test('folders are made from the first that is not there, which is told; those that are there stay', async () => {
  expect(await makeFolders(join(folder, 'a', 'b', 'c'), 0o700)).toBe(join(folder, 'a'))
  expect(statSync(join(folder, 'a', 'b', 'c')).mode & 0o777).toBe(0o700)
  expect(await makeFolders(join(folder, 'a', 'd'))).toBe(join(folder, 'a', 'd'))
  expect(await makeFolders(join(folder, 'a'))).toBe(undefined)
})

test('a file in the way is refused', async () => {
  writeFileSync(join(folder, 'file'), '')
  await expect(makeFolders(join(folder, 'file'))).rejects.toMatchObject({ code: 'EEXIST' })
  await expect(makeFolders(join(folder, 'file', 'x'))).rejects.toMatchObject({ code: 'ENOTDIR' })
})

test.runIf(process.platform === 'linux')('a folder of the system that takes no other is refused and not tried for ever (Linux)', async () => {
  await expect(makeFolders('/proc/tsuzuri/made')).rejects.toMatchObject({ code: 'ENOENT' })
})
