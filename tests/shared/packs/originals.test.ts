import { describe, expect, test } from 'vitest'
import type { Exhibit } from '#shared/domain/case-file.ts'
import type { ExhibitFacts } from '#shared/domain/exhibit-facts.ts'
import { manifestDates } from '#shared/packs/make-manifest.ts'
import { manifestChecksums } from '#shared/packs/manifest.ts'
import type { ManifestExhibit } from '#shared/packs/manifest.ts'
import { attachmentName, leftOut } from '#shared/packs/originals.ts'

const exhibit: Exhibit = { id: 'a', file: 'evidence/画面 1.png' }
const redacted: Exhibit = { ...exhibit, redactions: [{ text: 'x' }] }
const facts: ExhibitFacts = { kind: 'image/png', bytes: 1, sha256: 'ab'.repeat(32), pages: 1, dates: [], identifiers: [], telling: [], warnings: [] }
const telling: ExhibitFacts = { ...facts, telling: ['position'] }

describe('which originals go in', () => {
  test('auto leaves out what is redacted or telling, all only what is redacted, none everything', () => {
    expect([leftOut(exhibit, facts, 'auto'), leftOut(exhibit, telling, 'auto'), leftOut(redacted, facts, 'auto')]).toEqual([null, 'telling', 'redacted'])
    expect([leftOut(exhibit, facts, 'all'), leftOut(exhibit, telling, 'all'), leftOut(redacted, telling, 'all')]).toEqual([null, null, 'redacted'])
    expect([leftOut(exhibit, facts, 'none'), leftOut(redacted, facts, 'none')]).toEqual(['not-wanted', 'redacted'])
  })

  test('one that could not be looked into stays out for that reason; what is known to be telling is said first', () => {
    expect(leftOut(exhibit, { ...facts, telling: ['unread'] }, 'auto')).toBe('unread')
    expect(leftOut(exhibit, { ...facts, telling: ['position', 'unread'] }, 'auto')).toBe('telling')
    expect(leftOut(exhibit, { ...facts, telling: ['unread'] }, 'all')).toBe(null)
  })

  test('an empty list of redactions redacts nothing', () => {
    expect(leftOut({ ...exhibit, redactions: [] }, facts, 'auto')).toBe(null)
  })
})

test('an embedded file is named by its label and its own name, with nothing that could be a path', () => {
  expect(attachmentName(exhibit, '資料1')).toBe('資料1 画面 1.png')
  expect(attachmentName({ id: 'b', file: 'a/..\\b:c*?"<>|\u202e\n.png' }, 'Exhibit A')).not.toMatch(/[/\\:*?"<>|\u202e\n]/u)
})

test('an embedded file has a name that can be saved everywhere, by poppler too: no tab, no characters of two halves, at most 255 bytes, its ending kept', () => {
  expect(attachmentName({ id: 'b', file: '𠮷野\t家😀.pdf' }, '資料1')).toBe('資料1 _野_家_.pdf')
  const long = attachmentName({ id: 'b', file: `${'長い名前'.repeat(40)}.eml` }, '甲第1号証')
  expect(Buffer.byteLength(long)).toBeLessThanOrEqual(255)
  expect(Buffer.byteLength(long)).toBeGreaterThan(250)
  expect(long).toMatch(/^甲第1号証 長い名前.*\.eml$/)
})

test('the checksums are in the form that sha256sum reads, for what is embedded', () => {
  const one = { id: 'a', label: '資料1', file: 'a.png', bytes: 1, sha256: 'ab'.repeat(32), kind: 'image/png', dates: [], firstPage: 1, lastPage: 1, attachment: '資料1 a.png', leftOut: null } as const satisfies ManifestExhibit
  const exhibits = [one, { ...one, attachment: null, leftOut: 'telling' as const }]
  expect(manifestChecksums(exhibits)).toBe(`${'ab'.repeat(32)}  資料1 a.png\n`)
})

test('dates stand in the manifest with their sources, those that are not there do not', () => {
  expect(manifestDates({ ...exhibit, capturedAt: '2026-10-03', capturedAtSource: 'file-name', writtenAt: '2026-10-02' })).toEqual([{ role: 'written', value: '2026-10-02', source: null }, { role: 'captured', value: '2026-10-03', source: 'file-name' }])
})
