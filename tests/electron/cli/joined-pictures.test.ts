import { join } from 'node:path'
import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { openCaseAt } from '#electron/files/open-case.ts'
import { writeCaseFolder } from '#electron/files/write-case-folder.ts'
import { changeCase, evidenceOf, openCase, sentFilesOf } from '#electron/storage/cases.ts'
import { closeStore } from '#electron/storage/open-store.ts'
import { now } from '../../rigs/store-cases.ts'
import { joinedCase } from '../intake/alike/joined-case.ts'
import { callHere, madeAt, tsuzuri } from './tsuzuri.ts'

async function caseFolder(isHidden: boolean): Promise<string> {
  const { store, folder, joined } = await joinedCase()
  const [made] = joined.caseFile.exhibits ?? []
  if (made && !isHidden) changeCase(store, 'a', { kind: 'put-exhibit', exhibit: { ...made, redactions: [] } }, now)
  const target = join(folder, 'case')
  await writeCaseFolder({ caseFile: openCase(store, 'a').caseFile, evidence: evidenceOf(store, 'a'), sent: sentFilesOf(store, 'a') }, target)
  await closeStore(store)
  return target
}

const build = (folder: string, ...more: readonly string[]) => callHere(['build', folder, '--pack', 'handover-summary', '--force', '--out', join(folder, '..', 'out'), '--made-at', madeAt, '--json', ...more])
const pdfIn = (folder: string): string => join(folder, '..', 'out', 'handover-summary.ja.pdf')
const attached = (path: string): string => execFileSync('pdfdetach', ['-list', path], { encoding: 'utf8' })

test('a pack prints the joined picture, lists each original with its SHA-256, carries them, and they are verified', async () => {
  const folder = await caseFolder(false)
  const built = await build(folder)
  expect(built.status, built.error).toBe(0)
  const { caseFile } = await openCaseAt(folder)
  const text = execFileSync('pdftotext', ['-layout', pdfIn(folder), '-'], { encoding: 'utf8' })
  for (const { sha256 } of caseFile.exhibits?.[0]?.madeFrom ?? []) expect(text).toContain(sha256.slice(0, 8))
  expect(text.match(/つなげる前の画像/g)).toHaveLength(3)
  for (const name of ['資料1 shot0（つなぎ）.png', '資料1 (1) shot0.png', '資料1 (2) shot1.png', '資料1 (3) shot2.png']) expect(attached(pdfIn(folder))).toContain(name)
  const verified = await tsuzuri(['verify', pdfIn(folder), '--json'])
  expect(verified.json()).toMatchObject({ ok: true })
})

test('where something in it is hidden none of the originals goes along', async () => {
  const folder = await caseFolder(true)
  const built = await build(folder)
  expect(built.status, built.error).toBe(0)
  expect(attached(pdfIn(folder))).not.toContain('.png')
})

test('a pack that can be opened again gives the originals back', async () => {
  const folder = await caseFolder(false)
  await build(folder, '--reopenable')
  const opened = await openCaseAt(pdfIn(folder))
  expect([...(opened.sent ?? new Map()).keys()]).toEqual(['evidence/shot0.png', 'evidence/shot1.png', 'evidence/shot2.png'])
  expect(opened.warnings).toEqual([])
  await opened.close()
})
