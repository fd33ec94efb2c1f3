import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { halves } from '../../fixtures/evidence/make-evidence.ts'
import { callHere, caseWith, temporaryFolder } from './tsuzuri.ts'

test('a redaction that does not hold ends with status 4, says which and why, and writes nothing, forced or not', async () => {
  const picture = await halves('png')
  const folder = await caseWith({ exhibits: [{ id: 'shot', file: 'shot.png', redactions: [{ x: 0.1, y: 0.1, width: 0.4, height: 0.4 }] }, { id: 'again', file: 'again.png' }] }, { 'shot.png': picture, 'again.png': picture })
  const out = join(await temporaryFolder(), 'out')
  const run = await callHere(['build', folder, '--pack', 'a-to-z-claim', '--lang', 'ja', '--force', '--json', '--out', out], { environment: { LANG: 'ja_JP.UTF-8' } })
  expect(run.status).toBe(4)
  const { problems } = run.json() as { readonly problems: readonly { readonly code: string; readonly pointer: string; readonly message: string }[] }
  expect(problems.map(({ code, pointer }) => [code, pointer])).toContainEqual(['redaction-failed', '/exhibits/0'])
  expect(problems[0]?.message).toMatch(/^資料1.*同じファイル.*書き出していません/u)
  expect(await readdir(out).catch(() => [])).toEqual([])
})
