import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument } from 'pdf-lib'
import { afterAll, describe, expect, test } from 'vitest'
import { openCaseAt } from '#electron/files/open-case.ts'
import { writeCaseArchive } from '#electron/files/write-case-archive.ts'
import { buildPack } from '#electron/work/build-pack.ts'
import { openCaseFor } from '#electron/work/open-case-for.ts'
import { caseOf, madeAt } from '../../shared/packs/filled-pack.ts'
import { bytesOf, smallCaseJson, smallPack } from '../../shared/packs/verify/small-pack.ts'

const reopenable = await smallPack({ reopenable: true })
const hidden = { ...smallCaseJson, exhibits: smallCaseJson.exhibits.map((one) => (one.id === 'memo' ? { ...one, redactions: [{ text: '電話' }] } : one)) }
const lacking = await smallPack({ reopenable: true }, hidden)
const folders = [reopenable.folder, lacking.folder]
afterAll(() => { for (const folder of folders) rmSync(folder, { recursive: true, force: true }) })

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'tsuzuri-reopen-'))
  folders.push(made)
  return made
}

describe('a pack that was made to be opened again', () => {
  test('gives the case and every original back', async () => {
    const opened = await openCaseAt(reopenable.path)
    expect(opened.caseFile).toEqual(caseOf(smallCaseJson))
    expect(opened.warnings).toEqual([])
    for (const [id, bytes] of Object.entries(reopenable.originals)) expect(readFileSync(opened.evidence.get(id)?.path ?? '').equals(bytes)).toBe(true)
    await opened.close()
  })

  test('makes the same documents again, byte for byte', async () => {
    const opened = await openCaseAt(reopenable.path)
    const out = folder()
    await buildPack({ order: { caseFile: opened.caseFile, packId: 'complaint-letter', language: 'ja', madeAt, paper: 'a4', scheme: 'shiryo', originals: 'auto', blank: false, force: false, reopenable: true }, evidence: Object.fromEntries(opened.evidence), folder: out, formats: ['pdf'] }, { onProgress: () => undefined, signal: { aborted: false } })
    await opened.close()
    expect((await readFile(join(out, 'complaint-letter.ja.pdf'))).equals(bytesOf(reopenable))).toBe(true)
  })

  test('becomes an archive that holds the same case', async () => {
    const opened = await openCaseAt(reopenable.path)
    const path = join(folder(), 'case.tsuzuri')
    await writeCaseArchive(opened, path)
    await opened.close()
    const again = await openCaseAt(path)
    expect(again.caseFile).toEqual(caseOf(smallCaseJson))
    for (const [id, bytes] of Object.entries(reopenable.originals)) expect(readFileSync(again.evidence.get(id)?.path ?? '').equals(bytes)).toBe(true)
    await again.close()
  })

  test('leaves nothing behind when it is closed', async () => {
    const temporaryRoot = folder()
    const opened = await openCaseAt(reopenable.path, { temporaryRoot })
    expect(await readdir(temporaryRoot)).toHaveLength(1)
    await opened.close()
    expect(await readdir(temporaryRoot)).toEqual([])
  })
})

describe('an original that was left out', () => {
  test('is told, and its exhibit stays in the case with what is known of it', async () => {
    const opened = await openCaseAt(lacking.path)
    expect(opened.caseFile.exhibits).toEqual(caseOf(hidden).exhibits)
    expect(opened.warnings).toMatchObject([{ code: 'original-not-embedded', pointer: '/exhibits/2/file', file: 'memo.txt' }])
    expect([...(opened.missing ?? [])]).toMatchObject([['memo', { bytes: lacking.originals['memo']?.length }]])
    await opened.close()
  })

  test('is found beside the pack, when it is the very same file', async () => {
    const beside = folder()
    copyFileSync(lacking.path, join(beside, 'pack.pdf'))
    const original = lacking.originals['memo'] ?? Buffer.alloc(0)
    writeFileSync(join(beside, 'memo.txt'), Buffer.from(original.toString('latin1').replace('\n', ' '), 'latin1'))
    expect((await openCaseAt(join(beside, 'pack.pdf'))).warnings).toHaveLength(1)
    writeFileSync(join(beside, 'memo.txt'), original)
    const opened = await openCaseAt(join(beside, 'pack.pdf'))
    expect(opened.warnings).toEqual([])
    expect(readFileSync(opened.evidence.get('memo')?.path ?? '').equals(original)).toBe(true)
  })

  test('keeps the pack out of the store, which holds no exhibit without its file', async () => {
    const temporaryRoot = folder()
    mkdirSync(join(temporaryRoot, 'x'))
    await expect(openCaseFor(lacking.path, join(temporaryRoot, 'x'))).rejects.toMatchObject({ failure: { code: 'case-invalid', problems: [{ code: 'original-not-embedded' }] } })
  })
})

