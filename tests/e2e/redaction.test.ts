import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import { disputeWords } from '#shared/words/vocabulary.ts'
import { textPdf } from '../fixtures/evidence/text-pdf.ts'
import { openApp } from './app.ts'
import type { OpenApp } from './app.ts'
import { faultsOn } from './axe.ts'
import { answerSaveDialog, choosePack, dropFiles, makeEmptyCase, openSample, shot, wordsOf } from './hands.ts'
import { hasPoppler, pagesWith, pdfText, seenOn, withoutBreaks } from './read-pdf.ts'

const line = (text: string, yPt: number) => ({ text, xPt: 40, yPt, sizePt: 14 })
/** Two pages: what is private, beside what the case needs. */
const letter = textPdf([
  { lines: [line('Order 250-1234567-1234567', 540), line('Phone: 090-1234-5678', 480), line('SECRETWORD stands alone here', 420), line('mail hanako.y@example.jp', 360)] },
  { lines: [line('Second page KEEPTHIS', 540), line('Name: Jiro Tanaka', 480)] }
])

let open: OpenApp
let folder = ''
test.beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'tsuzuri-redact-')) })
test.afterEach(async () => { await open.app.close() })


const lastRow = -1

async function openEditor(page: Page, language: 'ja' | 'en', row: number): Promise<Locator> {
  const { evidence, places, redaction } = wordsOf[language]
  await page.getByRole('tab', { name: places.evidence, exact: true }).click()
  const details = page.getByRole('region', { name: evidence.details })
  const grid = page.getByRole('grid', { name: evidence.list })
  // Cards far down are drawn when they come into sight: the last is reached by its key.
  if (row === lastRow) {
    await grid.getByRole('row').first().click()
    await page.keyboard.press('End')
    await expect(grid.locator('[aria-selected="true"]')).toBeFocused()
  }
  const card = row === lastRow ? grid.locator('[aria-selected="true"]') : grid.getByRole('row').nth(row)
  if ((await card.getAttribute('aria-selected')) !== 'true') await card.click()
  await details.getByRole('button', { name: redaction.open }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toBeVisible()
  return dialog
}

async function drawn(dialog: Locator): Promise<Locator> {
  const picture = dialog.getByRole('img').first()
  await expect.poll(() => picture.evaluate((image) => image instanceof HTMLImageElement && image.complete && image.naturalWidth), { timeout: 20_000 }).toBeGreaterThan(100)
  return picture
}

async function drag(page: Page, on: Locator, from: readonly [number, number], to: readonly [number, number]): Promise<void> {
  const box = await on.boundingBox()
  if (!box) throw new Error('the page is not shown')
  await page.mouse.move(box.x + box.width * from[0], box.y + box.height * from[1])
  await page.mouse.down()
  for (const part of [0.3, 0.7, 1]) await page.mouse.move(box.x + box.width * (from[0] + (to[0] - from[0]) * part), box.y + box.height * (from[1] + (to[1] - from[1]) * part))
  await page.mouse.up()
}

const leftOf = async (box: Locator): Promise<number> => Number(/^([\d.]+)%/.exec(await box.evaluate((element) => (element instanceof HTMLElement ? element.style.left : '')))?.[1])

test('a word hidden with the mouse, a number hidden as proposed, a box moved by keyboard: the pack shows none of them, and the rest of both pages', async () => {
  test.skip(!hasPoppler, 'needs poppler-utils')
  test.setTimeout(180_000)
  open = await openApp({ recognition: 'off' })
  const { app, page } = open
  const { redaction, documents, paper, places } = wordsOf.ja
  writeFileSync(join(folder, 'letter.pdf'), letter)
  await openSample(page, 'ja')
  await dropFiles(page, [join(folder, 'letter.pdf')])
  await expect(page.getByText(wordsOf.ja.evidence.added(1))).toBeVisible()
  const dialog = await openEditor(page, 'ja', 9)
  const picture = await drawn(dialog)
  // Nothing was changed yet, so nothing was saved.
  await expect(dialog.getByText(redaction.saved)).toBeHidden()
  // 420 points from the foot of 600, in 14 points, 40 from the left.
  await drag(page, picture, [0.08, 0.265], [0.40, 0.315])
  const box = dialog.getByRole('button', { name: /^枠1、1ページ目/ })
  await expect(box).toBeFocused()
  await expect(box).toHaveAccessibleName(/SECRETWORD/)
  await expect(dialog.getByRole('button', { name: /SECRETWORD/ }).last()).toBeVisible()
  const before = await leftOf(box)
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => leftOf(box)).toBeCloseTo(before + 1, 2)
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Alt+ArrowLeft')
  await expect.poll(() => leftOf(box)).toBeCloseTo(before + 0.8, 2)
  await dialog.getByRole('button', { name: redaction.hideOne('090-1234-5678') }).click()
  await shot(page, 'redaction-pages')
  // A second box wholly by keyboard: added, moved away, removed again, and brought back.
  await dialog.getByRole('button', { name: redaction.add }).focus()
  await page.keyboard.press('Enter')
  const third = dialog.getByRole('button', { name: /^枠3、1ページ目/ })
  await expect(third).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(dialog.getByRole('button', { name: /^枠2、1ページ目/ })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Delete')
  await expect(third).toBeHidden()
  await dialog.getByRole('button', { name: redaction.undo }).click()
  await expect(third).toBeVisible()
  await dialog.getByRole('button', { name: redaction.undo }).click()
  await expect(third).toBeHidden()
  await dialog.getByRole('button', { name: redaction.later }).click()
  await drawn(dialog)
  await dialog.getByRole('button', { name: redaction.hideOne('Jiro Tanaka') }).click()
  await expect(dialog.getByText(redaction.saved)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText(redaction.count(3))).toBeVisible()
  await expect(page.getByRole('row').getByText(redaction.badge(3))).toBeVisible()
  await shot(page, 'redaction-details')
  await page.getByRole('tab', { name: places.documents, exact: true }).click()
  await choosePack(page, 'ja', /^証拠説明書/)
  await page.getByRole('button', { name: documents.build, exact: true }).click()
  await expect(page.getByText(/ページの書面ができました/)).toBeVisible({ timeout: 60_000 })
  const target = join(folder, 'pack.pdf')
  await answerSaveDialog(app, target)
  await page.getByRole('button', { name: paper.save, exact: true }).click()
  await expect.poll(() => { try { return pdfText(target) } catch { return '' } }).toContain('250')
  const text = pdfText(target)
  for (const gone of ['SECRETWORD', '090-1234-5678', 'Tanaka']) expect(text).not.toContain(gone)
  expect(execFileSync('strings', ['-n', '6', target], { encoding: 'utf8' })).not.toContain('SECRETWORD')
  const pages = pagesWith(target, /^甲第10号証/)
  expect(pages).toHaveLength(2)
  const seen = withoutBreaks(seenOn(target, pages))
  for (const kept of ['250-1234567-1234567', 'Phone:', 'hanako.y@example.jp', 'KEEPTHIS', 'Name:']) expect(seen).toContain(kept)
  for (const gone of ['SECRET', '1234-5678', 'Tanaka']) expect(seen).not.toContain(gone)
})

test('the words of a mail are hidden as typed, as selected and as proposed; the original stays', async () => {
  open = await openApp({ recognition: 'off' })
  const { page } = open
  const { redaction, evidence } = wordsOf.ja
  writeFileSync(join(folder, 'mail.eml'), 'From: shop@shop.example\nTo: ichiro@example.jp\nDate: Thu, 1 Oct 2026 09:00:00 +0900\nSubject: Re: order\nContent-Type: text/plain; charset=UTF-8\n\nご注文番号 250-1234567-1234567\n隣の山田花子様が受け取りました。電話 090-1234-5678\nBLUECODE は合言葉です。\n')
  await makeEmptyCase(page, 'ja', disputeWords['not-received'].ja)
  await dropFiles(page, [join(folder, 'mail.eml')])
  await expect(page.getByText(evidence.added(1))).toBeVisible()
  const dialog = await openEditor(page, 'ja', 0)
  const text = dialog.getByRole('region', { name: redaction.textShown })
  await expect(text).toContainText('BLUECODE')
  await expect(dialog.getByRole('button', { name: /250-1234567/ })).toHaveCount(0)
  await dialog.getByRole('button', { name: redaction.hideOne('山田花子') }).click()
  await expect(text).not.toContainText('山田花子')
  await dialog.getByRole('textbox', { name: redaction.word }).fill('BLUECODE')
  await page.keyboard.press('Enter')
  await expect(text).not.toContainText('BLUECODE')
  await expect(text).toContainText('250-1234567-1234567')
  await shot(page, 'redaction-text')
  await dialog.getByRole('button', { name: redaction.keepOne('090-1234-5678') }).click()
  await dialog.getByRole('button', { name: redaction.close }).click()
  await openEditor(page, 'ja', 0)
  // What was declined is not asked about again.
  await expect(page.getByRole('button', { name: redaction.declined(1) })).toBeVisible()
  await expect(page.getByRole('button', { name: redaction.hideOne('090-1234-5678') })).toHaveCount(0)
})

for (const [language, row] of [['ja', 1], ['en', 4]] as const) {
  test(`axe finds nothing in the editor in ${language}, light and dark, and a long screenshot scrolls`, async () => {
    test.setTimeout(120_000)
    open = await openApp({ recognition: 'off', locale: language })
    const { page } = open
    await openSample(page, language)
    for (const at of [row, 0, lastRow]) {
      const dialog = await openEditor(page, language, at)
      await expect(dialog.getByRole('complementary')).toBeVisible({ timeout: 20_000 })
      if (await dialog.getByRole('img').count() > 0) await drawn(dialog)
      for (const scheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
        await shot(page, `redaction-${language}-${at}-${scheme}`)
        expect.soft(await faultsOn(page), `${scheme} ${at}`).toEqual([])
      }
      await page.keyboard.press('Escape')
      await expect(dialog).toBeHidden()
    }
  })
}
