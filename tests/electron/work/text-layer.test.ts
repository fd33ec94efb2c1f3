import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import type { CaseFile, Redaction } from '#shared/domain/case-file.ts'
import { readCase } from '#shared/domain/case-problems.ts'
import type { RecognisedText } from '#shared/domain/recognised-text.ts'
import { buildPack } from '#electron/work/build-pack.ts'
import { temporaryFolder } from '../../fixtures/evidence/make-evidence.ts'
import { expectBuiltForArchive } from '../../shared/pdf/write/check-archive.ts'
import { expectWellTagged } from '../../shared/pdf/write/check-tags.ts'
import { lacks } from '../../shared/pdf/write/pdf-readers.ts'
import { readPlaces } from '../cli/read-places.ts'
import { callHere, caseWith, madeAt, sampleFolder } from '../cli/tsuzuri.ts'

const readersLack = lacks('pdftotext') || lacks('mutool') || lacks('qpdf')
const order = { packId: 'complaint-letter', language: 'ja', madeAt: '2026-11-01T00:00:00+09:00', paper: 'a4', scheme: 'shiryo', originals: 'auto', blank: false, force: true, reopenable: false } as const
const word = (text: string, x: number, y: number, width: number, height = 0.02) => ({ text, x, y, width, height, confidence: 0.9 })
/** Words as recognition cuts them: 注文 and 番号 touch, the number stands apart. */
const read: RecognisedText = { source: 'recognition', gaps: [], pages: [{ page: 1, lines: [
  { words: [word('注文', 0.1, 0.1, 0.098), word('番号', 0.2, 0.1, 0.1), word('250-1234567-1234567', 0.5, 0.1, 0.4)] },
  { words: [word('配達', 0.1, 0.7, 0.1), word('完了', 0.2, 0.7, 0.1)] },
  { words: [word('𠮷\u{10ffff}', 0.1, 0.9, 0.1)] }
] }] }

async function built(size: readonly [number, number], recognised: RecognisedText | null, redactions: readonly Redaction[] = []): Promise<string> {
  const folder = await temporaryFolder()
  const bytes = await sharp({ create: { width: size[0], height: size[1], channels: 3, background: '#dde6f2' } }).png().toBuffer()
  await writeFile(join(folder, 'a.png'), bytes)
  const checked = readCase({ format: 'tsuzuri-case', version: 1, title: 't', language: 'ja', dispute: 'not-received', exhibits: [{ id: 'a', file: 'a.png', ...(redactions.length > 0 ? { redactions } : {}) }] })
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems))
  const caseFile: CaseFile = checked.caseFile
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const files = await buildPack({ order: { ...order, caseFile }, evidence: { a: { path: join(folder, 'a.png'), file: 'a.png', sha256, ...(recognised === null ? {} : { recognised: { text: recognised, attached: [] } }) } }, folder: join(folder, 'out'), formats: ['pdf'] }, { onProgress: () => undefined, signal: { aborted: false } })
  return files.files[0]?.path ?? ''
}

type Placed = { readonly text: string; readonly left: number; readonly top: number; readonly right: number; readonly page: number }
function wordsOf(path: string): readonly Placed[] {
  const pages = execFileSync('pdftotext', ['-bbox', path, '-'], { encoding: 'utf8' }).split('<page ').slice(1)
  return pages.flatMap((page, index) => [...page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="[\d.]+">([^<]*)/g)].map(([, left, top, right, text]): Placed => ({ text: text ?? '', left: Number(left), top: Number(top), right: Number(right), page: index + 1 })))
}
const look = (path: string): string => createHash('sha256').update(execFileSync('mutool', ['draw', '-q', '-F', 'ppm', '-r', '40', '-o', '-', path], { maxBuffer: 1 << 28 })).digest('hex')
/** The letter, which says much the same, is the first page. */
const ofLayer = (placed: readonly Placed[]): readonly Placed[] => placed.filter(({ text, page }) => page > 1 && /250-1234567|注文番号|配達完了/.test(text))

