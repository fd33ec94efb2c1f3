import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { expect, test } from 'vitest'
import type { CaseFile } from '#shared/domain/case-file.ts'
import { readCase } from '#shared/domain/case-problems.ts'
import { DomainError } from '#shared/domain/failure.ts'
import { buildPack } from '#electron/work/build-pack.ts'
import type { BuiltFiles } from '#electron/work/build-pack.ts'

const temporaryFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'tsuzuri-work-'))

function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** An RGBA picture whose every checksum is right and whose data no decoder can unpack. */
function hollowPng(): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(40, 0)
  head.writeUInt32BE(40, 4)
  head.set([8, 6, 0, 0, 0], 8)
  const data = Buffer.from(Array.from({ length: 4_000 }, (_, index) => (index * 37) % 251))
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), pngChunk('IHDR', head), pngChunk('IDAT', data), pngChunk('IEND', Buffer.alloc(0))])
}

function caseFileOf(fields: Readonly<Record<string, unknown>>): CaseFile {
  const read = readCase({
    format: 'tsuzuri-case', version: 1, title: 't', language: 'ja', dispute: 'not-received', claimant: { name: '見本 花子' }, parties: [{ id: 's', role: 'seller', name: '見本商店' }],
    order: { number: '250-1234567-1234567', items: [{ name: '見本品' }] }, problem: { summary: '届かない。' }, remedy: { primary: { kind: 'refund' }, answerBy: '2026-12-01' }, ...fields
  })
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.caseFile
}

async function build(caseFile: CaseFile, files: Readonly<Record<string, Buffer | string>>, folder: string, signal = { aborted: false }, known: Readonly<Record<string, string>> = {}): Promise<BuiltFiles> {
  const source = await temporaryFolder()
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(source, name), bytes)
  const evidence = Object.fromEntries((caseFile.exhibits ?? []).map((exhibit) => [exhibit.id, { path: join(source, exhibit.file), file: exhibit.file, ...(known[exhibit.id] === undefined ? {} : { sha256: known[exhibit.id] ?? '' }) }]))
  return buildPack({
    order: { caseFile, packId: 'complaint-letter', language: 'ja', madeAt: '2026-11-01T00:00:00+09:00', paper: 'a4', scheme: 'shiryo', originals: 'auto', blank: false, force: false, reopenable: false },
    evidence, folder, formats: ['pdf', 'text']
  }, { onProgress: () => undefined, signal })
}

const twoExhibits = [{ id: 'hollow', file: 'hollow.png', title: '中身のない画像' }, { id: 'memo', file: 'memo.txt', title: '覚え書き' }]

test('a picture that proves broken only while it is written becomes a cover page, and the other exhibit is untouched', async () => {
  const out = await temporaryFolder()
  const built = await build(caseFileOf({ exhibits: twoExhibits }), { 'hollow.png': hollowPng(), 'memo.txt': '電話で話した。' }, out)
  expect(built.exhibits.map((exhibit) => exhibit.id)).toEqual(['hollow', 'memo'])
  expect(built.findings.filter((finding) => finding.severity === 'warning').map((finding) => [finding.problem.pointer, finding.problem.facts?.['note']])).toEqual([['/exhibits/0', 'damaged']])
  expect((await readdir(out)).toSorted()).toEqual(['complaint-letter.ja.pdf', 'complaint-letter.ja.txt'])
})

test('an exhibit changed since it was taken in is refused, not printed, and nothing is left half-written', async () => {
  const out = await temporaryFolder()
  const caseFile = caseFileOf({ exhibits: [{ id: 'memo', file: 'memo.txt' }] })
  await expect(build(caseFile, { 'memo.txt': 'あとから変えた。' }, out, undefined, { memo: '0'.repeat(64) })).rejects.toMatchObject({ failure: { code: 'exhibit-altered', exhibitId: 'memo' } })
  expect(await readdir(out)).toEqual([])
})

test('a cancelled build leaves nothing', async () => {
  const out = await temporaryFolder()
  await expect(build(caseFileOf({ exhibits: twoExhibits }), { 'hollow.png': hollowPng(), 'memo.txt': 'x' }, out, { aborted: true })).rejects.toBeInstanceOf(DomainError)
  expect(await readdir(out)).toEqual([])
})

test('a build that is cancelled while it writes leaves no folder that was not there before', async () => {
  const out = join(await temporaryFolder(), 'out')
  let wasWriting = false
  const signal = { get aborted() { return (wasWriting ||= existsSync(out)) } }
  await expect(build(caseFileOf({ exhibits: twoExhibits }), { 'hollow.png': hollowPng(), 'memo.txt': 'x' }, out, signal)).rejects.toMatchObject({ failure: { code: 'cancelled' } })
  expect([wasWriting, existsSync(out)]).toEqual([true, false])
})

test('a word that is hidden in a text is hidden in the name of its file, on paper and in the manifest', async () => {
  const out = await temporaryFolder()
  const caseFile = caseFileOf({ exhibits: [{ id: 'memo', file: 'hanako-090-0000-1234.txt', redactions: [{ text: '090-0000-1234' }] }] })
  const built = await build(caseFile, { 'hanako-090-0000-1234.txt': '番号は090-0000-1234です。' }, out)
  expect(built.text).not.toContain('090-0000-1234')
  expect(built.text).toContain('█')
  expect((await readFile(join(out, 'complaint-letter.ja.pdf'))).includes('090-0000-1234')).toBe(false)
})
