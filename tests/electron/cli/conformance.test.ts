import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { expectBuiltForArchive } from '../../shared/pdf/write/check-archive.ts'
import { expectWellTagged } from '../../shared/pdf/write/check-tags.ts'
import { lacks } from '../../shared/pdf/write/pdf-readers.ts'
import { everythingCase } from './everything-case.ts'
import { samplePack } from './sample-pack.ts'
import { callHere, madeAt, projectFolder, temporaryFolder } from './tsuzuri.ts'
import type { Run } from './tsuzuri.ts'

const packs = ['complaint-letter', 'a-to-z-claim', 'return-checklist'] as const
const languages = ['ja', 'en'] as const
const mill = join(projectFolder, 'samples', 'broken-mill')

type Told = { readonly files: readonly { readonly path: string; readonly conformance?: string | null }[] }

/** What a reader complains about while it reads the whole file; a build without colour management says so of every profile. */
function complaints(program: string, ...words: readonly string[]): string {
  const { stdout, stderr, status } = spawnSync(program, words, { encoding: 'utf8', maxBuffer: 1 << 26 })
  const told = `${program === 'gs' ? stdout : ''}${stderr}`.split('\n').filter((line) => line !== '' && line !== 'warning: ICC support is not available')
  return [...told, ...(status === 0 ? [] : [`status ${status}`])].join('\n')
}

async function build(caseFolder: string, pack: string, language: string): Promise<Told['files'][number]> {
  const out = await temporaryFolder()
  return madeBy(await callHere(['build', caseFolder, '--pack', pack, '--lang', language, '--out', out, '--made-at', madeAt, '--format', 'pdf', '--json']))
}

function madeBy(run: Run): Told['files'][number] {
  expect(run.status, run.error).toBe(0)
  const [file] = (run.json() as Told).files
  if (file === undefined) throw new Error('nothing was made')
  return file
}

describe.each(packs.flatMap((pack) => languages.map((language) => [pack, language] as const)))('%s in %s', (pack, language) => {
  test('is tagged throughout, and no reader complains', async ({ skip }) => {
    skip(lacks('qpdf') || lacks('mutool') || lacks('pdfinfo'), 'skipped: qpdf, mupdf or poppler is not installed')
    const { path } = madeBy((await samplePack(pack, language)).run)
    expectWellTagged(path)
    expect(complaints('qpdf', '--check', path)).toBe('')
    expect(complaints('mutool', 'draw', '-q', '-F', 'ppm', '-r', '20', '-o', '/dev/null', path)).toBe('')
    expect(complaints('pdfinfo', '-struct-text', path)).toBe('')
    if (language === 'ja') expect(complaints('pdftoppm', '-r', '20', path, join(await temporaryFolder(), 'page'))).toBe('')
    if (!lacks('gs')) expect(complaints('gs', '-q', '-dPDFSTOPONERROR', '-dBATCH', '-dNOPAUSE', '-sDEVICE=nullpage', path)).toBe('')
  })
})

test('a pack with every kind of file but PDF keeps what PDF/A-3 asks and a program can look up', async ({ skip }) => {
  skip(lacks('qpdf'), 'skipped: qpdf is not installed')
  const { path, conformance } = await build(await everythingCase((file) => !file.endsWith('.pdf')), 'complaint-letter', 'ja')
  expect(conformance).toBe('PDF/A-3b')
  expectBuiltForArchive(path)
})

test('a pack of our own pages is told as PDF/A-3b, one with a page from elsewhere is not, and the file says the same', async () => {
  const own = await build(mill, 'a-to-z-claim', 'ja')
  const mixed = madeBy((await samplePack('a-to-z-claim', 'ja')).run)
  const claims = (path: string): boolean => readFileSync(path).includes('pdfaid:part')
  expect([own.conformance, claims(own.path)]).toEqual(['PDF/A-3b', true])
  expect([mixed.conformance, claims(mixed.path)]).toEqual([null, false])
})
