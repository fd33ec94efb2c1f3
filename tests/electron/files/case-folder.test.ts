import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { DomainError } from '#shared/domain/failure.ts'
import { openCaseAt } from '#electron/files/open-case.ts'
import { writeCaseArchive } from '#electron/files/write-case-archive.ts'
import { writeCaseFolder } from '#electron/files/write-case-folder.ts'
import { temporaryFolder } from '../../rigs/store-cases.ts'

const head = { format: 'tsuzuri-case', version: 1, title: 't', language: 'ja', dispute: 'other' }

function caseFolder(caseFile: unknown, files: Readonly<Record<string, string>> = {}): string {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'case.json'), typeof caseFile === 'string' ? caseFile : JSON.stringify(caseFile))
  mkdirSync(join(folder, 'evidence'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, 'evidence', name), text)
  return folder
}

const exhibits = (...files: readonly string[]) => files.map((file, index) => ({ id: `e${index}`, file }))

async function problemsOf(path: string): Promise<readonly unknown[]> {
  try {
    await (await openCaseAt(path)).close()
    return []
  } catch (error) {
    if (!(error instanceof DomainError) || error.failure.code !== 'case-invalid') throw error
    return error.failure.problems.map(({ code, pointer, facts }) => code === 'not-json' ? `${code} line ${String(facts?.['line'])}` : `${code} ${pointer}`)
  }
}

test('problems of the fields and of the files are told together', async () => {
  const folder = caseFolder({ ...head, language: 'fr', exhibits: exhibits('evidence/absent.png', 'evidence/empty.txt', 'evidence', 'evidence/pipe', 'evidence/out', '../x', 'evidence/null', 'evidence/huge', 'evidence/good.txt') }, { 'empty.txt': '', 'good.txt': 'x', huge: 'x' })
  execFileSync('mkfifo', [join(folder, 'evidence', 'pipe')])
  symlinkSync('/etc/hostname', join(folder, 'evidence', 'out'))
  symlinkSync('/dev/null', join(folder, 'evidence', 'null'))
  truncateSync(join(folder, 'evidence', 'huge'), 1_000_000_001)
  expect(await problemsOf(folder)).toEqual([
    'value-not-allowed /language', 'path-leaves /exhibits/5/file', 'file-absent /exhibits/0/file', 'file-empty /exhibits/1/file',
    'file-not-regular /exhibits/2/file', 'file-not-regular /exhibits/3/file', 'file-outside /exhibits/4/file', 'file-outside /exhibits/6/file', 'file-too-large /exhibits/7/file'
  ])
})

test('a link that stays in the folder is a file like any other', async () => {
  const folder = caseFolder({ ...head, exhibits: exhibits('evidence/link.txt') }, { 'good.txt': 'x' })
  symlinkSync('good.txt', join(folder, 'evidence', 'link.txt'))
  expect(await problemsOf(folder)).toEqual([])
})

test('a name in another Unicode form than on disk is found, either way', async () => {
  const name = '追跡画面ガ.png'
  const folder = caseFolder({ ...head, exhibits: exhibits(`evidence/${name.normalize('NFD')}`, `evidence/x${name.normalize('NFC')}`) }, { [name.normalize('NFC')]: '1', [`x${name.normalize('NFD')}`]: '22' })
  const opened = await openCaseAt(folder)
  expect([...opened.evidence.values()].map((one) => one.sizeBytes)).toEqual([1, 2])
})

test.each([
  ['{\n  "a": 1,\n  "b": oops\n}', 3], ['{\n"a": "x', 2], ['', 1], ['{"a":1}\n{', 2], ['{"a":1,}', 1], ['[1,2', 1], [`${'['.repeat(200_000)}`, 1], ['{"a":"\t"}', 1], ['{"a" 1}', 1], ['\n\n01', 3]
])('what is no JSON is told with its line (%#)', async (text, line) => {
  expect(await problemsOf(caseFolder(text))).toEqual([`not-json line ${line}`])
})

test('a byte order mark before the case is no fault; an unknown field is a warning', async () => {
  const opened = await openCaseAt(caseFolder(`\ufeff${JSON.stringify({ ...head, odd: 1 })}`))
  expect(opened.warnings).toEqual([{ code: 'field-unknown', pointer: '/odd' }])
})

test('a place with no case is told as such', async () => {
  await expect(openCaseAt(join(temporaryFolder(), 'absent'))).rejects.toMatchObject({ failure: { code: 'case-not-found' } })
  await expect(openCaseAt(temporaryFolder())).rejects.toMatchObject({ failure: { code: 'case-not-found' } })
})

test('out to a folder and to an archive and back loses nothing', async () => {
  const text = JSON.stringify({ zulu: { kept: [1.25] }, ...head, entries: [{ id: 'n', when: '2026', kind: 'note', statement: 's', odd: null }], exhibits: exhibits('evidence/注文確認ガ.eml', 'evidence/b c.bin') })
    .replace('"2026"', '"2026-10"')
  const opened = await openCaseAt(caseFolder(text, { '注文確認ガ.eml': 'mail', 'b c.bin': '\u0000\u0001bytes' }))
  const folder = join(temporaryFolder(), 'out')
  await writeCaseFolder(opened, folder)
  const archive = join(temporaryFolder(), 'case.tsuzuri')
  await writeCaseArchive(await openCaseAt(folder), archive)
  const back = await openCaseAt(archive)
  expect(JSON.stringify(back.caseFile)).toBe(text)
  expect([...back.evidence.values()].map(({ path, file }) => [file, readFileSync(path, 'latin1')])).toEqual([['evidence/注文確認ガ.eml', 'mail'], ['evidence/b c.bin', '\u0000\u0001bytes']])
  await back.close()
  await expect(openCaseAt(archive).then(async (again) => { await again.close(); readFileSync([...again.evidence.values()][0]?.path ?? '') })).rejects.toThrow('ENOENT')
})

test('the same case makes the same archive', async () => {
  const opened = await openCaseAt(caseFolder({ ...head, exhibits: exhibits('evidence/a', 'evidence/b') }, { a: '1', b: '2' }))
  const [one, other] = [join(temporaryFolder(), 'x'), join(temporaryFolder(), 'y')]
  await writeCaseArchive(opened, one)
  await writeCaseArchive(opened, other)
  expect(readFileSync(one).equals(readFileSync(other))).toBe(true)
})

test('a folder that holds something is not written into', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'mine'), 'x')
  await expect(writeCaseFolder(await openCaseAt(caseFolder(head)), folder)).rejects.toMatchObject({ failure: { code: 'already-there' } })
  expect(readdirSync(folder)).toEqual(['mine'])
})

test('an original that is not what was taken in is not exported, and nothing half-written stays', async () => {
  const opened = await openCaseAt(caseFolder({ ...head, exhibits: exhibits('evidence/a', 'evidence/b') }, { a: '1', b: '2' }))
  const evidence = new Map([...opened.evidence].map(([id, file]) => [id, id === 'e1' ? { ...file, sha256: 'f'.repeat(64) } : file]))
  const parent = temporaryFolder()
  await expect(writeCaseFolder({ ...opened, evidence }, join(parent, 'out'))).rejects.toMatchObject({ failure: { code: 'exhibit-altered' } })
  await expect(writeCaseArchive({ ...opened, evidence }, join(parent, 'out.tsuzuri'))).rejects.toMatchObject({ failure: { code: 'exhibit-altered' } })
  expect(readdirSync(parent, { recursive: true })).toEqual(['out'])
})
