import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import sharp from 'sharp'
import { longChat, pngOfRaw, screenOf } from '../electron/intake/alike/screens.ts'
import { openApp } from './app.ts'
import { dropFiles, makeEmptyCase, shot, wordsOf } from './hands.ts'

const { alike, places, evidence } = wordsOf.ja

/** Three screens of one chat, a smaller copy of the first, taken at another time of the clock, and one of another chat. */
async function pictures(): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tsuzuri-alike-'))
  const chat = await longChat(1, 30)
  const first = await pngOfRaw(await screenOf(chat, 0, '20:30'))
  const files: readonly (readonly [string, Buffer])[] = [
    ['a.png', first], ['b.png', await pngOfRaw(await screenOf(chat, 1300, '20:31'))], ['c.png', await pngOfRaw(await screenOf(chat, 2600, '20:32'))],
    ['copy.jpg', await sharp(await pngOfRaw(await screenOf(chat, 0, '21:58'))).resize(720).jpeg().toBuffer()], ['other.png', await pngOfRaw(await screenOf(await longChat(2, 30), 0, '20:30'))]
  ]
  return files.map(([name, bytes]) => {
    writeFileSync(join(folder, name), bytes)
    return join(folder, name)
  })
}

const cardsOf = (page: Page): Locator => page.getByRole('grid', { name: evidence.list }).getByRole('row')

test('screens that are alike are pointed out, compared, left, joined, and had back', async () => {
  test.setTimeout(180_000)
  const { app, page, home } = await openApp({ recognition: 'off' })
  await makeEmptyCase(page, 'ja', '商品の未着')
  const files = await pictures()
  await page.getByRole('tab', { name: places.evidence }).click()
  await dropFiles(page, files)
  await expect(cardsOf(page)).toHaveCount(5, { timeout: 60_000 })
  const same = page.getByText(alike.same(alike.listed(['資料1', '資料4'])))
  const run = page.getByText(alike.run(alike.listed(['資料1', '資料2', '資料3'])))
  await expect(same).toBeVisible({ timeout: 60_000 })
  await expect(run).toBeVisible()
  await shot(page, 'alike-lines')

  await page.getByRole('button', { name: alike.look, exact: true }).first().click()
  const dialog = page.getByRole('dialog', { name: alike.lookSame })
  await expect(dialog.getByText(alike.differenceHint)).toBeVisible()
  await expect(dialog.locator('img').first()).toHaveJSProperty('complete', true)
  await page.waitForTimeout(500)
  await shot(page, 'alike-compared')
  await dialog.getByRole('button', { name: alike.leave }).click()
  await expect(same).toBeHidden()

  await page.getByRole('button', { name: alike.join, exact: true }).click()
  await expect(page.getByText(alike.joined(alike.listed(['資料1', '資料2', '資料3'])))).toBeVisible({ timeout: 60_000 })
  await expect(cardsOf(page)).toHaveCount(3)
  await cardsOf(page).first().click()
  await expect(page.getByRole('region', { name: evidence.details }).getByText(alike.madeFrom(3))).toBeVisible()
  await page.waitForTimeout(800)
  await shot(page, 'alike-joined')

  await page.getByRole('button', { name: alike.apart }).first().click()
  await expect(cardsOf(page)).toHaveCount(5)
  await expect(cardsOf(page).first()).toContainText('a.png')
  await app.close()

  const again = await openApp({ recognition: 'off', home })
  await again.page.getByRole('grid', { name: wordsOf.ja.cases.list }).getByRole('row').first().click()
  await again.page.getByRole('tab', { name: places.evidence }).click()
  await expect(again.page.getByText(alike.run(alike.listed(['資料1', '資料2', '資料3'])))).toBeVisible({ timeout: 60_000 })
  await expect(again.page.getByText(alike.same(alike.listed(['資料1', '資料4'])))).toBeHidden()
  await again.app.close()
})

test('one of two that are nearly the same is removed from the comparison, and comes back', async () => {
  const { app, page } = await openApp({ recognition: 'off' })
  await makeEmptyCase(page, 'ja', '商品の未着')
  const [first, , , copy] = await pictures()
  await page.getByRole('tab', { name: places.evidence }).click()
  await dropFiles(page, [first ?? '', copy ?? ''])
  await page.getByRole('button', { name: alike.look, exact: true }).click({ timeout: 60_000 })
  await page.getByRole('button', { name: alike.remove('資料2') }).click()
  await expect(cardsOf(page)).toHaveCount(1)
  await page.getByRole('button', { name: wordsOf.ja.case.undo }).click()
  await expect(cardsOf(page)).toHaveCount(2)
  await app.close()
})
