import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import { disputeWords } from '#shared/words/vocabulary.ts'
import { mailWith } from '../fixtures/evidence/mail-with-attachments.ts'
import { openApp, samplesFolder } from './app.ts'
import type { OpenApp } from './app.ts'
import { answerSaveDialog, choosePack, dropFiles, fill, goTo, makeEmptyCase, shot, wordsOf } from './hands.ts'
import { hasPoppler, pagesWith, pdfText, seenOn, withoutBreaks } from './read-pdf.ts'

const { case: caseWords, documents, evidence, paper, questions, redaction, suggestions, timeline } = wordsOf.ja
/** The page of an order as a phone shows it: its number, when it was delivered, to whom and where. */
const screenshot = join(samplesFolder, 'undelivered-earphones', 'evidence', 'Screenshot_20261003-142210.png')
const address = /東京都見本区例町/
const patient = { timeout: 60_000 }

test.describe.configure({ mode: 'parallel' })
let open: OpenApp
test.beforeEach(async () => { open = await openApp() })
test.afterEach(async () => { await open.app.close() })

const pauseRecognition = (page: Page, paused: boolean): Promise<void> => page.evaluate(async (input) => {
  const api = Reflect.get(window, 'tsuzuri') as Record<string, (input: unknown) => Promise<unknown>>
  await api['pauseRecognition']?.(input)
}, { paused })

async function takeIn(page: Page): Promise<void> {
  await makeEmptyCase(page, 'ja', disputeWords['not-received'].ja)
  await dropFiles(page, [screenshot])
  await expect(page.getByText(evidence.added(1))).toBeVisible()
}

async function openEditor(page: Page): Promise<Locator> {
  await goTo(page, 'evidence')
  await page.getByRole('grid', { name: evidence.list }).getByRole('row').first().click()
  await page.getByRole('region', { name: evidence.details }).getByRole('button', { name: redaction.open }).click()
  const dialog = page.getByRole('dialog')
  await expect.poll(() => dialog.getByRole('img').first().evaluate((image) => image instanceof HTMLImageElement && image.complete && image.naturalWidth), { timeout: 20_000 }).toBeGreaterThan(100)
  return dialog
}

/** The boxes of what may be hidden, in parts of the page. */
const proposedBoxes = (dialog: Locator): Promise<readonly (readonly number[])[]> =>
  dialog.locator('[class*="proposed"]').evaluateAll((boxes) => boxes.map((box) => (box instanceof HTMLElement ? [box.style.left, box.style.top, box.style.width].map((part) => Number.parseFloat(part)) : [])))

/** Closes the editor, makes the list of evidence with its exhibits and saves it; there once it holds this label. */
async function madeFrom({ app, page }: OpenApp, label: string): Promise<string> {
  await page.keyboard.press('Escape')
  await goTo(page, 'story')
  await fill(page, questions.claimantName.label, '見本 太郎')
  await page.keyboard.press('Tab')
  await goTo(page, 'documents')
  await choosePack(page, 'ja', /^証拠説明書/)
  await page.getByRole('button', { name: documents.build, exact: true }).click()
  await expect(page.getByText(/ページの書面ができました/)).toBeVisible(patient)
  const target = join(mkdtempSync(join(tmpdir(), 'recognised-')), 'pack.pdf')
  await answerSaveDialog(app, target)
  await page.getByRole('button', { name: paper.save, exact: true }).click()
  await expect.poll(() => { try { return pdfText(target) } catch { return '' } }).toContain(label)
  return target
}

test('an address in a screenshot is proposed with its place, hidden with one press, and not seen in the pack', async () => {
  test.skip(!hasPoppler, 'needs poppler-utils')
  test.setTimeout(180_000)
  const { page } = open
  await takeIn(page)
  const dialog = await openEditor(page)
  const hide = dialog.getByRole('button', { name: address }).first()
  await expect(hide).toBeVisible(patient)
  await expect(dialog.getByRole('button', { name: redaction.hideOne('山田花子') })).toBeVisible()
  await expect(dialog.getByRole('button', { name: /250-1234567/ })).toHaveCount(0)
  // The address stands at the left, four fifths down.
  expect((await proposedBoxes(dialog)).some(([left = 0, top = 0, width = 0]) => left > 5 && left < 10 && top > 79 && top < 82 && width > 40)).toBe(true)
  await shot(page, 'recognised-proposals')
  await hide.click()
  await expect(dialog.getByRole('button', { name: /^枠1、1ページ目.*例町/ })).toBeVisible()
  await expect(dialog.getByText(redaction.saved)).toBeVisible()
  await shot(page, 'recognised-hidden')
  const target = await madeFrom(open, '甲第1号証')
  expect(withoutBreaks(pdfText(target))).not.toMatch(/例町|サンプルハイツ/)
  const seen = withoutBreaks(seenOn(target, pagesWith(target, /^甲第1号証/)))
  expect(seen).toContain('250-1234567-1234567')
  expect(seen).toContain('10月3日(土)14:05に配達しました')
  expect(seen).not.toMatch(/例町|サンプルハイツ/)
})

