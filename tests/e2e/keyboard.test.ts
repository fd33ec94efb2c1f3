import { mkdtempSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import { openApp } from './app.ts'
import { answerSaveDialog, wordsOf } from './hands.ts'

const { cases, fresh, questions, remedies, places, timeline, documents, paper } = wordsOf.ja
/** More stops than any screen has. */
const mostStops = 90

type Stop = { readonly name: string; readonly isLost: boolean; readonly isVisible: boolean }

/** Where the focus is, and whether a person can see it there: a ring, a shadow, or the filled part of a date. */
function focusOf(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const active = document.activeElement
    if (!active || active === document.body) return { name: 'body', isLost: true, isVisible: false }
    const hasRing = (element: Element): boolean => {
      const style = getComputedStyle(element)
      return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none'
    }
    const holders = [active, active.closest('label'), active.closest('[data-focus-visible]'), active.closest('[data-focus-within]')].filter((element) => element !== null)
    const filled = active.getAttribute('role') === 'spinbutton' && getComputedStyle(active).backgroundColor !== 'rgba(0, 0, 0, 0)'
    const box = active.getBoundingClientRect()
    const inView = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
    const name = `${active.tagName.toLowerCase()} ${active.getAttribute('aria-label') ?? active.textContent?.slice(0, 30) ?? ''}`
    return { name, isLost: false, isVisible: inView && (filled || holders.some(hasRing)) }
  })
}

const unseen: string[] = []

async function press(page: Page, key: string, where: string): Promise<void> {
  await page.keyboard.press(key)
  const stop = await focusOf(page)
  // Between the last stop and the first lies the window itself.
  if (!stop.isLost && !stop.isVisible) unseen.push(`${where}: ${stop.name}`)
}

const isFocused = (target: Locator): Promise<boolean> => target.evaluate((element) => element === document.activeElement || (element.matches('label') && element.contains(document.activeElement)))

/** Tab, again and again, until the target is reached; that it is reached at all says that nothing traps. */
async function tabTo(page: Page, target: Locator, where: string): Promise<void> {
  await target.first().waitFor()
  for (let stops = 0; stops < mostStops; stops += 1) {
    if (await isFocused(target.first())) return
    await press(page, 'Tab', where)
  }
  throw new Error(`${where}: Tab never comes to ${String(target)}`)
}

/** What a screen does with the focus when it appears: somewhere inside, never nowhere. */
async function expectFocusWithin(page: Page, where: string): Promise<void> {
  const isLost = async (): Promise<boolean> => (await focusOf(page)).isLost
  for (let waits = 0; waits < 20 && await isLost(); waits += 1) await page.waitForTimeout(100)
  expect.soft(await isLost(), `${where}: the focus is lost`).toBe(false)
}

async function typeInto(page: Page, label: string, text: string): Promise<void> {
  await tabTo(page, page.getByRole('textbox', { name: label, exact: true }), label)
  await page.keyboard.insertText(text)
}

async function typeDay(page: Page, label: string, day: string): Promise<void> {
  await tabTo(page, page.getByRole('group', { name: label, exact: true }).locator('[data-type="year"]'), label)
  await page.keyboard.type(day.replaceAll('-', ''))
}

const button = (page: Page, name: string): Locator => page.getByRole('main').getByRole('button', { name, exact: true })

async function pressButton(page: Page, name: string, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(page, button(page, name), name)
  await page.keyboard.press(key)
}

async function openPlace(page: Page, from: string, name: string): Promise<void> {
  await tabTo(page, page.getByRole('tab', { name: from, exact: true }), from)
  const tab = page.getByRole('tab', { name, exact: true })
  for (let steps = 0; steps < 5 && !(await isFocused(tab)); steps += 1) await press(page, 'ArrowRight', name)
  await expect(tab).toHaveAttribute('aria-selected', 'true')
}

