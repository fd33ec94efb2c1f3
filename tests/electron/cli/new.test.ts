import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { cp, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { callHere, sampleFolder, temporaryFolder, tsuzuri } from './tsuzuri.ts'

/** The evidence of the sample in a folder of its own, with one file twice, one that is empty and one without a date. */
async function heap(): Promise<string> {
  const folder = join(await temporaryFolder(), 'heap')
  await cp(join(sampleFolder, 'evidence'), join(folder, 'phone'), { recursive: true })
  await mkdir(join(folder, 'again'))
  await cp(join(folder, 'phone', '注文確認.eml'), join(folder, 'again', 'same.eml'))
  await writeFile(join(folder, 'empty.txt'), '')
  return folder
}

const sha256Of = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex')

test('a heap of files becomes a case: originals copied, exhibits by their dates, each date with its source, and the commands work on it', async () => {
  const files = await heap()
  const folder = join(files, '..', 'case')
  const made = await tsuzuri(['new', folder, files, '--dispute', 'not-received', '--title', '未着の件', '--lang', 'ja', '--json'])
  expect(made.status).toBe(3)
  expect(made.json()).toMatchObject({ problems: [{ code: 'file-unreadable', pointer: '', file: 'empty.txt', message: expect.stringMatching(/empty\.txt/) }], orderNumber: '250-1234567-1234567', refused: [{ file: 'empty.txt', code: 'file-unreadable' }], same: [{ as: 'e1' }] })
  const caseFile: unknown = JSON.parse(readFileSync(join(folder, 'case.json'), 'utf8'))
  expect(caseFile).toMatchObject({ title: '未着の件', dispute: 'not-received', language: 'ja', order: { number: '250-1234567-1234567' }, entries: [] })
  expect(caseFile).toHaveProperty('exhibits.0', { id: 'e1', file: expect.stringMatching(/^evidence\//), title: '注文済み: 「ワイヤレスイヤホン X100」', author: expect.any(String), writtenAt: '2026-10-01T09:13:05+09:00', writtenAtSource: 'mail-header' })
  expect(caseFile).toHaveProperty('exhibits.2', { id: 'e3', file: 'evidence/Screenshot_20261003-142210.png', capturedAt: expect.stringMatching(/^2026-10-03T14:22.*\+09:00$/), capturedAtSource: 'file-name' })
  const originals = readdirSync(join(sampleFolder, 'evidence')).map((name) => sha256Of(join(sampleFolder, 'evidence', name)))
  expect(readdirSync(join(folder, 'evidence')).map((name) => sha256Of(join(folder, 'evidence', name))).toSorted()).toEqual(originals.toSorted())
  const timeline = await tsuzuri(['timeline', folder, '--json'])
  expect(timeline.json()).toMatchObject({ entries: [{ exhibit: 'e1' }, { exhibit: 'e2' }, { exhibit: 'e3' }, { exhibit: 'e4' }, { exhibit: 'e5' }, { exhibit: 'e6' }, { exhibit: 'e7' }] })
  expect((await tsuzuri(['check', folder])).status).toBe(0)
  expect((await tsuzuri(['build', folder, '--pack', 'complaint-letter', '--force', '--out', join(files, '..', 'out')])).status).toBe(0)
}, 60_000)

test('what was not put in is told: dates in the words of files, entries they propose, the dispute that nobody named', async () => {
  const files = await heap()
  const { status, out, error } = await callHere(['new', 'case', 'phone', 'empty.txt', 'nowhere.png', '--lang', 'en'], { folder: files, environment: { LANGUAGE: 'en' } })
  expect(status).toBe(3)
  expect(out).toContain('written 2026-10-01T09:13:05+09:00 (from the mail header)')
  expect(out).toMatch(/captured 2026-10-03T14:22\S* \(from the file name; read as a time of Asia\/Tokyo\)/)
  expect(out).toMatch(/\? happened 2026-10-01T09:12\S* \(from its content, likely\)/)
  expect(out).toContain('? marks a date that was found and not put in.')
  expect(out).toContain('Order number 250-1234567-1234567 was put in')
  expect(out).toMatch(/not put in\)\n {2}2026-10-01T09:12:00\+09:00 I ordered the item .* \[e1\]/)
  expect(out).toContain('set to “other”')
  expect(error).toMatch(/empty\.txt was left out: .*\nnowhere\.png was left out: /)
  expect(JSON.parse(readFileSync(join(files, 'case', 'case.json'), 'utf8'))).toMatchObject({ entries: [], dispute: 'other' })
}, 30_000)

test('two order numbers are both told and none is put in', async () => {
  const files = await temporaryFolder()
  await writeFile(join(files, 'a.txt'), '注文番号 250-1234567-1234567')
  await writeFile(join(files, 'b.txt'), '注文番号 250-7654321-7654321')
  const { out, status } = await callHere(['new', join(files, 'case'), join(files, 'a.txt'), join(files, 'b.txt'), '--json'])
  expect(status).toBe(0)
  expect(JSON.parse(out)).not.toHaveProperty('problems')
  expect(JSON.parse(out)).toMatchObject({ orderNumber: null, orderNumbers: ['250-1234567-1234567', '250-7654321-7654321'] })
  expect(JSON.parse(readFileSync(join(files, 'case', 'case.json'), 'utf8')).order).not.toHaveProperty('number')
})

test('a folder with something in it is refused untouched, and with no usable file nothing is made', async () => {
  const files = await heap()
  const before = readdirSync(files, { recursive: true })
  const filled = await callHere(['new', files, join(files, 'phone'), '--json'])
  expect(filled.status).toBe(3)
  expect(filled.json()).toMatchObject({ problems: [{ code: 'already-there' }] })
  const none = await callHere(['new', join(files, 'none'), join(files, 'empty.txt')])
  expect(none.status).toBe(3)
  expect(readdirSync(files, { recursive: true })).toEqual(before)
})

test('files of one name from two folders keep their names apart', async () => {
  const files = await temporaryFolder()
  for (const part of ['a', 'b']) {
    await mkdir(join(files, part))
    await writeFile(join(files, part, 'memo.txt'), `memo of ${part}`)
  }
  await callHere(['new', join(files, 'case'), join(files, 'a'), join(files, 'b')])
  expect(readdirSync(join(files, 'case', 'evidence')).toSorted()).toEqual(['memo (2).txt', 'memo.txt'])
})

test('an order history names many orders; the one that a mail names is put in, and that is what is said', async () => {
  const files = await temporaryFolder()
  await writeFile(join(files, 'orders.csv'), 'Order ID,Order Date,Product Name\n250-1234567-1234567,2026-10-01,a\n250-7654321-7654321,2026-10-02,b\n')
  await writeFile(join(files, 'memo.txt'), '注文番号 250-7654321-7654321')
  const both = await callHere(['new', join(files, 'one'), join(files, 'orders.csv'), join(files, 'memo.txt'), '--lang', 'ja'])
  expect(both.out).toContain('注文番号 250-7654321-7654321 を記入しました。注文履歴のほかで見つかった番号はこれだけです。')
  const alone = await callHere(['new', join(files, 'two'), join(files, 'orders.csv'), '--lang', 'ja'])
  expect(alone.out).toContain('注文番号が複数見つかったため、記入していません：250-1234567-1234567, 250-7654321-7654321')
}, 30_000)
