import { execFileSync } from 'node:child_process'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { protectedPdf, textPdf } from '../../fixtures/evidence/text-pdf.ts'
import { lacks } from '../../shared/pdf/write/pdf-readers.ts'
import { callHere, caseWith, madeAt, temporaryFolder } from './tsuzuri.ts'
import type { Run } from './tsuzuri.ts'

const secret = 'Xyzzy Plugh 4711'
const letter = textPdf([{ lines: [{ text: 'Parcel number 9753', xPt: 50, yPt: 500 }] }])

async function protectedCase(): Promise<string> {
  return caseWith({ exhibits: [{ id: 'statement', file: 'statement.pdf' }] }, { 'statement.pdf': await protectedPdf(letter, { bits: 256, user: secret }) })
}

async function build(folder: string, passwordFile: string | null, out: string): Promise<Run> {
  const path = join(await temporaryFolder(), 'passwords')
  if (passwordFile !== null) await writeFile(path, passwordFile)
  return callHere(['build', folder, '--pack', 'a-to-z-claim', '--force', '--out', out, '--made-at', madeAt, ...(passwordFile === null ? [] : ['--password-file', path])])
}

describe.skipIf(lacks('qpdf') || lacks('pdftotext'))('--password-file (skipped without qpdf and poppler)', () => {
  test.each([['named by its id', `statement\t${secret}\n`], ['named by its file', `\uFEFFother\tx\r\nstatement.pdf\t${secret}\r\n`], ['given for all', `wrong\n\n${secret}\n`]])('a password %s shows the pages; it stands in nothing that was made or said', async (_, file) => {
    const out = await temporaryFolder()
    const run = await build(await protectedCase(), file, out)
    expect(run.status).toBe(0)
    const pdf = join(out, 'a-to-z-claim.ja.pdf')
    expect(execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' })).toContain('Parcel number 9753')
    for (const made of [run.out, run.error, execFileSync('qpdf', ['--qdf', '--object-streams=disable', pdf, '-'], { encoding: 'latin1', maxBuffer: 1 << 28 }), ...(await Promise.all((await readdir(out)).map((name) => readFile(join(out, name), 'latin1'))))]) expect(made).not.toContain('Plugh')
    // The original is embedded as it was given: its first bytes stand in the pack, still protected.
    execFileSync('pdfdetach', ['-saveall', '-o', out, pdf])
    const name = (await readdir(out)).find((one) => one.endsWith('statement.pdf')) ?? ''
    expect(execFileSync('qpdf', ['--password=owner', '--show-encryption', join(out, name)], { encoding: 'utf8' })).toContain('R = 6')
  })

  test('the same bytes come of it twice', async () => {
    const folder = await protectedCase()
    const [first, second] = [await temporaryFolder(), await temporaryFolder()]
    for (const out of [first, second]) await build(folder, secret, out)
    expect(Buffer.compare(await readFile(join(first, 'a-to-z-claim.ja.pdf')), await readFile(join(second, 'a-to-z-claim.ja.pdf')))).toBe(0)
  })

  test('without it, or with a wrong one, the exhibit stands on a cover page and the warning says what to do', async () => {
    const folder = await protectedCase()
    const without = await build(folder, null, await temporaryFolder())
    expect(without.status).toBe(0)
    expect(without.error).toContain('--password-file')
    expect((await build(folder, `statement\twrong\n`, await temporaryFolder())).error).toContain('None of the passwords')
  })

  test('a name that fits nothing is told by its line alone', async () => {
    const run = await build(await protectedCase(), `Xyzzy\tPlugh\n${secret}\n`, await temporaryFolder())
    expect(run.status).toBe(0)
    expect(run.error).toContain('line 1')
    expect(run.error).not.toMatch(/Xyzzy|Plugh/)
  })

  test('inspect counts the pages of a protected file', async () => {
    const folder = await protectedCase()
    const path = join(folder, 'passwords')
    await writeFile(path, secret)
    expect((await callHere(['inspect', join(folder, 'statement.pdf'), '--password-file', path, '--json'])).json()).toMatchObject([{ kind: 'application/pdf', pages: 1, warnings: [{ code: 'opened-by-password' }] }])
  })
})

test.each([['not text', Buffer.from([0xff, 0xfe, 0x00])], ['an empty password', 'statement\t\n'], ['too many for all', 'x\n'.repeat(11)]])('a password file with %s is refused before anything is made', async (_, content) => {
  const folder = await caseWith({}, { passwords: content })
  const out = join(folder, 'out')
  const run = await callHere(['build', folder, '--pack', 'return-checklist', '--blank', '--out', out, '--password-file', join(folder, 'passwords'), '--json'])
  expect(run.status).toBe(3)
  expect(run.json()).toMatchObject({ problems: [{ code: 'password-file-broken' }] })
  expect(await readdir(folder)).not.toContain('out')
})
