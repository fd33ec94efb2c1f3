import { expect, test } from '@playwright/test'
import { openApp } from './app.ts'

test('a worker that dies in the middle costs nothing: what was under way is begun once more', async () => {
  const { app, page } = await openApp()
  const outcome = page.evaluate(async () => {
    const api = Reflect.get(window, 'tsuzuri') as Record<string, (input: unknown) => Promise<{ ok: boolean; value?: { caseId: string; pages: number } }>>
    const opened = await api['addSample']?.(undefined)
    console.log('building')
    const order = { caseId: opened?.value?.caseId, packId: 'a-to-z-claim', language: 'ja', paper: 'a4' }
    const disturbed = await api['buildPack']?.(order)
    const undisturbed = await api['buildPack']?.(order)
    return { ok: disturbed?.ok, pages: disturbed?.value?.pages, undisturbed: undisturbed?.value?.pages }
  })
  await page.waitForEvent('console', (message) => message.text() === 'building')
  const killed = await app.evaluate(({ app: electron }) => {
    const worker = electron.getAppMetrics().find((metric) => metric.type === 'Utility' && metric.name === 'Tsuzuri worker')
    if (worker) process.kill(worker.pid, 'SIGKILL')
    return worker !== undefined
  })
  expect(killed).toBe(true)
  const { ok, pages, undisturbed } = await outcome
  expect(ok).toBe(true)
  expect(pages).toBeGreaterThan(10)
  expect(pages).toBe(undisturbed)
  await app.close()
})