async function answerQuestions(page: Page): Promise<void> {
  await pressButton(page, cases.make)
  await expect(page.getByRole('heading', { name: fresh.title })).toBeVisible()
  await expectFocusWithin(page, 'new case')
  await tabTo(page, page.getByRole('radiogroup', { name: fresh.disputes }).getByRole('radio').first(), 'disputes')
  await press(page, 'Space', 'disputes')
  for (let steps = 0; steps < 16 && !(await page.getByRole('radio', { name: /^商品の未着/ }).isChecked()); steps += 1) await press(page, 'ArrowDown', 'disputes')
  await pressButton(page, fresh.begin)
  const next = async (heading: string): Promise<void> => {
    await pressButton(page, fresh.next)
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeFocused()
  }
  await expect(page.getByRole('heading', { level: 1, name: wordsOf.ja.groups.problem.label })).toBeFocused()
  await typeInto(page, questions.summary.label, '配達完了と表示されたが、荷物を受け取っていない。')
  await next(wordsOf.ja.groups.order.label)
  await typeInto(page, questions.orderNumber.label, '250-1111111-1111111')
  await typeInto(page, questions.itemName.label, '録音機 R-20')
  await typeInto(page, questions.sellerName.label, '例示商店')
  await typeDay(page, questions.placedAt.label, '2026-10-01')
  await typeInto(page, questions.total.label, '7480')
  await next(wordsOf.ja.groups.delivery.label)
  await next(wordsOf.ja.groups.tried.label)
  await next(wordsOf.ja.groups.remedy.label)
  await tabTo(page, page.getByRole('button', { name: questions.remedyKind.label }), 'remedy')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('option', { name: remedies.refund })).toBeVisible()
  for (let steps = 0; steps < 12 && !(await isFocused(page.getByRole('option', { name: remedies.refund }))); steps += 1) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: questions.remedyKind.label })).toBeFocused()
  await expect(page.getByRole('button', { name: questions.remedyKind.label })).toContainText(remedies.refund)
  await typeDay(page, questions.answerBy.label, '2026-12-10')
  await next(wordsOf.ja.groups.claimant.label)
  await typeInto(page, questions.claimantName.label, '見本 一郎')
  await typeInto(page, questions.claimantPostalCode.label, '000-0002')
  await typeInto(page, questions.claimantAddress.label, '東京都見本区例町9-8-7')
  await next(fresh.summaryTitle)
  await pressButton(page, fresh.finish)
}

test('from a new case to a saved paper with the keyboard alone, the focus always seen', async () => {
  const { app, page } = await openApp({ recognition: 'off' })
  unseen.length = 0
  await answerQuestions(page)
  await page.getByRole('tab', { name: places.story, exact: true }).waitFor()
  await expectFocusWithin(page, 'opened case')
  await openPlace(page, places.story, places.timeline)
  await pressButton(page, timeline.add, 'Space')
  await expect(page.getByRole('textbox', { name: timeline.statement, exact: true })).toBeFocused()
  await page.keyboard.insertText('宅配ボックスを見たが、何も入っていなかった。')
  await typeDay(page, timeline.when, '2026-10-03')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('list', { name: timeline.list }).getByText('宅配ボックスを見たが、何も入っていなかった。', { exact: true })).toBeVisible()
  await expectFocusWithin(page, 'written entry')
  await pressButton(page, timeline.add)
  await page.keyboard.insertText('取り消す記録')
  await pressButton(page, timeline.cancel)
  await expectFocusWithin(page, 'cancelled entry')
  await openPlace(page, places.timeline, places.documents)
  await tabTo(page, page.getByRole('radiogroup', { name: documents.pack }).getByRole('radio', { checked: true }), 'packs')
  for (let steps = 0; steps < 40 && !(await page.getByRole('radio', { name: /^申入書/ }).isChecked()); steps += 1) await press(page, 'ArrowDown', 'packs')
  await pressButton(page, documents.build)
  const save = page.getByRole('button', { name: paper.save })
  await save.waitFor({ timeout: 30_000 })
  await expectFocusWithin(page, 'made papers')
  const target = join(mkdtempSync(join(tmpdir(), 'tsuzuri-saved-')), 'letter.pdf')
  await answerSaveDialog(app, target)
  await tabTo(page, save, 'paper')
  await page.keyboard.press('Enter')
  await expect(page.getByText(paper.saved(target))).toBeVisible()
  await expect(save).toBeFocused()
  expect(statSync(target).size).toBeGreaterThan(10_000)
  await app.close()
  expect([...new Set(unseen)]).toEqual([])
})

test('what is typed just before the shortcut that keeps an entry is kept with it', async () => {
  const { app, page } = await openApp({ recognition: 'off' })
  await page.getByRole('main').getByRole('button', { name: cases.sample }).click()
  await page.getByRole('tab', { name: places.timeline }).click()
  await page.getByRole('button', { name: timeline.add }).click()
  await typeDay(page, timeline.when, '2026-10-03')
  await page.getByRole('textbox', { name: timeline.statement, exact: true }).focus()
  await page.keyboard.insertText('最後の一言まで残る記録')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('region', { name: timeline.formNew })).toBeHidden()
  await expect(page.getByRole('list', { name: timeline.list }).getByText('最後の一言まで残る記録', { exact: true })).toBeVisible()
  await app.close()
})

test('Tab goes round the whole of a case and comes back to where it began', async () => {
  const { app, page } = await openApp({ recognition: 'off' })
  await page.getByRole('main').getByRole('button', { name: cases.sample }).click()
  await page.getByRole('tab', { name: places.story, exact: true }).focus()
  const first = page.getByRole('tab', { name: places.story, exact: true })
  for (const place of [places.evidence, places.timeline, places.advice, places.documents]) {
    await openPlace(page, places.story, place)
    await press(page, 'Tab', place)
    await tabTo(page, page.getByRole('tab', { name: place, exact: true }), place)
    for (let steps = 0; steps < 5 && !(await isFocused(first)); steps += 1) await page.keyboard.press('ArrowLeft')
  }
  await app.close()
})