describe('a pack in volumes', async () => {
  const split = await smallPack({ reopenable: true, limits: { maxBytes: null, maxPages: 4, maxFileNameCharacters: null, files: 'many' } })
  folders.push(split.folder)
  const from = join(split.folder, 'out')
  const volumes = (await readdir(from)).toSorted()
  const [first = '', ...rest] = volumes

  test('is opened from any of them, with what the others hold', async () => {
    expect(volumes.length).toBeGreaterThan(1)
    for (const volume of volumes) {
      const opened = await openCaseAt(join(from, volume))
      expect(opened.warnings).toEqual([])
      for (const [id, bytes] of Object.entries(split.originals)) expect(readFileSync(opened.evidence.get(id)?.path ?? '').equals(bytes)).toBe(true)
      await opened.close()
    }
  })

  test('lacks what no volume at hand holds, and knows it again by its SHA-256', async () => {
    const alone = folder()
    copyFileSync(join(from, first), join(alone, first))
    const opened = await openCaseAt(join(alone, first))
    const lacking = [...(opened.missing ?? []).keys()]
    expect(lacking.length).toBeGreaterThan(0)
    expect(opened.warnings.map(({ code }) => code)).toEqual(lacking.map(() => 'original-not-embedded'))
    await opened.close()
    mkdirSync(join(alone, '画面'))
    for (const { id, file } of smallCaseJson.exhibits.filter((one) => lacking.includes(one.id))) writeFileSync(join(alone, file), split.originals[id] ?? '')
    expect((await openCaseAt(join(alone, first))).warnings).toEqual([])
  })

  test('takes nothing from a volume of another case, nor from a damaged one', async () => {
    const other = await smallPack({ reopenable: true, limits: { maxBytes: null, maxPages: 4, maxFileNameCharacters: null, files: 'many' } }, { ...smallCaseJson, title: '別の件' })
    folders.push(other.folder)
    const mixed = folder()
    copyFileSync(join(from, first), join(mixed, first))
    for (const name of rest) copyFileSync(join(other.folder, 'out', name), join(mixed, name))
    expect((await openCaseAt(join(mixed, first))).missing?.size).toBeGreaterThan(0)
    for (const name of rest) writeFileSync(join(mixed, name), '%PDF-1.7')
    expect((await openCaseAt(join(mixed, first))).missing?.size).toBeGreaterThan(0)
  })
})

describe('refused are', () => {
  const opening = (bytes: Uint8Array): Promise<unknown> => {
    const path = join(folder(), 'pack.pdf')
    writeFileSync(path, bytes)
    return openCaseAt(path)
  }

  test('a pack without its case, and a PDF of another program', async () => {
    const plain = await smallPack()
    folders.push(plain.folder)
    await expect(openCaseAt(plain.path)).rejects.toMatchObject({ failure: { code: 'not-a-pack', reason: 'no-case' } })
    const other = await PDFDocument.create()
    other.addPage()
    await expect(opening(await other.save())).rejects.toMatchObject({ failure: { code: 'not-a-pack', reason: 'no-manifest' } })
  })

  test('a case or an original that was changed since', async () => {
    const text = bytesOf(reopenable).toString('latin1')
    await expect(opening(Buffer.from(text.replace('"kind": "replacement"', '"kind": "redelivery__"'.slice(0, 21)), 'latin1'))).rejects.toMatchObject({ failure: { code: 'not-a-pack', reason: 'altered' } })
    const memo = reopenable.originals['memo'] ?? Buffer.alloc(0)
    const at = text.lastIndexOf(memo.toString('latin1'))
    await expect(opening(Buffer.from(`${text.slice(0, at)}X${text.slice(at + 1)}`, 'latin1'))).rejects.toMatchObject({ failure: { code: 'exhibit-altered', exhibitId: 'memo' } })
  })
})
