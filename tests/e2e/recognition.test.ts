import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { ElectronApplication, Page } from '@playwright/test'
import { newHome, openApp, samplesFolder } from './app.ts'
import { dropFiles, wordsOf } from './hands.ts'

const { recognition, evidence, places, cases } = wordsOf.ja
const pictureOf = (name: string): string => join(samplesFolder, 'undelivered-earphones', 'evidence', name)
const screenshot = pictureOf('Screenshot_20261003-142210.png')

test.describe.configure({ mode: 'parallel' })

const toEvidence = (page: Page): Promise<void> => page.getByRole('tab', { name: places.evidence }).click()
const isAlive = (app: ElectronApplication): Promise<boolean> => app.evaluate(({ app: electron }) => electron.getAppMetrics().some((metric) => metric.name === 'Tsuzuri recognition'))

async function freshCase(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const api = Reflect.get(window, 'tsuzuri') as Record<string, (input: unknown) => Promise<unknown>>
    await api['createCase']?.({ dispute: 'not-received', language: 'ja', title: '未着' })
  })
  await page.reload()
  await page.getByRole('grid', { name: cases.list }).getByRole('row').first().click()
}

test('a screenshot that is dropped proposes the moment of delivery, and what was read can be read there', async () => {
  const { app, page } = await openApp()
  await freshCase(page)
  await dropFiles(page, [screenshot])
  await toEvidence(page)
  await page.getByRole('grid', { name: evidence.list }).getByRole('row').first().click()
  const details = page.getByRole('region', { name: evidence.details })
  await expect(details.getByText('2026年10月3日（土）14:05').first()).toBeVisible({ timeout: 40_000 })
  await details.getByRole('button', { name: recognition.title }).click()
  await expect(details.getByText(recognition.note)).toBeVisible()
  await expect(details.getByRole('region', { name: recognition.title })).toContainText('注文番号 250-1234567-1234567')
  if (process.env['SHOTS']) await page.screenshot({ path: join(process.env['SHOTS'], 'recognised.png'), fullPage: true })
  // Once nothing is left its process goes.
  await expect.poll(() => isAlive(app), { timeout: 10_000 }).toBe(false)
  await app.close()
})

test('it is paused and goes on by the window, and after a restart goes on with what is missing', async () => {
  // A patient process has to wait for whatever else the machine is doing.
  test.setTimeout(240_000)
  const home = newHome()
  const first = await openApp({ home })
  await freshCase(first.page)
  await dropFiles(first.page, [screenshot, pictureOf('Screenshot_20261005-203018.png')])
  await toEvidence(first.page)
  await first.page.getByRole('button', { name: recognition.stop, exact: true }).click({ timeout: 40_000 })
  if (process.env['SHOTS']) await first.page.screenshot({ path: join(process.env['SHOTS'], 'recognition-paused.png'), fullPage: true })
  await expect(first.page.getByRole('button', { name: recognition.goOn, exact: true })).toBeVisible()
  await expect.poll(() => isAlive(first.app), { timeout: 10_000 }).toBe(false)
  await first.app.close()

  const second = await openApp({ home })
  const left = (): Promise<number> => second.page.evaluate(async () => {
    const api = Reflect.get(window, 'tsuzuri') as Record<string, (input: unknown) => Promise<{ value: { left: number } }>>
    return (await api['recognition']?.(undefined))?.value.left ?? -1
  })
  expect(await left()).toBeGreaterThan(0)
  await expect.poll(left, { timeout: 150_000 }).toBe(0)
  await second.app.close()
})

test('a recognition whose process dies is begun once more, and the window does not notice', async () => {
  const { app, page } = await openApp()
  await freshCase(page)
  await dropFiles(page, [screenshot])
  await expect.poll(() => isAlive(app), { timeout: 40_000, intervals: [50] }).toBe(true)
  await app.evaluate(({ app: electron }) => {
    const found = electron.getAppMetrics().find((metric) => metric.name === 'Tsuzuri recognition')
    if (found) process.kill(found.pid, 'SIGKILL')
  })
  await toEvidence(page)
  await page.getByRole('grid', { name: evidence.list }).getByRole('row').first().click()
  await expect(page.getByRole('region', { name: evidence.details }).getByText('2026年10月3日（土）14:05').first()).toBeVisible({ timeout: 40_000 })
  await app.close()
})

test('switched off, nothing is read', async () => {
  const { app, page } = await openApp()
  await freshCase(page)
  await page.evaluate(async () => {
    const api = Reflect.get(window, 'tsuzuri') as Record<string, (input: unknown) => Promise<unknown>>
    await api['setRecognition']?.({ on: false })
  })
  await dropFiles(page, [screenshot])
  await toEvidence(page)
  await expect(page.getByRole('checkbox', { name: recognition.switch })).not.toBeChecked()
  await page.waitForTimeout(6_000)
  expect(await isAlive(app)).toBe(false)
  await app.close()
})
