import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { en } from '#shared/words/window/en.ts'
import { ja } from '#shared/words/window/ja.ts'

export type TypedMoment = { readonly day: string; readonly time?: string }

export const wordsOf = { ja, en } as const

/** Opens a place of the case by its tab. */
export const goTo = (page: Page, place: keyof typeof ja.places, language: 'ja' | 'en' = 'ja'): Promise<void> => page.getByRole('tab', { name: wordsOf[language].places[place], exact: true }).click()

/** A picture of the window for whoever wants to look: where SHOTS names a folder. */
export async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['SHOTS']
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`) })
}

/** Types into the field of a label, as a person does: what stood there goes. */
export async function fill(place: Page | Locator, label: string, text: string): Promise<void> {
  await place.getByRole('textbox', { name: label, exact: true }).fill(text)
}

/** Opens a closed list by its label and takes one of its options with the mouse. */
export async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('button', { name: label }).click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

/** Chooses papers by their name, among those for this dispute and those for others. */
export async function choosePack(page: Page, language: 'ja' | 'en', name: string | RegExp): Promise<void> {
  const { documents } = wordsOf[language]
  const radio = page.getByRole('radiogroup', { name: documents.pack }).getByRole('radio', { name })
  const others = page.getByRole('button', { name: documents.others })
  await page.getByRole('radiogroup', { name: documents.pack }).getByRole('radio').first().waitFor()
  if (!(await radio.isVisible()) && (await others.getAttribute('aria-expanded')) === 'false') await others.click()
  await radio.check({ force: true })
}

/** Types a day, and a time where one is known, into the parts of the date field of a label. */
export async function fillMoment(place: Page | Locator, label: string, { day, time }: TypedMoment): Promise<void> {
  const field = place.getByRole('group', { name: label, exact: true })
  const [year = '', month = '', date = ''] = day.split('-')
  await typePart(field, 'year', year)
  await typePart(field, 'month', month)
  await typePart(field, 'day', date)
  if (time === undefined) return
  const [hour = '', minute = ''] = time.split(':')
  await typePart(field, 'hour', hour)
  await typePart(field, 'minute', minute)
}

async function typePart(field: Locator, part: string, digits: string): Promise<void> {
  const segment = field.locator(`[data-type="${part}"]`)
  await segment.click()
  await segment.pressSequentially(digits)
}

/** A real drop: the files come with their paths, as from a file manager. */
export async function dropFiles(page: Page, paths: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const box = await page.getByRole('main').boundingBox()
  const at = { x: Math.round((box?.x ?? 0) + (box?.width ?? 0) / 2), y: Math.round((box?.y ?? 0) + (box?.height ?? 0) / 2) }
  const data = { items: [], files: [...paths], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await session.send('Input.dispatchDragEvent', { type, ...at, data })
  await session.detach()
}

/** The next save dialog answers with this path. */
export async function answerSaveDialog(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => { dialog.showSaveDialog = async () => ({ canceled: false, filePath }) }, path)
}

/** How much of what a canvas or picture shows is not the paper's white, from 0 to 1. */
export async function inkOf(canvas: Locator): Promise<number> {
  return canvas.evaluate((element) => {
    if (!(element instanceof HTMLCanvasElement) || element.width === 0) return 0
    const pixels = element.getContext('2d')?.getImageData(0, 0, element.width, element.height).data ?? new Uint8ClampedArray()
    let inked = 0
    for (let at = 0; at < pixels.length; at += 4) if ((pixels[at + 3] ?? 0) > 0 && (pixels[at] ?? 255) < 200) inked += 1
    return inked / (pixels.length / 4)
  })
}

/** A case with its kind alone; every question is left for later. */
export async function makeEmptyCase(page: Page, language: 'ja' | 'en', dispute: string): Promise<void> {
  const { cases, fresh } = wordsOf[language]
  await page.getByRole('button', { name: cases.make }).first().click()
  await page.getByRole('radiogroup', { name: fresh.disputes }).getByText(dispute, { exact: true }).click()
  await page.getByRole('button', { name: fresh.begin }).click()
  await page.getByRole('button', { name: fresh.skip }).click()
  await page.getByRole('button', { name: fresh.finish }).click()
}

export async function openSample(page: Page, language: 'ja' | 'en'): Promise<void> {
  const { cases, case: caseWords } = wordsOf[language]
  const chosen = page.getByRole('grid', { name: cases.list }).locator('[aria-selected="true"]')
  const before = (await chosen.count()) === 0 ? null : await chosen.getAttribute('data-key')
  await page.getByRole('button', { name: cases.import, exact: true }).click()
  await page.getByRole('menuitem', { name: cases.sample }).click()
  await expect(page.getByRole('textbox', { name: caseWords.title })).toHaveValue('ワイヤレスイヤホン未着の件')
  // A second one has the same title: it is there when it is the one that is chosen.
  if (before !== null) await expect(chosen).not.toHaveAttribute('data-key', before)
}
