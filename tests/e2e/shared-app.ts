import { test } from '@playwright/test'
import { openApp } from './app.ts'
import type { AppSettings, OpenApp } from './app.ts'

/** One app for the tests of a file; `again` closes it and starts it with the same data. After a test that failed the runner makes a new one. */
export type SharedApp = { readonly current: () => OpenApp; readonly again: () => Promise<OpenApp> }

/** For tests that ask for no more than a window without cases: to start the app for each would take longer than most of what they try. */
export function sharedApp(settings: AppSettings): SharedApp {
  let open: OpenApp
  test.beforeAll(async () => { open = await openApp(settings) })
  test.beforeEach(() => removeCases(open))
  test.afterAll(() => open.app.close())
  return {
    current: () => open,
    again: async () => {
      await open.app.close()
      open = await openApp({ ...settings, home: open.home })
      return open
    },
  }
}

async function removeCases({ page }: OpenApp): Promise<void> {
  const removed = await page.evaluate(async () => {
    const api = Reflect.get(window, 'tsuzuri') as Readonly<Record<'listCases' | 'removeCase', (input?: unknown) => Promise<{ readonly ok: boolean; readonly value: readonly { readonly caseId: string }[] }>>>
    const cases = (await api.listCases()).value
    for (const { caseId } of cases) if (!(await api.removeCase({ caseId })).ok) throw new Error(`${caseId} could not be removed`)
    return cases.length
  })
  if (removed === 0) return
  await page.reload()
  await page.waitForSelector('main')
}