describe.skipIf(readersLack)('words that are found and not seen', () => {
  test('stand where they were read, Japanese ones in one piece, for poppler, mupdf and pdf.js', async () => {
    const path = await built([1000, 1000], read)
    const [name, number] = ofLayer(wordsOf(path))
    expect(name).toMatchObject({ text: '注文番号' })
    expect(number).toMatchObject({ text: '250-1234567-1234567', page: name?.page })
    // The picture is 1000 pixels of 150 an inch, or as wide as the page; its left edge and width follow from the two words.
    const width = ((number?.left ?? 0) - (name?.left ?? 0)) / 0.4
    expect(width).toBeGreaterThan(300)
    expect(((number?.right ?? 0) - (number?.left ?? 0)) / width).toBeCloseTo(0.4, 2)
    expect(((name?.right ?? 0) - (name?.left ?? 0)) / width).toBeCloseTo(0.2, 2)
    const lines = execFileSync('mutool', ['draw', '-q', '-F', 'txt', '-o', '-', path, String(number?.page)], { encoding: 'utf8' }).split('\n')
    expect(lines).toEqual(expect.arrayContaining(['注文番号', '250-1234567-1234567', '配達完了']))
    const shown = (await readPlaces(path)).pages[(number?.page ?? 1) - 1]?.texts.find(({ text }) => text.includes('250-1234567-1234567'))
    expect(shown?.x).toBeCloseTo(number?.left ?? 0, 0)
    expect(shown?.width).toBeCloseTo((number?.right ?? 0) - (number?.left ?? 0), 0)
  })

  test('change nothing that is seen, and leave the file tagged, sound and fit for an archive', async () => {
    const [path, plain] = [await built([1000, 1000], read), await built([1000, 1000], null)]
    expect(look(path)).toBe(look(plain))
    expectWellTagged(path)
    expectBuiltForArchive(path)
    expect(execFileSync('qpdf', ['--check', path], { encoding: 'utf8' })).toContain('No syntax or stream encoding errors')
  })

  test('stand on the slice of a long screenshot that shows them', async () => {
    const found = ofLayer(wordsOf(await built([800, 6000], read)))
    const [name, done] = [found.find(({ text }) => text === '注文番号'), found.find(({ text }) => text === '配達完了')]
    expect(found.filter(({ text }) => text === '配達完了')).toHaveLength(1)
    expect(done?.page).toBeGreaterThan(name?.page ?? 99)
    expect(done?.left).toBeCloseTo(name?.left ?? 0, 0)
  })

  test('are not on a page of which something is hidden, and the proof holds', async () => {
    const path = await built([1000, 1000], read, [{ page: 1, x: 0.45, y: 0.08, width: 0.5, height: 0.06 }])
    expect(ofLayer(wordsOf(path))).toEqual([])
  })
})

test.skipIf(readersLack)('build --ocr recognises what the exhibits show; without it nothing is laid over them', async () => {
  const picture = await sharp(join(sampleFolder, 'evidence', 'Screenshot_20261003-142210.png')).extract({ left: 0, top: 1180, width: 1170, height: 400 }).png().toBuffer()
  const folder = await caseWith({ exhibits: [{ id: 'a', file: 'a.png' }] }, { 'a.png': picture })
  const found = async (...options: readonly string[]): Promise<readonly string[]> => {
    const out = await temporaryFolder()
    const run = await callHere(['build', folder, '--pack', 'complaint-letter', '--force', '--out', out, '--format', 'pdf', '--made-at', madeAt, ...options])
    expect(run.status, run.error).toBe(0)
    return ofLayer(wordsOf(join(out, 'complaint-letter.ja.pdf'))).map(({ text }) => text)
  }
  expect(await found('--ocr')).toContain('250-1234567-1234567')
  expect(await found()).toEqual([])
})
