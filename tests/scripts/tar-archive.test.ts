import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { extractTarMember } from '../../scripts/setup/tar-archive.mjs'
import { temporaryFolder } from './temporary-folder.ts'

function archiveOf(files: Readonly<Record<string, Uint8Array>>): { readonly archive: string; readonly target: string } {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'package'))
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, 'package', name), bytes)
  const archive = join(folder, 'package.tgz')
  execFileSync('tar', ['-czf', archive, '--format=ustar', '-C', folder, ...Object.keys(files).map((name) => `package/${name}`)])
  return { archive, target: join(folder, 'taken') }
}

test('one file is taken out of an npm package, whatever lies before it', async () => {
  const wanted = randomBytes(200_001)
  const { archive, target } = archiveOf({ 'package.json': Buffer.from('{}'), 'even.bin': randomBytes(1024), 'wanted.zip': wanted })
  await extractTarMember(archive, 'package/wanted.zip', target)
  expect(readFileSync(target).equals(wanted)).toBe(true)
})

test('a file that is not there, and an archive that ends too early, are errors', async () => {
  const { archive, target } = archiveOf({ 'wanted.zip': randomBytes(50_000) })
  await expect(extractTarMember(archive, 'package/other', target)).rejects.toThrow('is not in')
  writeFileSync(archive, readFileSync(archive).subarray(0, 20_000))
  await expect(extractTarMember(archive, 'package/wanted.zip', target)).rejects.toThrow()
})
