import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { runCommand } from '#electron/cli/run-command.ts'
import { smallPack } from '../../shared/packs/verify/small-pack.ts'

const pack = await smallPack()
const changed = join(pack.folder, 'changed.pdf')
const whole = readFileSync(pack.path)
writeFileSync(changed, Buffer.from(whole.toString('latin1').replace(pack.originals['call']?.toString('latin1') ?? '', 'x'.repeat(pack.originals['call']?.length ?? 0)), 'latin1'))
writeFileSync(join(pack.folder, 'letter.txt'), 'no PDF')
afterAll(() => { rmSync(pack.folder, { recursive: true, force: true }) })

type Told = { readonly status: number; readonly out: string; readonly error: string }

async function run(language: 'ja' | 'en', ...args: readonly string[]): Promise<Told> {
  let [out, error] = ['', '']
  const status = await runCommand(args, { out: (text) => { out += text }, error: (text) => { error += text }, folder: pack.folder, language, now: () => '', signal: { aborted: false } }, '0')
  return { status, out, error }
}

describe('verify', () => {
  test('says that a pack fits, and what that does not show', async () => {
    const told = await run('en', 'verify', pack.path)
    expect(told.status).toBe(0)
    expect(told.error).toBe('')
    expect(told.out).toMatch(/It fits its manifest: 4 attached originals, \d+ pages\.\nValue of the list .*: ([0-9a-f]{8} ){7}[0-9a-f]{8}\n.*not when or by whom/)
  })

  test.each([['ja', /資料4（call\.txt）：添付された原本の中身が、一覧と違います。/], ['en', /資料4 \(call\.txt\): the attached original is not the one in the manifest\./]] as const)('names what does not fit with status 4, in %s', async (language, sentence) => {
    const told = await run(language, 'verify', 'changed.pdf')
    expect(told.status).toBe(4)
    expect(told.error).toMatch(sentence)
  })

  test('tells in JSON of every exhibit', async () => {
    const fits = JSON.parse((await run('en', 'verify', pack.path, '--json')).out)
    expect(fits).toMatchObject({ ok: true, pack: 'complaint-letter', exhibits: [{ id: 'shot', label: '資料1', ok: true, problem: null }, {}, {}, {}], pages: [], problems: [] })
    const told = await run('en', 'verify', changed, '--json')
    expect([told.status, told.error]).toEqual([4, ''])
    expect(JSON.parse(told.out)).toMatchObject({ ok: false, exhibits: [{ ok: true }, { ok: true }, { ok: true }, { id: 'call', ok: false, problem: 'exhibit-changed', message: expect.stringContaining('call.txt') }] })
  })

  test('refuses what is no pack with status 3, and a call without a file with status 2', async () => {
    expect(await run('en', 'verify', 'letter.txt')).toMatchObject({ status: 3, out: '' })
    expect(JSON.parse((await run('en', 'verify', 'absent.pdf', '--json')).out)).toMatchObject({ problems: [{ code: 'file-unreadable', file: 'absent.pdf' }] })
    expect(JSON.parse((await run('ja', 'verify', 'letter.txt', '--json')).out)).toMatchObject({ problems: [{ code: 'not-a-pack', file: 'letter.txt' }] })
    expect((await run('en', 'verify')).status).toBe(2)
  })
})
