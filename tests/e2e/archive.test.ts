import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { openApp } from './app.ts'

type Reply = { readonly ok: boolean; readonly value?: { readonly caseId: string; readonly caseFile: unknown; readonly facts: Readonly<Record<string, { readonly sha256: string }>> }; readonly failure?: { readonly code: string } }

const ask = (page: Page, name: string, input: unknown): Promise<Reply> => page.evaluate(({ call, given }) => {
  const api = Reflect.get(window, 'tsuzuri') as Record<string, (value: unknown) => Promise<Reply>>
  return api[call]?.(given) ?? Promise.reject(new Error(`no call ${call}`))
}, { call: name, given: input })

test('a case goes out as one file and comes back the same, and a broken file is refused', async () => {
  const { app, page, home } = await openApp()
  const folder = mkdtempSync(join(tmpdir(), 'tsuzuri-saved-'))
  const archive = join(folder, 'case.tsuzuri')
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: path })
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
  }, archive)
  const first = await ask(page, 'addSample', undefined)
  expect((await ask(page, 'exportCase', { caseId: first.value?.caseId, as: 'archive' })).ok).toBe(true)
  expect(existsSync(archive)).toBe(true)
  expect((await ask(page, 'removeCase', { caseId: first.value?.caseId })).ok).toBe(true)

  const again = await ask(page, 'importCase', { as: 'archive' })
  expect(again.value?.caseFile).toEqual(first.value?.caseFile)
  const hashes = (reply: Reply): readonly (readonly [string, string])[] => Object.entries(reply.value?.facts ?? {}).map(([id, facts]) => [id, facts.sha256] as const)
  expect(hashes(again).length).toBe(9)
  expect(hashes(again)).toEqual(hashes(first))

  writeFileSync(archive, 'PK no archive')
  expect((await ask(page, 'importCase', { as: 'archive' })).failure?.code).toBe('archive-refused')
  // What was unpacked on the way in is gone again.
  expect(readdirSync(join(home, 'made'))).toEqual([])
  await app.close()
})
