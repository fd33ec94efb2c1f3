import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { ElectronApplication, Page } from '@playwright/test'
import { openApp, samplesFolder } from './app.ts'

type Reply = { readonly ok: boolean; readonly value?: { readonly caseId: string; readonly caseFile: unknown; readonly facts: Readonly<Record<string, { readonly sha256: string }>>; readonly buildId: string; readonly findings: readonly { readonly problem: { readonly code: string } }[] }; readonly failure?: { readonly code: string } }

const ask = (page: Page, name: string, input: unknown): Promise<Reply> => page.evaluate(({ call, given }) => {
  const api = Reflect.get(window, 'tsuzuri') as Record<string, (value: unknown) => Promise<Reply>>
  return api[call]?.(given) ?? Promise.reject(new Error(`no call ${call}`))
}, { call: name, given: input })

test('a case goes out as one file and comes back the same, and a broken file is refused', async () => {
  const { app, page, home } = await openApp({ recognition: 'off' })
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

/** Packs are saved to, and cases opened from, the one path that the dialogs answer with. */
async function dialogsAnswer(app: ElectronApplication, save: string, open: string): Promise<void> {
  await app.evaluate(({ dialog }, paths) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: paths.save })
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [paths.open] })
  }, { save, open })
}

test('a pack that was made to be opened again comes back as its case; one that lacks redacted originals names them', async () => {
  const { app, page } = await openApp({ recognition: 'off' })
  const pdf = join(mkdtempSync(join(tmpdir(), 'tsuzuri-reopened-')), 'pack.pdf')
  await dialogsAnswer(app, pdf, join(samplesFolder, 'broken-mill'))
  const first = await ask(page, 'importCase', { as: 'folder' })
  const order = { packId: 'complaint-letter', language: 'ja', paper: 'a4', originals: 'all', reopenable: true }
  const built = await ask(page, 'buildPack', { ...order, caseId: first.value?.caseId })
  expect(built.value?.findings.map(({ problem }) => problem.code)).toContain('reopenable-is-private')
  expect((await ask(page, 'savePack', { buildId: built.value?.buildId, format: 'pdf' })).ok).toBe(true)
  await ask(page, 'removeCase', { caseId: first.value?.caseId })
  await dialogsAnswer(app, pdf, pdf)
  const again = await ask(page, 'importCase', { as: 'archive' })
  expect(again.value?.caseFile).toEqual(first.value?.caseFile)

  const sample = await ask(page, 'addSample', undefined)
  const redacted = await ask(page, 'buildPack', { ...order, caseId: sample.value?.caseId })
  await ask(page, 'savePack', { buildId: redacted.value?.buildId, format: 'pdf' })
  const refused = await ask(page, 'importCase', { as: 'archive' })
  expect(refused.ok).toBe(false)
  expect(JSON.stringify(refused.failure)).toContain('注文確認.eml')
  await app.close()
})
