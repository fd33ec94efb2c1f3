import { execFileSync } from 'node:child_process'
import { chmod, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { holdSource } from '#electron/intake/hold-source.ts'
import { openFile } from '#electron/intake/open-file.ts'
import { fileOf, temporaryFolder } from '../../fixtures/evidence/make-evidence.ts'

const refusal = (reason: string): unknown => expect.objectContaining({ failure: expect.objectContaining({ code: 'file-unreadable', reason }) })

describe('a file of evidence', () => {
  test('gives exactly the bytes asked for', async () => {
    const { path } = await fileOf('a.txt', '0123456789')
    const { source } = await openFile(path, 'a.txt', 100)
    expect(source.sizeBytes).toBe(10)
    expect(Buffer.from(await source.read(3, 4)).toString()).toBe('3456')
  })

  test('an absent file, an empty file and a folder are refused by name', async () => {
    const folder = await temporaryFolder()
    const { path } = await fileOf('leer', '')
    await expect(openFile(join(folder, 'nichts'), 'nichts', 100)).rejects.toEqual(refusal('absent'))
    await expect(openFile(path, 'leer', 100)).rejects.toEqual(refusal('empty'))
    await expect(openFile(folder, 'folder', 100)).rejects.toEqual(refusal('not-a-file'))
    await expect(openFile(join(folder, 'x'.repeat(300)), 'x', 100)).rejects.toEqual(refusal('absent'))
  })

  test.skipIf(process.platform === 'win32')('a pipe that nobody writes to is refused at once', async () => {
    const path = join(await temporaryFolder(), 'pipe')
    execFileSync('mkfifo', [path])
    const startMs = performance.now()
    await expect(openFile(path, 'pipe', 100)).rejects.toEqual(refusal('not-a-file'))
    expect(performance.now() - startMs).toBeLessThan(1_000)
  })

  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('(skipped: as root every file may be read) a file without permission is refused as such', async () => {
    const { path } = await fileOf('a.txt', 'a')
    await chmod(path, 0)
    await expect(openFile(path, 'a.txt', 100)).rejects.toEqual(refusal('no-permission'))
  })

  test('a file over the limit is refused with its size', async () => {
    const { path } = await fileOf('a.txt', '0123456789')
    await expect(openFile(path, 'a.txt', 9)).rejects.toEqual(expect.objectContaining({ failure: { code: 'file-too-large', file: 'a.txt', bytes: 10, limitBytes: 9 } }))
  })

  test('a file that changes, is replaced or vanishes while it is read is refused', async () => {
    const { path } = await fileOf('a.txt', '0123456789')
    const changed = await openFile(path, 'a.txt', 100)
    await writeFile(path, '0123456789ab')
    await expect(changed.source.read(0, 10)).rejects.toEqual(refusal('changed'))
    const replaced = await openFile(path, 'a.txt', 100)
    await writeFile(`${path}2`, '0123456789ab')
    await rename(`${path}2`, path)
    await expect(replaced.source.read(0, 10)).rejects.toEqual(refusal('changed'))
    const gone = await openFile(path, 'a.txt', 100)
    await rm(path)
    await expect(gone.source.read(0, 10)).rejects.toEqual(refusal('absent'))
  })
})

describe('a small file that is read several times', () => {
  test('is read from the disk once, and again after it was released', async () => {
    let reads = 0
    const held = holdSource({ sizeBytes: 10, read: async (offset, length) => { reads += 1; return Buffer.from('0123456789').subarray(offset, offset + length) } })
    expect(Buffer.from(await held.source.read(2, 3)).toString()).toBe('234')
    expect(Buffer.from(await held.source.read(5, 5)).toString()).toBe('56789')
    expect(reads).toBe(1)
    held.release()
    expect(Buffer.from(await held.source.read(2, 3)).toString()).toBe('234')
    expect(reads).toBe(2)
  })
})
