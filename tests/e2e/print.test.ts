import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { ElectronApplication } from '@playwright/test'
import { openApp } from './app.ts'
import { choosePack, openSample, wordsOf } from './hands.ts'
import { hasPoppler, pdfPages } from './read-pdf.ts'

const { places, documents, paper } = wordsOf.ja
const hasDrawer = spawnSync('pdftoppm', ['-v']).status === 0

/** Instead of the system's print dialog: what the hidden window would have sent to the printer, as a PDF. */
async function catchPrint(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ app: main }) => {
    main.on('web-contents-created', (_event, contents) => {
      contents.print = (options, done) => {
        const margins = options?.margins?.marginType === 'none' ? { top: 0, bottom: 0, left: 0, right: 0 } : {}
        void contents.printToPDF({ pageSize: 'A4', printBackground: options?.printBackground === true, margins }).then((bytes) => {
          Reflect.set(globalThis, 'printed', bytes.toString('base64'))
          done?.(true, '')
        })
      }
    })
  })
}

/** Share of each page that is darker than half grey. */
function inkOfPages(path: string): readonly number[] {
  const folder = mkdtempSync(join(tmpdir(), 'tsuzuri-print-'))
  execFileSync('pdftoppm', ['-r', '36', '-gray', path, join(folder, 'page')])
  return readdirSync(folder).sort().map((name) => {
    const picture = readFileSync(join(folder, name))
    const head = /^P5\s+\d+\s+\d+\s+255\s/.exec(picture.subarray(0, 60).toString('latin1'))?.[0].length ?? 0
    const grey = picture.subarray(head)
    return grey.filter((value) => value < 200).length / grey.length
  })
}

test('the printer gets every page of the pack, and none of them blank', async () => {
  test.skip(!hasPoppler || !hasDrawer, 'skipped: poppler is not installed')
  const { app, page } = await openApp({ recognition: 'off' })
  await catchPrint(app)
  await openSample(page, 'ja')
  await page.getByRole('tab', { name: places.documents }).click()
  await page.getByRole('button', { name: documents.build, exact: true }).click()
  const sheets = page.getByRole('region', { name: paper.title }).locator('canvas')
  await expect(sheets.first()).toBeVisible({ timeout: 30_000 })
  const pages = await sheets.count()
  await page.getByRole('button', { name: paper.print }).click()
  await expect(page.getByText(paper.printed)).toBeVisible({ timeout: 60_000 })
  const printed = await app.evaluate(() => String(Reflect.get(globalThis, 'printed')))
  const path = join(mkdtempSync(join(tmpdir(), 'tsuzuri-print-')), 'printed.pdf')
  writeFileSync(path, Buffer.from(printed, 'base64'))
  expect(pages).toBeGreaterThan(3)
  expect(pdfPages(path)).toBe(pages)
  const inks = inkOfPages(path)
  expect(inks.length).toBe(pages)
  for (const ink of inks) expect(ink).toBeGreaterThan(0.001)
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  await app.close()
})

test('a print that the system refuses is a sentence, and a dialog that was closed is none', async () => {
  const { app, page } = await openApp({ recognition: 'off' })
  await openSample(page, 'ja')
  await page.getByRole('tab', { name: places.documents }).click()
  await choosePack(page, 'ja', /返品チェックリスト/)
  await page.getByRole('button', { name: documents.blank }).click()
  await page.getByRole('button', { name: paper.print }).waitFor({ timeout: 30_000 })
  const answerPrint = (reason: string): Promise<void> => app.evaluate(({ app: main }, why) => {
    main.removeAllListeners('web-contents-created')
    main.on('web-contents-created', (_event, contents) => { contents.print = (_options, done) => { done?.(false, why) } })
  }, reason)
  await answerPrint('Invalid printer settings')
  await page.getByRole('button', { name: paper.print }).click()
  await expect(page.getByText('印刷を始められませんでした')).toBeVisible({ timeout: 30_000 })
  await answerPrint('Print job canceled')
  await page.getByRole('button', { name: paper.print }).click()
  await expect(page.getByText('印刷を始められませんでした')).toBeHidden({ timeout: 30_000 })
  await app.close()
})