test('an editor that was opened before the picture was read proposes once it is, and keeps what was drawn meanwhile', async () => {
  test.setTimeout(120_000)
  const { page } = open
  await pauseRecognition(page, true)
  await takeIn(page)
  const dialog = await openEditor(page)
  await expect(dialog.getByText(redaction.notRead)).toBeVisible()
  await expect(dialog.getByRole('button', { name: address })).toHaveCount(0)
  await dialog.getByRole('button', { name: redaction.add }).click()
  const box = dialog.getByRole('button', { name: /^枠1、1ページ目/ })
  await expect(box).toBeFocused()
  const drawnAt = await box.getAttribute('style')
  await pauseRecognition(page, false)
  await expect(dialog.getByRole('button', { name: address }).first()).toBeVisible(patient)
  await expect(dialog.getByText(redaction.notRead)).toBeHidden()
  // Who does not see the list is told.
  await expect(dialog.getByRole('status').filter({ hasText: redaction.found(2) })).toHaveCount(1)
  expect((await proposedBoxes(dialog)).length).toBeGreaterThan(0)
  await expect(box).toBeFocused()
  expect(await box.getAttribute('style')).toBe(drawnAt)
  // Both are kept: what was drawn before, and what is taken now.
  await dialog.getByRole('button', { name: address }).first().click()
  await page.keyboard.press('Escape')
  await expect(page.getByText(redaction.count(2))).toBeVisible()
})

test('a screenshot of an order proposes its entries above the timeline as soon as it is read, wherever one is meanwhile', async () => {
  test.setTimeout(120_000)
  const { page } = open
  await takeIn(page)
  // The timeline is in sight while the picture is still to be read.
  await goTo(page, 'timeline')
  const list = page.getByRole('region', { name: suggestions.list })
  await expect(list).toHaveCount(0)
  const delivered = '荷物が配達完了と表示された（注文番号250-1234567-1234567）'
  await expect(list.getByText(delivered)).toBeVisible(patient)
  await expect(list.getByText('2026年10月3日（土）14:05')).toBeVisible()
  await shot(page, 'recognised-suggestions')
  await list.getByRole('button', { name: suggestions.acceptOf(delivered), exact: true }).click()
  const entries = page.getByRole('list', { name: timeline.list })
  await expect(entries.getByText(delivered)).toBeVisible()
  await expect(list.getByText(delivered)).toHaveCount(0)
  await page.getByRole('status').getByRole('button', { name: caseWords.close }).click()
  // It is kept, with the screenshot that it came from.
  await page.reload()
  await page.getByRole('grid', { name: wordsOf.ja.cases.list }).getByRole('row').first().click()
  await goTo(page, 'timeline')
  await expect(page.getByRole('list', { name: timeline.list }).getByRole('listitem').filter({ hasText: delivered })).toContainText('資料1')
})

test('a screenshot attached to a mail is read: its order is found, its entries are offered, and an address in it goes from the papers with one press', async () => {
  test.skip(!hasPoppler, 'needs poppler-utils')
  test.setTimeout(180_000)
  const { page } = open
  const folder = mkdtempSync(join(tmpdir(), 'recognised-'))
  writeFileSync(join(folder, 'mail.eml'), mailWith([{ name: 'screen.png', kind: 'image/png', bytes: readFileSync(screenshot) }], '添付の画面をご覧ください。'))
  await makeEmptyCase(page, 'ja', disputeWords['not-received'].ja)
  await dropFiles(page, [join(folder, 'mail.eml')])
  await expect(page.getByText(evidence.added(1))).toBeVisible()
  await goTo(page, 'timeline')
  const list = page.getByRole('region', { name: suggestions.list })
  await expect(list.getByText('荷物が配達完了と表示された（注文番号250-1234567-1234567）')).toBeVisible(patient)
  await goTo(page, 'evidence')
  await page.getByRole('grid', { name: evidence.list }).getByRole('row').first().click()
  const details = page.getByRole('region', { name: evidence.details })
  await expect(details.getByRole('button', { name: suggestions.putOf('250-1234567-1234567', '注文番号'), exact: true })).toBeVisible()
  await shot(page, 'recognised-attached')
  await details.getByRole('button', { name: redaction.open }).click()
  const inPictures = page.getByRole('dialog').getByRole('region', { name: redaction.attachedTitle })
  await shot(page, 'recognised-attached-editor')
  await inPictures.getByRole('button', { name: address }).first().click()
  await expect(page.getByRole('dialog').getByText(redaction.attachments)).toBeVisible()
  await expect(inPictures.getByRole('button', { name: address })).toHaveCount(0)
  const target = await madeFrom(open, '甲第1号証の1')
  expect(withoutBreaks(pdfText(target))).not.toMatch(/例町|サンプルハイツ/)
  expect(withoutBreaks(seenOn(target, pagesWith(target, /^甲第1号証/)))).not.toMatch(/例町|サンプルハイツ/)
})
