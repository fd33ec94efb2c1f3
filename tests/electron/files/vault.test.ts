import { execFileSync } from 'node:child_process'
import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { writeAtomically } from '#electron/files/atomic-write.ts'
import { diskSteps } from '#electron/files/disk-steps.ts'
import { freeFileName, nameKey, safeFileName } from '#electron/files/safe-file-name.ts'
import { keepOriginal, openOriginal, openVault, originalPath } from '#electron/files/vault.ts'
import { sha256Of, temporaryFolder } from '../../rigs/store-cases.ts'

const bytes = new TextEncoder().encode('the evidence')
const filesIn = (folder: string): readonly string[] => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => entry.name)

describe('the vault', () => {
  test('keeps each original once, under its hash, and reads it in pieces', async () => {
    const vault = await openVault(join(temporaryFolder(), 'vault'))
    const kept = await keepOriginal(vault, { kind: 'bytes', bytes }, 'a')
    await keepOriginal(vault, { kind: 'bytes', bytes }, 'b')
    expect(kept).toEqual({ sha256: sha256Of(bytes), bytes: bytes.length })
    expect(filesIn(vault.folder)).toEqual([kept.sha256])
    const source = await openOriginal(vault, kept.sha256)
    expect(new TextDecoder().decode(await source.read(4, 8))).toBe('evidence')
    await expect(source.read(4, 100)).rejects.toMatchObject({ failure: { code: 'file-unreadable', reason: 'changed' } })
  })

  test('heals a damaged original when the same bytes come again', async () => {
    const vault = await openVault(join(temporaryFolder(), 'vault'))
    const { sha256 } = await keepOriginal(vault, { kind: 'bytes', bytes }, 'a')
    writeFileSync(originalPath(vault, sha256), 'THE EVIDENCE')
    await keepOriginal(vault, { kind: 'bytes', bytes }, 'a')
    expect(readFileSync(originalPath(vault, sha256), 'utf8')).toBe('the evidence')
  })

  test.each<readonly [string, (path: string) => void, object]>([
    ['absent', () => undefined, { code: 'file-unreadable', reason: 'absent' }],
    ['empty', (path) => { writeFileSync(path, '') }, { code: 'file-unreadable', reason: 'empty' }],
    ['a pipe', (path) => { execFileSync('mkfifo', [path]) }, { code: 'file-unreadable', reason: 'not-a-file' }],
    ['over the limit', (path) => { writeFileSync(path, 'x'.repeat(21)) }, { code: 'file-too-large', bytes: 21, limitBytes: 20 }]
  ])('refuses what is %s and leaves nothing behind', async (_, make, failure) => {
    const vault = await openVault(join(temporaryFolder(), 'vault'))
    const path = join(temporaryFolder(), 'source')
    make(path)
    await expect(keepOriginal(vault, { kind: 'file', path }, 'a', 20)).rejects.toMatchObject({ failure })
    expect(filesIn(vault.folder)).toEqual([])
  })

  test('refuses a folder and a device', async () => {
    const vault = await openVault(join(temporaryFolder(), 'vault'))
    for (const path of [temporaryFolder(), '/dev/zero']) await expect(keepOriginal(vault, { kind: 'file', path }, 'a')).rejects.toMatchObject({ failure: { reason: 'not-a-file' } })
  })

  test('refuses a file that grows while it is read', async () => {
    const vault = await openVault(join(temporaryFolder(), 'vault'))
    const path = join(temporaryFolder(), 'source')
    writeFileSync(path, Buffer.alloc(30_000_000))
    const kept = keepOriginal(vault, { kind: 'file', path }, 'a')
    const growing = setInterval(() => appendFileSync(path, 'more'), 1)
    await expect(kept).rejects.toMatchObject({ failure: { reason: 'changed' } })
    clearInterval(growing)
    expect(filesIn(vault.folder)).toEqual([])
  })
})

describe('an atomic write', () => {
  test('that fails leaves what was there, and nothing else', async () => {
    const folder = temporaryFolder()
    const path = join(folder, 'a'.repeat(255))
    await writeAtomically(path, (sink) => sink(bytes))
    await expect(writeAtomically(path, async (sink) => { await sink(bytes); throw new Error('stopped') })).rejects.toThrow('stopped')
    expect(readdirSync(folder)).toEqual(['a'.repeat(255)])
    expect(readFileSync(path, 'utf8')).toBe('the evidence')
  })

  test.each([['ENOSPC', 'disk-full'], ['EACCES', 'not-writable'], ['EROFS', 'not-writable']])('that the system refuses with %s fails as %s', async (code, failure) => {
    const folder = temporaryFolder()
    const steps = { ...diskSteps, syncFile: async () => { throw Object.assign(new Error(code), { code }) } }
    await expect(writeAtomically(join(folder, 'a'), (sink) => sink(bytes), steps)).rejects.toMatchObject({ failure: { code: failure } })
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('a file name', () => {
  test.each([
    ['追跡画面ガ.png'.normalize('NFD'), '追跡画面ガ.png'.normalize('NFC')], ['../../etc/passwd', '.._.._etc_passwd'], ['a\u202egnp.exe', 'a_gnp.exe'], ['a\u0000b\n.txt', 'a_b_.txt'],
    ['CON.txt', '_CON.txt'], ['nul', '_nul'], ['com1.a', '_com1.a'], ['a. . ', 'a'], ['..', 'evidence'], ['', 'evidence'], ['\ud800x', '_x'], ['C:\\x\\y.png', 'C__x_y.png']
  ])('%j becomes %j', (given, safe) => {
    expect(safeFileName(given)).toBe(safe)
  })

  test('has at most 255 bytes, keeps its ending, and stays so when it is numbered', () => {
    const given = `${'長'.repeat(200)}.png`
    const taken = new Set<string>()
    for (let number = 0; number < 12; number += 1) {
      const name = freeFileName(given, (candidate) => taken.has(nameKey(candidate)))
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255)
      expect(name).toMatch(/^長+( \(\d+\))?\.png$/)
      taken.add(nameKey(name))
    }
    expect(taken.size).toBe(12)
  })
})
