import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { ElectronApplication, Page } from '@playwright/test'
import { openApp } from './app.ts'
import type { OpenApp } from './app.ts'
import { choose, choosePack, dropFiles, goTo, inkOf, openSample, wordsOf } from './hands.ts'
import { has, hasPoppler, pdfPages } from './read-pdf.ts'

const { documents, evidence, paper } = wordsOf.ja
let open: OpenApp
test.beforeEach(async () => { open = await openApp({ recognition: 'off' }) })
test.afterEach(async () => { await open.app.close() })

async function build(page: Page, button: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click()
  await expect(page.getByText(/ページの書面ができました/)).toBeVisible({ timeout: 60_000 })
}

const answerFolderDialog = (app: ElectronApplication, path: string): Promise<void> =>
  app.evaluate(({ dialog }, filePath) => { dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] }) }, path)

test('papers for a place with limits: the room is told before, volumes are looked at one by one and saved together', async () => {
  test.skip(!hasPoppler, 'needs poppler-utils')
  const { app, page } = open
  const folder = mkdtempSync(join(tmpdir(), 'tsuzuri-made-'))
  writeFileSync(join(folder, '長い記録.txt'), Array.from({ length: 500 }, (_, line) => `${line + 1}行目の記録。`).join('\n'))
  await openSample(page, 'ja')
  await dropFiles(page, [join(folder, '長い記録.txt')])
  await expect(page.getByText(evidence.added(1))).toBeVisible()
  await goTo(page, 'documents')
  await choosePack(page, 'ja', /申入書/)
  await page.getByRole('button', { name: documents.making }).click()
  await choose(page, documents.destination, 'カード会社')
  await expect(page.getByText(documents.volume(2, 2))).toBeVisible({ timeout: 30_000 })
  await build(page, documents.build)
  await choose(page, paper.volumes, documents.volume(2, 2))
  await expect.poll(() => inkOf(page.getByRole('region', { name: paper.title }).locator('canvas').first()), { timeout: 20_000 }).toBeGreaterThan(0.001)
  await answerFolderDialog(app, folder)
  for (const _ of [1, 2]) await page.getByRole('button', { name: paper.saveAll }).click()
  await expect.poll(() => readdirSync(folder).filter((name) => name.startsWith('complaint-letter.ja')).length).toBe(2)
  const names = ['complaint-letter.ja.1of2.pdf', 'complaint-letter.ja.2of2.pdf']
  // The folder is there before its files are whole.
  await expect.poll(() => readdirSync(join(folder, 'complaint-letter.ja')).toSorted()).toEqual(names)
  for (const name of names) expect(pdfPages(join(folder, 'complaint-letter.ja', name))).toBeLessThanOrEqual(20)
})

test('a closed PDF is asked for by its name, and opens with its password, which is kept nowhere', async () => {
  test.skip(!has('qpdf'), 'needs qpdf')
  const { page, home } = open
  const folder = mkdtempSync(join(tmpdir(), 'tsuzuri-closed-'))
  await openSample(page, 'ja')
  await goTo(page, 'documents')
  await choosePack(page, 'ja', /返品チェックリスト/)
  await build(page, documents.build)
  const made = join(home, 'made')
  const [run = ''] = readdirSync(made)
  execFileSync('qpdf', ['--encrypt', 'himitsu-42', 'owner', '256', '--', join(made, run, 'return-checklist.ja.pdf'), join(folder, '閉じた書類.pdf')])
  await dropFiles(page, [join(folder, '閉じた書類.pdf')])
  await expect(page.getByText(evidence.added(1))).toBeVisible()
  await goTo(page, 'documents')
  await choosePack(page, 'ja', /^証拠説明書/)
  await build(page, documents.rebuild)
  const field = page.getByLabel(documents.passwordOf('閉じた書類.pdf'))
  await expect(field).toBeInViewport()
  await field.fill('himitsu-42')
  await expect(field).toHaveAttribute('type', 'password')
  await page.getByRole('button', { name: documents.openProtected }).click()
  await expect(page.getByText(documents.protectedTitle)).toBeHidden({ timeout: 60_000 })
  await goTo(page, 'story')
  await goTo(page, 'documents')
  await expect(page.getByRole('radio', { name: /^証拠説明書/ })).toBeChecked()
  // 1: not one file of the data folder holds it.
  expect(spawnSync('grep', ['-rqF', 'himitsu-42', home]).status).toBe(1)
})
