import { writeFileSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openCaseAt } from '#electron/files/open-case.ts'
import { hasOriginal } from '#electron/files/vault.ts'
import { writeCaseArchive } from '#electron/files/write-case-archive.ts'
import { addExhibit } from '#electron/storage/add-exhibit.ts'
import { changeCase, evidenceOf, openCase, sentFilesOf } from '#electron/storage/cases.ts'
import { importCase } from '#electron/storage/import-case.ts'
import { closeStore, openStore } from '#electron/storage/open-store.ts'
import { takeExhibitApart } from '#electron/storage/stitch-exhibits.ts'
import { inspectEvidence } from '#electron/work/inspect-evidence.ts'
import { now } from '../../rigs/store-cases.ts'
import { joinedCase, shots } from '../intake/alike/joined-case.ts'

test('one exhibit stands where the first stood, dated as it was, cited in their place, and what was hidden is hidden', async () => {
  const { store, joined } = await joinedCase()
  const [made, ...others] = joined.caseFile.exhibits ?? []
  expect(others).toEqual([])
  expect(made).toMatchObject({ id: 'whole', title: 'チャット', capturedAt: '2026-10-05T20:30+09:00', capturedAtSource: 'metadata', file: 'evidence/shot0（つなぎ）.png' })
  expect(made?.madeFrom?.map(({ file, top, rows }) => [file, top, rows[1] - rows[0]])).toEqual([['evidence/shot0.png', 0, expect.any(Number)], ['evidence/shot1.png', 1300, expect.any(Number)], ['evidence/shot2.png', 2600, expect.any(Number)]])
  expect(joined.caseFile.entries?.[0]?.cites).toEqual(['whole'])
  const height = joined.facts['whole']?.heightPx ?? 1
  expect(made?.redactions).toEqual([{ page: 1, x: 0.1, width: 0.4, y: expect.closeTo((2532 * 0.5 + 1300) / height, 9), height: expect.closeTo((2532 * 0.05) / height, 9) }])
  await closeStore(store)
})

test('the originals outlive a start, travel in an archive, and are not taken in a second time', async () => {
  const { store, folder, joined } = await joinedCase()
  const again = await addExhibit(store, 'a', { name: 'x.png', source: { kind: 'bytes', bytes: (await shots())[1] ?? Buffer.alloc(0) } }, await inspectEvidence(join(folder, 'shot1.png')), { id: 'x' }, now)
  expect(again).toMatchObject({ alreadyThere: true, exhibitId: 'whole' })
  await closeStore(store)
  const reopened = await openStore(join(folder, 'store'), { now })
  for (const { sha256 } of joined.caseFile.exhibits?.[0]?.madeFrom ?? []) expect(hasOriginal(reopened.vault, sha256)).toBe(true)
  await writeCaseArchive({ caseFile: openCase(reopened, 'a').caseFile, evidence: evidenceOf(reopened, 'a'), sent: sentFilesOf(reopened, 'a') }, join(folder, 'a.tsuzuri'))
  await closeStore(reopened)
  const opened = await openCaseAt(join(folder, 'a.tsuzuri'))
  expect(opened.warnings).toEqual([])
  const other = await openStore(join(folder, 'other'), { now })
  const id = await importCase(other, opened, async (_, file) => inspectEvidence(file.path, file.file), now)
  expect([...sentFilesOf(other, id).keys()]).toEqual(['evidence/shot0.png', 'evidence/shot1.png', 'evidence/shot2.png'])
  await opened.close()
  await closeStore(other)
})

test('taken apart it is as it was before', async () => {
  const { store, before, joined } = await joinedCase()
  const apart = await takeExhibitApart(store, 'a', 'whole', joined.facts['whole']?.heightPx ?? 0, new Map(Object.entries(before.facts)), now)
  expect(apart.caseFile.exhibits).toEqual(before.caseFile.exhibits)
  expect(apart.caseFile.entries?.[0]?.cites).toEqual(['two', 'three'])
  await closeStore(store)
})

test('what was hidden in the joined picture stays hidden in each that shows it when it is taken apart', async () => {
  const { store, before, joined } = await joinedCase()
  const [made] = joined.caseFile.exhibits ?? []
  const height = joined.facts['whole']?.heightPx ?? 1
  if (made) changeCase(store, 'a', { kind: 'put-exhibit', exhibit: { ...made, redactions: [{ page: 1, x: 0, y: (1500 + 282) / height, width: 1, height: 100 / height }] } }, now)
  const apart = await takeExhibitApart(store, 'a', 'whole', height, new Map(Object.entries(before.facts)), now)
  const hidden = apart.caseFile.exhibits?.map(({ redactions }) => (redactions ?? []).map((area) => ('y' in area && typeof area.y === 'number' ? Math.round(area.y * 2532) : null)))
  // Row 1782 of the whole is row 1782 of the first, 482 of the second; the third begins below it.
  expect(hidden).toEqual([[1782], [1266, 482], []])
  await closeStore(store)
})

test('a change cannot say that an exhibit was made from something else', async () => {
  const { store, joined } = await joinedCase()
  const [made] = joined.caseFile.exhibits ?? []
  const forged = made && { ...made, madeFrom: made.madeFrom?.map((part) => ({ ...part, sha256: '0'.repeat(64) })) }
  expect(() => { if (forged) changeCase(store, 'a', { kind: 'put-exhibit', exhibit: forged }, now) }).toThrow(expect.objectContaining({ failure: expect.objectContaining({ code: 'case-invalid' }) }))
  await closeStore(store)
})

test('an original that did not travel along is told, and the joined picture stays', async () => {
  const { store, folder, joined } = await joinedCase()
  const evidence = join(folder, 'case', 'evidence')
  mkdirSync(evidence, { recursive: true })
  writeFileSync(join(folder, 'case', 'case.json'), JSON.stringify(joined.caseFile))
  for (const [index, bytes] of (await shots()).entries()) writeFileSync(join(evidence, `shot${index}.png`), index === 2 ? Buffer.from('another') : bytes)
  writeFileSync(join(evidence, 'shot0（つなぎ）.png'), (await shots())[0] ?? '')
  rmSync(join(evidence, 'shot0.png'))
  const opened = await openCaseAt(join(folder, 'case'))
  expect(opened.warnings.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual(['part-absent /exhibits/0/madeFrom/0/file', 'part-altered /exhibits/0/madeFrom/2/file'])
  await opened.close()
  await closeStore(store)
})
