import { createWriteStream, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import { ZipFile } from 'yazl'
import { openZip, staysInside } from '../../scripts/setup/zip-archive.mjs'
import { temporaryFolder } from './temporary-folder.ts'

const contents = 'a line that is repeated\n'.repeat(500)

async function zipFile(): Promise<string> {
  const path = join(temporaryFolder(), 'runtime.zip')
  const zip = new ZipFile()
  zip.addBuffer(Buffer.from(contents), 'App/packed.txt', { mode: 0o100755 })
  zip.addBuffer(Buffer.from(contents), 'App/stored.txt', { mode: 0o100644, compress: false })
  zip.addEmptyDirectory('App/empty/')
  zip.end()
  await pipeline(zip.outputStream, createWriteStream(path))
  return path
}

function opened(path: string) {
  const zip = openZip(path)
  onTestFinished(zip.close)
  return zip
}

const entryOf = (path: string, name: string) => opened(path).entries.find((entry) => entry.name === name)

test('packed and stored files are read with their names, modes and bytes', async () => {
  const zip = opened(await zipFile())
  expect(zip.entries.map(({ name, mode }) => [name, mode & 0o777])).toEqual([['App/packed.txt', 0o755], ['App/stored.txt', 0o644], ['App/empty/', 0o775]])
  expect(zip.entries[0]?.read().toString()).toBe(contents)
  expect(zip.entries[1]?.read().toString()).toBe(contents)
})

test('a changed byte is noticed by its checksum', async () => {
  const path = await zipFile()
  const bytes = readFileSync(path)
  bytes[bytes.indexOf('a line that')] = 0x41
  writeFileSync(path, bytes)
  expect(() => entryOf(path, 'App/stored.txt')?.read()).toThrow('is damaged')
})

test('a file that swells beyond what the directory says is cut off', async () => {
  const path = await zipFile()
  const bytes = readFileSync(path)
  const sizeAt = bytes.indexOf('PK\x01\x02', 0, 'latin1') + 24
  bytes.writeUInt32LE(10, sizeAt)
  writeFileSync(path, bytes)
  expect(() => entryOf(path, 'App/packed.txt')?.read()).toThrow()
})

test('a cut-off archive and a file of another kind are refused', async () => {
  const path = await zipFile()
  writeFileSync(path, readFileSync(path).subarray(0, -40))
  expect(() => openZip(path)).toThrow('not a ZIP file, or cut off')
  writeFileSync(path, '')
  expect(() => openZip(path)).toThrow('not a ZIP file, or cut off')
})

describe('a name in an archive', () => {
  test.each(['../x', 'a/../../x', '/etc/passwd', 'C:/x', 'a\\b', ''])('that leaves the folder is told: %j', (name) => {
    expect(staysInside(name)).toBe(false)
  })

  test.each(['a', 'a/b..c', 'locales/ja.pak'])('that stays inside passes: %j', (name) => {
    expect(staysInside(name)).toBe(true)
  })
})
