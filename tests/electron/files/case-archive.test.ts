import { createWriteStream, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { expect, test } from 'vitest'
import { ZipFile } from 'yazl'
import { openCaseAt } from '#electron/files/open-case.ts'
import { temporaryFolder } from '../../rigs/store-cases.ts'

const caseJson = JSON.stringify({ format: 'tsuzuri-case', version: 1, title: 't', language: 'ja', dispute: 'other', exhibits: [{ id: 'e', file: 'evidence/a' }] })

type Packed = { readonly name: string; readonly bytes: Buffer; readonly mode?: number }

async function archiveOf(entries: readonly Packed[]): Promise<string> {
  const path = join(temporaryFolder(), 'case.tsuzuri')
  const zip = new ZipFile()
  for (const { name, bytes, mode } of entries) zip.addBuffer(bytes, name, { mode: mode ?? 0o100644, compress: entries.length < 100 })
  zip.end()
  await pipeline(zip.outputStream, createWriteStream(path))
  return path
}

const good: readonly Packed[] = [{ name: 'case.json', bytes: Buffer.from(caseJson) }, { name: 'evidence/a', bytes: Buffer.from('the evidence') }]

/** The writer refuses hostile names, so they are put over harmless ones of the same length. */
async function renamed(from: string, to: string): Promise<string> {
  const path = await archiveOf([...good, { name: from, bytes: Buffer.from('x') }])
  writeFileSync(path, Buffer.from(readFileSync(path).toString('latin1').replaceAll(from, Buffer.from(to).toString('latin1')), 'latin1'))
  return path
}

async function flagged(): Promise<string> {
  const path = await archiveOf(good)
  const bytes = readFileSync(path)
  const central = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]))
  bytes[central + 8] = (bytes[central + 8] ?? 0) | 1
  writeFileSync(path, bytes)
  return path
}

async function altered(): Promise<string> {
  const path = await archiveOf(good.map((entry) => ({ ...entry })))
  const bytes = readFileSync(path)
  const central = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]))
  bytes[central + 16] = (bytes[central + 16] ?? 0) ^ 0xff
  writeFileSync(path, bytes)
  return path
}

const text = async (content: string): Promise<string> => {
  const path = join(temporaryFolder(), 'x.tsuzuri')
  writeFileSync(path, content)
  return path
}

test.each<readonly [string, string, () => Promise<string>]>([
  ['that is none', 'not-a-zip', () => text('hello')],
  ['that is empty', 'not-a-zip', () => text('')],
  ['without a case', 'no-case', () => archiveOf(good.slice(1))],
  ['with a path that climbs out', 'path-leaves', () => renamed('aa/bb/evil', '../../evil')],
  ['with an absolute path', 'path-leaves', () => renamed('xtmp/evil', '/tmp/evil')],
  ['with a backslash', 'path-leaves', () => renamed('aaxevil', '..\\evil')],
  ['with a link', 'link', () => archiveOf([...good, { name: 'link', bytes: Buffer.from('/etc/passwd'), mode: 0o120777 }])],
  ['that is encrypted', 'encrypted', flagged],
  ['with a name twice', 'repeated', () => archiveOf([...good, { name: 'evidence/a', bytes: Buffer.from('2') }])],
  ['with names that differ by case', 'repeated', () => archiveOf([...good, { name: 'Evidence/A', bytes: Buffer.from('2') }])],
  ['with names that differ by Unicode form', 'repeated', () => archiveOf([...good, { name: 'ガ', bytes: Buffer.from('1') }, { name: 'ガ'.normalize('NFD'), bytes: Buffer.from('2') }])],
  ['with one entry that swells a thousandfold', 'swells', () => archiveOf([...good, { name: 'zeros', bytes: Buffer.alloc(5_000_000) }])],
  ['with many small entries that swell', 'swells', () => archiveOf([...good, ...Array.from({ length: 10 }, (_, index) => ({ name: `z${index}`, bytes: Buffer.alloc(900_000) }))])],
  ['with too many entries', 'too-many-entries', () => archiveOf([...good, ...Array.from({ length: 10_001 }, (_, index) => ({ name: `n${index}`, bytes: Buffer.from('x') }))])],
  ['whose bytes do not fit their checksum', 'not-a-zip', altered]
])('an archive %s is refused, and leaves nothing behind', async (_, reason, make) => {
  const path = await make()
  const temporary = temporaryFolder()
  await expect(openCaseAt(path, { temporaryRoot: temporary })).rejects.toMatchObject({ failure: { code: 'archive-refused', reason } })
  expect(readdirSync(temporary)).toEqual([])
})

test('what an archive unpacked is private and gone when the case is closed', async () => {
  const temporary = temporaryFolder()
  const opened = await openCaseAt(await archiveOf([...good, { name: '__MACOSX/evidence/._a', bytes: Buffer.from('x') }]), { temporaryRoot: temporary })
  expect(readFileSync(opened.evidence.get('e')?.path ?? '', 'utf8')).toBe('the evidence')
  await opened.close()
  expect(readdirSync(temporary)).toEqual([])
})

test('problems inside an archive are told like those of a folder', async () => {
  const path = await archiveOf([{ name: 'case.json', bytes: Buffer.from(caseJson.replace('"ja"', '"fr"')) }])
  const temporary = temporaryFolder()
  await expect(openCaseAt(path, { temporaryRoot: temporary })).rejects.toMatchObject({ failure: { code: 'case-invalid', problems: [{ code: 'value-not-allowed' }, { code: 'file-absent' }] } })
  expect(readdirSync(temporary)).toEqual([])
})
