import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { halves, pdfOf } from '../../fixtures/evidence/make-evidence.ts'
import { mailWith } from '../../fixtures/evidence/mail-with-attachments.ts'
import { lacks } from '../../shared/pdf/write/pdf-readers.ts'
import { callHere, caseWith, madeAt, temporaryFolder } from './tsuzuri.ts'

type Exhibit = { readonly id: string; readonly label: string; readonly firstPage: number; readonly lastPage: number }
type Built = { readonly exhibits: readonly Exhibit[]; readonly findings: readonly { readonly code: string; readonly severity: string; readonly where: string; readonly message: string }[] }
type Manifest = { readonly exhibits: readonly { readonly id: string; readonly sha256: string; readonly attachment: string | null; readonly leftOut: string | null; readonly within?: string }[] }

const picture = await halves('png')
const mail = mailWith([{ name: '画面.png', kind: 'image/png', bytes: picture }, { name: 'letter.pdf', kind: 'application/pdf', bytes: pdfOf(2) }])
const entry = (id: string, ...cites: readonly string[]) => ({ id, when: '2026-10-02', kind: 'event', statement: `${id}の件`, cites })
const fields = (mailFields: Readonly<Record<string, unknown>>, cites: readonly string[]) => ({
  entries: [entry('n1', ...cites)], exhibits: [{ id: 'mail', file: 'mail.eml', author: '店', writtenAt: '2026-10-01', ...mailFields }, { id: 'shot', file: 'shot.png' }]
})

async function built(mailFields: Readonly<Record<string, unknown>> = {}, cites: readonly string[] = ['mail/1', 'mail/2#p2'], ...options: readonly string[]): Promise<{ readonly told: Built; readonly pdf: string; readonly text: string }> {
  const folder = await caseWith(fields(mailFields, cites), { 'mail.eml': mail, 'shot.png': picture })
  const out = await temporaryFolder()
  const run = await callHere(['build', folder, '--pack', 'a-to-z-claim', '--lang', 'ja', '--force', '--json', '--made-at', madeAt, '--out', out, ...options])
  if (run.status !== 0) throw new Error(run.out + run.error)
  return { told: run.json() as Built, pdf: join(out, 'a-to-z-claim.ja.pdf'), text: await readFile(join(out, 'a-to-z-claim.ja.txt'), 'utf8') }
}

async function manifestIn(pdf: string): Promise<Manifest> {
  const target = join(await temporaryFolder(), 'manifest.json')
  execFileSync('pdfdetach', ['-savefile', 'manifest.json', '-o', target, pdf])
  return JSON.parse(await readFile(target, 'utf8')) as Manifest
}

describe('the attachments of a mail in a pack', () => {
  let made: Awaited<ReturnType<typeof built>>
  beforeAll(async () => { made = await built() })

  test('are exhibits with numbers of their own, right behind the mail', () => {
    expect(made.told.exhibits.map(({ id, label }) => [id, label])).toEqual([['mail', '資料1'], ['mail/1', '資料1の1'], ['mail/2', '資料1の2'], ['shot', '資料2']])
    expect(made.told.exhibits.map(({ firstPage, lastPage }) => lastPage - firstPage + 1)).toEqual([1, 1, 2, 1])
    expect(made.told.exhibits.every(({ firstPage }, index, all) => index === 0 || firstPage === (all[index - 1]?.lastPage ?? 0) + 1)).toBe(true)
  })

  test('say on their pages which mail they were attached to', async ({ skip }) => {
    skip(lacks('pdftotext'), 'skipped: poppler is not installed')
    const page = execFileSync('pdftotext', ['-f', String(made.told.exhibits[1]?.firstPage), '-l', String(made.told.exhibits[1]?.firstPage), made.pdf, '-'], { encoding: 'utf8' })
    expect(page.replace(/\s/gu, '')).toContain('資料1の添付ファイル')
    expect(page.split('画面.png')).toHaveLength(2)
  })

  test('can be cited, with a page', () => {
    expect(made.text).toContain('資料1の1、資料1の2・2頁')
    expect(made.told.findings.filter(({ code }) => code === 'branch-absent' || code === 'page-beyond')).toEqual([])
  })

  test('stand in the manifest with their own hashes, within their mail, and are not embedded twice', async ({ skip }) => {
    skip(lacks('pdfdetach'), 'skipped: poppler is not installed')
    const { exhibits } = await manifestIn(made.pdf)
    expect(exhibits.map(({ id, within, leftOut }) => [id, within, leftOut])).toEqual([['mail', undefined, null], ['mail/1', 'mail', 'within'], ['mail/2', 'mail', 'within'], ['shot', undefined, null]])
    expect(exhibits[1]?.sha256).toBe(createHash('sha256').update(picture).digest('hex'))
    expect(execFileSync('pdfdetach', ['-list', made.pdf], { encoding: 'utf8' })).not.toMatch(/の1|letter\.pdf/)
  })

  test('that the mail does not have are told, and a mail that is not there is an error', async () => {
    const { told } = await built({}, ['mail/3', 'shot/1', 'mail/2#p9', 'mail#p1', 'mail#p2'])
    expect(told.findings.filter(({ where }) => where.startsWith('/entries')).map(({ code, where }) => [code, where])).toEqual([['branch-absent', '/entries/0/cites/0'], ['branch-absent', '/entries/0/cites/1'], ['page-beyond', '/entries/0/cites/2'], ['page-beyond', '/entries/0/cites/4']])
    await expect(built({}, ['gone/1'])).rejects.toThrow('exhibit-unknown')
  })

  test('of a redacted mail say that they can be added as exhibits', async () => {
    const { told } = await built({ redactions: [{ text: '添付' }] })
    expect(told.findings.filter(({ where, message }) => where === '/exhibits/0' && message.includes('別の資料として加え'))).toHaveLength(2)
  })

  test('leave an exhibit of the case its id', async () => {
    const folder = await caseWith({ entries: [entry('n1', 'mail/1')], exhibits: [{ id: 'mail', file: 'mail.eml' }, { id: 'mail/1', file: 'shot.png' }] }, { 'mail.eml': mail, 'shot.png': picture })
    const run = await callHere(['build', folder, '--pack', 'a-to-z-claim', '--lang', 'ja', '--force', '--json', '--out', await temporaryFolder()])
    expect((run.json() as Built).exhibits.map(({ id, label }) => [id, label])).toEqual([['mail', '資料1'], ['mail//1', '資料1の1'], ['mail/2', '資料1の2'], ['mail/1', '資料2']])
  })
})

test('--labels chooses how they are called', async () => {
  const { told } = await built({}, [], '--labels', 'kou')
  expect(told.exhibits.map(({ label }) => label)).toEqual(['甲第1号証', '甲第1号証の1', '甲第1号証の2', '甲第2号証'])
})
