import { execFileSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { passesLuhn } from '#shared/domain/card-number.ts'
import type { BuiltFiles } from '#electron/work/build-pack.ts'
import { buildPack } from '#electron/work/build-pack.ts'
import { temporaryFolder } from '../../fixtures/evidence/make-evidence.ts'
import { mailWith } from '../../fixtures/evidence/mail-with-attachments.ts'
import { caseOf } from './filled-pack.ts'

type Told = { readonly code: string; readonly file: unknown; readonly note: unknown }

async function build(packId: string, files: Readonly<Record<string, string | Uint8Array>>, more: Readonly<Record<string, unknown>> = {}): Promise<BuiltFiles> {
  const [folder, out] = [await temporaryFolder(), await temporaryFolder()]
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), bytes)
  const caseFile = caseOf({
    format: 'tsuzuri-case', version: 1, title: '件', language: 'ja', dispute: 'not-received', timeZone: 'Asia/Tokyo', claimant: { name: '見本 花子' }, parties: [{ id: 's', role: 'seller', name: '見本商店' }],
    order: { number: '250-1234567-1234567', items: [{ name: '見本品' }] }, problem: { summary: '届かない。' }, remedy: { primary: { kind: 'refund' }, answerBy: '2026-11-13' },
    exhibits: Object.keys(files).map((file) => ({ id: file, file, title: file })), ...more
  })
  const evidence = Object.fromEntries(Object.keys(files).map((file) => [file, { path: join(folder, file), file }]))
  const order = { caseFile, packId, language: 'ja', madeAt: '2026-11-14T00:30:00+09:00', paper: 'a4', scheme: null, originals: 'auto', blank: false, force: true, reopenable: false } as const
  return buildPack({ order, evidence, folder: out, formats: ['pdf', 'text'] }, { onProgress: () => undefined, signal: { aborted: false } })
}

const told = ({ findings }: BuiltFiles): readonly Told[] => findings.map(({ problem: { code, facts } }) => ({ code, file: facts?.['file'], note: facts?.['note'] }))

describe('building says', () => {
  test('that a letter asks for an answer by a day that is past on its own date', async () => {
    expect(told(await build('complaint-letter', {})).map(({ code }) => code)).toContain('answer-by-past')
    expect(told(await build('complaint-letter', {}, { remedy: { primary: { kind: 'refund' }, answerBy: '2026-11-14' } })).map(({ code }) => code)).not.toContain('answer-by-past')
    expect(told(await build('evidence-list', {})).map(({ code }) => code)).not.toContain('answer-by-past')
  })

  test('which exhibits leave a gap in the list of evidence', async () => {
    const exhibits = [{ id: 'a.txt', file: 'a.txt', proves: '注文したこと' }, { id: 'b.txt', file: 'b.txt' }]
    const { findings } = await build('evidence-list', { 'a.txt': 'a', 'b.txt': 'b' }, { exhibits })
    expect(findings.filter(({ problem }) => problem.code === 'proves-missing')).toEqual([{ severity: 'warning', problem: { code: 'proves-missing', pointer: '/exhibits', facts: { files: ['b.txt'] } } }])
    expect(told(await build('complaint-letter', { 'b.txt': 'b' })).map(({ code }) => code)).not.toContain('proves-missing')
  })

  test('once why a file is not shown, and of attachments of one name which is which', async () => {
    const bytes = Buffer.from([0, 1, 2, 3, 255, 254, 0, 9])
    const mail = mailWith([{ name: 'data.bin', kind: 'application/octet-stream', bytes }, { name: 'data.bin', kind: 'application/octet-stream', bytes: Buffer.from([0, 7, 7, 255, 0, 0, 1]) }])
    const notes = told(await build('complaint-letter', { 'mail.eml': mail, 'own.bin': bytes })).filter(({ code }) => code === 'exhibit-note')
    expect(notes).toEqual([
      { code: 'exhibit-note', file: '資料1の1 data.bin', note: 'unsupported' }, { code: 'exhibit-note', file: '資料1の2 data.bin', note: 'unsupported' }, { code: 'exhibit-note', file: 'own.bin', note: 'unsupported' }
    ])
  })

  test('that a number in an exhibit was masked, and says so on the exhibit; a time stamp and a name stay whole', async () => {
    const stamp = '20261013123140'
    expect(passesLuhn([...stamp].map(Number))).toBe(true)
    const built = await build('complaint-letter', { [`S_${stamp}.txt`]: `時刻 ${stamp} に受付`, 'card.txt': '番号 4111111111111111' })
    expect(told(built).filter(({ note }) => note === 'card-masked').map(({ file }) => file)).toEqual(['card.txt'])
    const pages = execFileSync('pdftotext', ['-layout', built.files[0]?.path ?? '', '-'], { encoding: 'utf8' }).split('\f')
    const [noted, plain] = ['****-****-****-1111', 'に受付'].map((word) => pages.find((page) => page.includes(word)) ?? '')
    expect(noted).toContain('カード番号に見える数字は、末尾4桁のほかを')
    expect(plain).toContain(`時刻 ${stamp} に受付`)
    expect(plain).not.toContain('カード番号に見える')
    expect(built.text).toContain(`S_${stamp}.txt`)
    expect(built.text).not.toContain('****-****-****-3140')
  })
})
