import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { ElectronApplication, Page } from '@playwright/test'
import { openApp } from './app.ts'
import type { OpenApp } from './app.ts'
import { answerSaveDialog, inkOf, openSample, shot, wordsOf } from './hands.ts'

const { paper, places, templates } = wordsOf.ja
let open: OpenApp
test.beforeEach(async () => { open = await openApp({ recognition: 'off' }) })
test.afterEach(async () => { await open.app.close() })

const answerOpenDialog = (app: ElectronApplication, path: string): Promise<void> =>
  app.evaluate(({ dialog }, filePath) => { dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] }) }, path)

async function verb(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: templates.verbs, exact: true }).click()
  await page.getByRole('menuitem', { name }).click()
}

async function copyOfLetter(page: Page): Promise<void> {
  await openSample(page, 'ja')
  await page.getByRole('tab', { name: places.documents, exact: true }).click()
  await page.getByRole('radio', { name: /^申入書/ }).first().check({ force: true })
  await verb(page, templates.copy)
  await expect(page.getByRole('region', { name: templates.title })).toBeVisible()
}

const keptLetter = (home: string): string => readFileSync(join(home, 'templates', 'my-complaint-letter', 'letter.ja.hbs'), 'utf8')

test('the wording of a copy is changed with the page beside it; what is wrong is told by its line and not saved', async () => {
  const { page, home } = open
  await copyOfLetter(page)
  const box = page.getByRole('textbox', { name: templates.which })
  await box.click()
  await page.keyboard.press('Control+Home')
  await page.keyboard.type('{{#nothing}}{{/nothing}}\n')
  await expect(page.getByText(/ひな形 my-complaint-letter\/letter\.ja\.hbs の1行目に誤りがあります/).first()).toBeVisible({ timeout: 20_000 })
  await expect(page.getByText(templates['not-kept'])).toBeVisible()
  await shot(page, 'template-wrong')
  expect(keptLetter(home)).not.toContain('nothing')
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Shift+End')
  await page.keyboard.type('# わたしの書き出し')
  await expect.poll(() => keptLetter(home), { timeout: 30_000 }).toContain('# わたしの書き出し')
  await expect(page.getByRole('region', { name: templates.title }).getByText(templates.kept)).toBeVisible()
  await expect.poll(() => inkOf(page.getByRole('region', { name: paper.title }).locator('canvas').first()), { timeout: 20_000 }).toBeGreaterThan(0.001)
  await shot(page, 'template-right')
})

test('templates go out as a file and come in as a pack beside what is there', async () => {
  const { app, page, home } = open
  const file = join(mkdtempSync(join(tmpdir(), 'tsuzuri-pack-')), 'letter.tsuzuri-pack')
  await copyOfLetter(page)
  await page.getByRole('button', { name: templates.back, exact: true }).click()
  await answerSaveDialog(app, file)
  await verb(page, templates.give)
  await expect.poll(() => existsSync(file)).toBe(true)
  await answerOpenDialog(app, file)
  await verb(page, templates.take)
  await expect(page.getByText(templates.taken)).toBeVisible()
  expect(existsSync(join(home, 'templates', 'my-complaint-letter-2', 'pack.json'))).toBe(true)
  await verb(page, templates.remove)
  await page.getByRole('button', { name: templates.remove }).click()
  await expect.poll(() => existsSync(join(home, 'templates', 'my-complaint-letter', 'pack.json'))).toBe(false)
})
