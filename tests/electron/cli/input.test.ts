import { execFileSync } from 'node:child_process'
import { copyFile, mkdir, readdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { callHere, caseWith, sampleCopy, sampleFolder, temporaryFolder, tsuzuri } from './tsuzuri.ts'

type Told = { readonly problems: readonly { readonly code: string; readonly pointer: string; readonly file: string | null; readonly message: string }[] }
const told = (value: unknown): Told => value as Told

describe('the words of a call', () => {
  test.each([
    ['an unknown command', ['frobnicate']], ['no command', []], ['an unknown option', ['build', sampleFolder, '--pack', 'complaint-letter', '--sparkle']],
    ['no pack', ['build', sampleFolder]], ['no folder', ['build', '--pack', 'complaint-letter']], ['an unknown pack', ['build', sampleFolder, '--pack', 'nothing']],
    ['an unknown language', ['build', sampleFolder, '--pack', 'complaint-letter', '--lang', 'fr']], ['a time without an offset', ['build', sampleFolder, '--pack', 'complaint-letter', '--made-at', '2026-11-01T00:00']],
    ['no file to inspect', ['inspect']]
  ])('%s ends with status 2 and says how it goes', async (_, args) => {
    const run = await callHere(args)
    expect(run.status).toBe(2)
    expect(run.error.length).toBeGreaterThan(10)
    expect(run.out).toBe('')
  })

  test('--version and --help answer with status 0', async () => {
    expect((await tsuzuri(['--version'])).out).toMatch(/^tsuzuri \d+\.\d+\.\d+\n$/)
    expect((await tsuzuri(['build', '--help'])).out).toContain('--pack')
    expect((await tsuzuri(['--help'])).status).toBe(0)
  })

  test('speaks the language of --lang, else of the environment, else English', async () => {
    const folder = await temporaryFolder()
    expect((await callHere(['check', folder])).error).toContain('There is no case')
    expect((await tsuzuri(['check', folder], { environment: { LANG: 'ja_JP.UTF-8' } })).error).toContain('事案がありません')
    expect((await callHere(['check', folder, '--lang', 'en'], { environment: { LANG: 'ja_JP.UTF-8' } })).error).toContain('There is no case')
  })
})

describe('a wrong case', () => {
  test('every problem is told at once with its pointer, status 3, nothing written', async () => {
    const folder = await caseWith({
      title: 5, entries: [{ id: 'a', when: '2026-02-30', kind: 'event', statement: 's' }, { id: 'a', when: '2026-10-01T09:00', kind: 'dance', statement: 's', cites: ['nothing'] }],
      exhibits: [{ id: 'x', file: '../outside.png' }, { id: 'y', file: 'gone.png' }, { id: 'z', file: 'empty.png', redactions: [{ page: 1, x: 0.9, y: 0, width: 0.5, height: 0.1 }] }]
    }, { 'empty.png': '' })
    const out = await temporaryFolder()
    const run = await callHere(['build', folder, '--pack', 'complaint-letter', '--out', out, '--json'])
    expect(run.status).toBe(3)
    expect(told(run.json()).problems.map((problem) => `${problem.code} ${problem.pointer}`)).toEqual(expect.arrayContaining([
      'wrong-type /title', 'date-invalid /entries/0/when', 'date-without-offset /entries/1/when', 'value-not-allowed /entries/1/kind', 'id-repeated /entries/1/id', 'exhibit-unknown /entries/1/cites/0',
      'path-leaves /exhibits/0/file', 'file-absent /exhibits/1/file', 'file-empty /exhibits/2/file', 'redaction-outside /exhibits/2/redactions/0'
    ]))
    expect(await readdir(out)).toEqual([])
  })

  test('what a pack needs is told together with what is wrong, with status 3', async () => {
    const run = await callHere(['build', await caseWith({ title: 5 }), '--pack', 'complaint-letter', '--json'])
    expect(run.status).toBe(3)
    expect(told(run.json()).problems.map((problem) => `${problem.code} ${problem.pointer}`)).toEqual(expect.arrayContaining(['wrong-type /title', 'need-missing /claimant/name', 'need-missing /order/number']))
  })

  test.each([
    ['a folder without a case', async () => temporaryFolder()],
    ['a folder that is not there', async () => join(await temporaryFolder(), 'nowhere')],
    ['broken JSON', async () => { const folder = await temporaryFolder(); await writeFile(join(folder, 'case.json'), '{ "format": '); return folder }],
    ['a newer version', async () => caseWith({ version: 2 })],
    ['a link that leaves the folder', async () => { const folder = await caseWith({ exhibits: [{ id: 'x', file: 'x.png' }] }); await symlink('/etc/hostname', join(folder, 'x.png')); return folder }],
    ['a folder in place of a file', async () => { const folder = await caseWith({ exhibits: [{ id: 'x', file: 'x.png' }] }); await mkdir(join(folder, 'x.png')); return folder }],
    ['a pipe in place of a file', async () => { const folder = await caseWith({ exhibits: [{ id: 'x', file: 'x.png' }] }); execFileSync('mkfifo', [join(folder, 'x.png')]); return folder }],
    ['an archive that is none', async () => { const file = join(await temporaryFolder(), 'a.tsuzuri'); await writeFile(file, 'PK no'); return file }],
    ['a redaction on a page that is not there', async () => sampleCopy((fields) => { const [first] = (fields['exhibits'] as Record<string, unknown>[]).filter((exhibit) => String(exhibit['file']).endsWith('.png')); if (first) first['redactions'] = [{ page: 2, x: 0, y: 0, width: 1, height: 1 }] })]
  ])('%s ends with status 3 and one sentence', async (_, make) => {
    const run = await callHere(['check', await make(), '--json'])
    expect(run.status).toBe(3)
    expect(told(run.json()).problems.length).toBeGreaterThan(0)
    for (const problem of told(run.json()).problems) expect(problem.message).toMatch(/[.。]$/)
  }, 20_000)

  test('hostile characters in a name are escaped in messages', async () => {
    const run = await callHere(['check', await caseWith({ exhibits: [{ id: 'x', file: 'a\u202egnp.png' }] })])
    expect(run.status).toBe(3)
    expect(run.error).toContain('\\u{202e}')
    expect(run.error).not.toContain('\u202e')
  })
})

describe('check, packs, timeline and inspect', () => {
  test('check --pack tells missing needs with status 4, and 0 for the sample', async () => {
    expect((await callHere(['check', await caseWith({}), '--pack', 'complaint-letter', '--json'])).status).toBe(4)
    expect((await tsuzuri(['check', sampleFolder, '--pack', 'complaint-letter', '--json'])).status).toBe(0)
    expect((await callHere(['check', await caseWith({}), '--json'])).status).toBe(0)
  })

  test('check --pack notice-of-demand tells what the counter would refuse, without a page being made, and is silent about the twin', async () => {
    const codes = async (details: string): Promise<readonly string[]> => {
      const folder = await sampleCopy((fields) => { fields['problem'] = { ...(fields['problem'] as object), summary: details, details } })
      return ((await callHere(['check', folder, '--pack', 'notice-of-demand', '--json'])).json() as readonly { readonly code: string }[]).map(({ code }) => code).filter((code) => code.startsWith('certified'))
    }
    expect(await codes('10月3日に☎へ連絡があったが、荷物を受け取っていない。')).toContain('certified-character')
    expect(await codes('10月3日に電話があったが、荷物を受け取っていない。')).not.toContain('certified-character')
  }, 20_000)

  test('packs lists the three packs with both languages and their needs', async () => {
    const packs = (await tsuzuri(['packs', '--json'])).json() as readonly { readonly id: string; readonly languages: readonly string[]; readonly needs: readonly string[] }[]
    expect(packs.map((pack) => pack.id)).toEqual(expect.arrayContaining(['a-to-z-claim', 'complaint-letter', 'return-checklist']))
    for (const pack of packs) expect(pack.languages).toEqual(['ja', 'en'])
    expect(packs.find((pack) => pack.id === 'complaint-letter')?.needs).toContain('/claimant/name')
  })

  test('timeline prints Japanese times and puts an uncited exhibit on a line of its own', async () => {
    const { entries } = (await tsuzuri(['timeline', sampleFolder, '--json'])).json() as { readonly entries: readonly { readonly id?: string; readonly exhibit?: string; readonly text: string }[] }
    expect(entries[0]).toMatchObject({ id: 'n1', text: '2026年10月1日 9時12分' })
    expect(entries.some((entry) => entry.exhibit !== undefined)).toBe(true)
  })

  test('inspect tells kind, size, hash and dates of every file, and fails for the one that is absent', async () => {
    const photo = join(sampleFolder, 'evidence', 'IMG_20261003_151233.jpg')
    const [facts] = (await callHere(['inspect', photo, '--json'])).json() as readonly { readonly kind: string; readonly sha256: string; readonly dates: readonly { readonly source: string }[]; readonly telling: readonly string[] }[]
    expect(facts).toMatchObject({ kind: 'image/jpeg', telling: ['position'] })
    expect(execFileSync('sha256sum', [photo], { encoding: 'utf8' })).toContain(facts?.sha256 ?? '?')
    expect(facts?.dates.map((date) => date.source)).toEqual(expect.arrayContaining(['metadata', 'file-name']))
    const [screen] = (await callHere(['inspect', join(sampleFolder, 'evidence', 'Screenshot_20261003-211504.png'), '--json'])).json() as readonly { readonly dates: readonly Record<string, string>[] }[]
    expect(screen?.dates[0]).toEqual({ role: 'captured', value: '2026-10-03T21:15:04+09:00', source: 'file-name', confidence: 'likely', assumedZone: 'Asia/Tokyo' })
    const pixel = join(await temporaryFolder(), 'PXL_20261001_200533123.jpg')
    await copyFile(photo, pixel)
    expect((await callHere(['inspect', pixel])).out).toContain('2026-10-02T05:05:33+09:00 (from the file name, likely)')
    const run = await tsuzuri(['inspect', photo, 'nowhere.png'])
    expect(run.status).toBe(3)
    expect(run.out).toContain('image/jpeg')
  })
})

test('a threat of harm in a text forbids the pack, and --force does not lift it', async () => {
  const folder = await sampleCopy((fields) => { fields['problem'] = { summary: '痛い目にあわせる。' } })
  for (const words of [[], ['--force']]) {
    const out = await temporaryFolder()
    const run = await callHere(['build', folder, '--pack', 'complaint-letter', '--out', out, '--json', ...words])
    expect(run.status).toBe(4)
    expect(run.json()).toMatchObject({ problems: [{ code: 'tone-harm', pointer: '/problem/summary' }] })
    expect(await readdir(out)).toEqual([])
  }
})
