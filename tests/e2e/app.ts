import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron } from '@playwright/test'
import type { ElectronApplication, Page } from '@playwright/test'

export const projectFolder = resolve(import.meta.dirname, '..', '..')
export const samplesFolder = join(projectFolder, 'samples')

export type OpenApp = { readonly app: ElectronApplication; readonly page: Page; readonly home: string }
export type AppSettings = { readonly recognition?: 'off'; readonly home?: string; readonly locale?: 'ja' | 'en'; readonly executablePath?: string; readonly environment?: Readonly<Record<string, string>> }

/** The display of this worker, where the run has made them (scripts/testing/displays.mjs). */
const ownDisplay = process.env['TSUZURI_DISPLAYS']?.split(' ')[Number(process.env['TEST_PARALLEL_INDEX'])]

export const ownEnvironment = (): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined)),
  ...(ownDisplay === undefined ? {} : { DISPLAY: ownDisplay }),
})

export const newHome = (): string => mkdtempSync(join(tmpdir(), 'tsuzuri-home-'))

/**
 * Starts the app as its user does, with a data folder of its own. The language is named apart from the character set: a
 * locale that the machine does not have would leave Chromium without file names beyond ASCII.
 */
export async function openApp(settings: AppSettings = {}): Promise<OpenApp> {
  const home = settings.home ?? newHome()
  const locale = settings.locale ?? 'ja'
  const app = await _electron.launch({
    args: ['.', '--disable-gpu', `--lang=${locale}`], cwd: projectFolder, chromiumSandbox: true, ...(settings.executablePath === undefined ? {} : { executablePath: settings.executablePath }),
    env: { ...ownEnvironment(), TSUZURI_HOME: home, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', LANGUAGE: locale, ...settings.environment }
  })
  const page = await app.firstWindow()
  await page.waitForSelector('main')
  if (settings.recognition === 'off') await switchRecognitionOff(page)
  return { app, page, home }
}

/** As its switch does: half of what a long test of something else costs would be the reading of pictures in the background. */
async function switchRecognitionOff(page: Page): Promise<void> {
  const isOff = await page.evaluate(async () => {
    const api = Reflect.get(window, 'tsuzuri') as { readonly setRecognition: (input: { readonly on: boolean }) => Promise<{ readonly ok: boolean }> }
    return (await api.setRecognition({ on: false })).ok
  })
  if (!isOff) throw new Error('recognition could not be switched off')
}
