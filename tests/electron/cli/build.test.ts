import { execFileSync } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { samplePack } from './sample-pack.ts'
import { callHere, caseWith, madeAt, sampleCopy, sampleFolder, temporaryFolder, tsuzuri } from './tsuzuri.ts'

const hasTool = (name: string): boolean => {
  try {
    execFileSync(name, ['-v'], { stdio: 'ignore' })
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ENOENT'
  }
}
const packs = ['complaint-letter', 'a-to-z-claim', 'return-checklist'] as const
const squeezed = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '')

describe('build', () => {
  test.each(packs.flatMap((pack) => (['ja', 'en'] as const).map((language) => [pack, language] as const)))('makes %s in %s as PDF and text', async (pack, language) => {
    const { folder, run } = await samplePack(pack, language)
    expect(run.error).not.toContain('Error')
    expect(run.status).toBe(0)
    expect((await readdir(folder)).toSorted()).toEqual([`${pack}.${language}.pdf`, `${pack}.${language}.txt`])
    const text = await readFile(join(folder, `${pack}.${language}.txt`), 'utf8')
    expect(text.endsWith('\n')).toBe(true)
    expect(text).not.toMatch(/\r|undefined|\[object|\{\{/)
  })

  test('makes the same bytes twice, from two folders', async () => {
    const [first, second] = [(await samplePack('a-to-z-claim', 'ja')).folder, await temporaryFolder()]
    await tsuzuri(['build', sampleFolder, '--pack', 'a-to-z-claim', '--lang', 'ja', '--out', '.', '--made-at', madeAt], { folder: second })
    for (const name of ['a-to-z-claim.ja.pdf', 'a-to-z-claim.ja.txt']) {
      expect(Buffer.compare(await readFile(join(first, name)), await readFile(join(second, name)))).toBe(0)
    }
  })

  test('tells in JSON what it made, and nothing else on standard output', async () => {
    const folder = await temporaryFolder()
    const run = await tsuzuri(['build', sampleFolder, '--pack', 'a-to-z-claim', '--out', 'made', '--made-at', madeAt, '--json'], { folder })
    const told = run.json() as { readonly pack: string; readonly language: string; readonly files: readonly { readonly path: string; readonly bytes: number; readonly sha256: string; readonly pages?: number }[]; readonly exhibits: readonly { readonly id: string; readonly label: string; readonly firstPage: number; readonly lastPage: number }[] }
    expect(told).toMatchObject({ pack: 'a-to-z-claim', language: 'ja' })
    expect(told.files.map((file) => file.path)).toEqual(['made/a-to-z-claim.ja.pdf', 'made/a-to-z-claim.ja.txt'])
    for (const file of told.files) {
      expect((await readFile(join(folder, file.path))).length).toBe(file.bytes)
      expect(execFileSync('sha256sum', [join(folder, file.path)], { encoding: 'utf8' })).toContain(file.sha256)
    }
    expect(told.exhibits.map((exhibit) => exhibit.label)).toEqual(Array.from({ length: 9 }, (_, index) => `資料${index + 1}`))
    expect(told.exhibits.every((exhibit, index, all) => exhibit.firstPage === (index === 0 ? exhibit.firstPage : (all[index - 1]?.lastPage ?? 0) + 1))).toBe(true)
    expect(told.exhibits.at(-1)?.lastPage).toBeLessThan(told.files[0]?.pages ?? 0)
  })

  test('prints every statement in its order, readable by poppler and mupdf', async ({ skip }) => {
    skip(!hasTool('pdftotext') || !hasTool('mutool'), 'skipped: poppler or mupdf is not installed')
    const { pdf } = await samplePack('a-to-z-claim', 'ja')
    const sample = JSON.parse(await readFile(join(sampleFolder, 'case.json'), 'utf8')) as { readonly entries: readonly { readonly id: string; readonly statement: { readonly ja: string } }[] }
    const { entries } = (await callHere(['timeline', sampleFolder, '--json'])).json() as { readonly entries: readonly { readonly id?: string }[] }
    for (const read of [() => execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' }), () => execFileSync('mutool', ['draw', '-q', '-F', 'txt', pdf], { encoding: 'utf8' })]) {
      const text = squeezed(read())
      let from = 0
      for (const { id } of entries.filter((entry) => entry.id !== undefined)) {
        const statement = squeezed(sample.entries.find((entry) => entry.id === id)?.statement.ja ?? '?')
        const at = text.indexOf(statement, from)
        expect(at, `statement ${id}`).toBeGreaterThanOrEqual(0)
        from = at + statement.length
      }
    }
  })

  test('embeds its fonts as TrueType subsets with ToUnicode, and qpdf finds nothing wrong', async ({ skip }) => {
    skip(!hasTool('pdffonts') || !hasTool('qpdf'), 'skipped: poppler or qpdf is not installed')
    const { pdf } = await samplePack('complaint-letter', 'ja')
    // The carrier's letter among the exhibits brings its own font; ours are the ones named Noto.
    const fonts = execFileSync('pdffonts', [pdf], { encoding: 'utf8' }).split('\n').slice(2).filter((line) => line.includes('Noto'))
    expect(fonts.length).toBeGreaterThan(0)
    for (const line of fonts) expect(line).toMatch(/\+Noto.*CID TrueType.*yes\s+yes\s+yes/)
    expect(execFileSync('qpdf', ['--check', pdf], { encoding: 'utf8' })).toContain('No syntax or stream encoding errors')
  })

  test.skipIf(!hasTool('pdftotext')).each(['ja', 'en'] as const)('the text to paste about a late refund stands whole on its first page (%s)', async (lang) => {
    const out = await temporaryFolder()
    expect((await callHere(['build', join(sampleFolder, '..', 'returned-kettle'), '--pack', 'late-refund-message', '--lang', lang, '--made-at', madeAt, '--out', out])).status).toBe(0)
    const page = execFileSync('pdftotext', ['-l', '1', '-layout', join(out, `late-refund-message.${lang}.pdf`), '-'], { encoding: 'utf8' })
    expect(page).toContain(lang === 'ja' ? '返金の額。' : 'please process it')
  })

  test('reports every missing field by name with status 4 and writes nothing', async () => {
    const out = await temporaryFolder()
    const run = await callHere(['build', await caseWith({}), '--pack', 'complaint-letter', '--out', out, '--json'])
    expect(run.status).toBe(4)
    const { problems } = run.json() as { readonly problems: readonly { readonly code: string; readonly pointer: string }[] }
    expect(problems.map((problem) => problem.pointer)).toEqual(expect.arrayContaining(['/claimant/name', '/order/number', '/problem/summary', '/remedy/primary', '/remedy/answerBy']))
    expect(new Set(problems.map((problem) => problem.code))).toEqual(new Set(['need-missing']))
    expect(await readdir(out)).toEqual([])
  })

  test('with --force makes the pack all the same, each gap visible by its name', async () => {
    const out = await temporaryFolder()
    const run = await callHere(['build', await caseWith({}), '--pack', 'complaint-letter', '--out', out, '--force'])
    expect(run.status).toBe(0)
    const text = await readFile(join(out, 'complaint-letter.ja.txt'), 'utf8')
    for (const name of ['差出人の氏名', '注文番号', '問題の要約', '希望する対応', '回答の期限']) expect(text).toContain(`【${name}】`)
  })

  test('makes the checklist blank for a case that has nothing yet', async () => {
    const out = await temporaryFolder()
    const run = await callHere(['build', await caseWith({}), '--pack', 'return-checklist', '--blank', '--out', out])
    expect(run.status).toBe(0)
    expect(await readFile(join(out, 'return-checklist.ja.txt'), 'utf8')).not.toContain('【')
  })

  test('a redaction is honoured in the pages, the text and the attachments', async ({ skip }) => {
    skip(!hasTool('pdfdetach'), 'skipped: poppler is not installed')
    const out = await temporaryFolder()
    await callHere(['build', sampleFolder, '--pack', 'complaint-letter', '--lang', 'ja', '--out', out, '--made-at', madeAt, '--originals', 'all'])
    const pdf = join(out, 'complaint-letter.ja.pdf')
    const pages = execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' })
    // The phone number stands in the letter's own sender block; the redacted mail must not repeat it.
    expect(squeezed(pages).split('090-0000-1234').length - 1).toBe(1)
    const attached = execFileSync('pdfdetach', ['-list', pdf], { encoding: 'utf8' })
    expect(attached).toContain('manifest.json')
    expect(attached).not.toContain('注文確認.eml')
    expect(attached).toContain('通話メモ.txt')
  })

  test('a damaged exhibit becomes a cover page and a warning, and the others are untouched', async () => {
    const folder = await sampleCopy()
    const target = join(folder, 'evidence', 'Screenshot_20261003-142210.png')
    const { writeFile } = await import('node:fs/promises')
    await writeFile(target, (await readFile(target)).subarray(0, 20_000))
    const out = await temporaryFolder()
    const run = await callHere(['build', folder, '--pack', 'complaint-letter', '--lang', 'ja', '--out', out, '--made-at', madeAt, '--json'])
    expect(run.status).toBe(0)
    const told = run.json() as { readonly exhibits: readonly { readonly id: string }[]; readonly findings: readonly { readonly where: string; readonly severity: string }[] }
    expect(told.exhibits.length).toBe(9)
    expect(told.findings.filter((finding) => finding.severity === 'warning').map((finding) => finding.where)).toEqual(['/exhibits/2'])
  })
})
