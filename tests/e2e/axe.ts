import { AxeBuilder } from '@axe-core/playwright'
import type { ElectronApplication, Page } from '@playwright/test'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

export type Look = { readonly scheme: 'light' | 'dark'; readonly width: number; readonly height: number }
export const wide = { width: 1440, height: 900 } as const
export const narrow = { width: 1024, height: 640 } as const

/** What axe finds on the screen as it stands, each finding with its place; places of what passes are not looked up, which would take as long again. */
export async function faultsOn(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).withTags(rules).setLegacyMode(true).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id} at ${node.target.join(' ')}: ${node.any[0]?.message ?? node.all[0]?.message ?? node.none[0]?.message ?? ''}`))
}

/** The same in every look; `seen` is told when one has been looked at. */
export async function faultsIn(app: ElectronApplication, page: Page, looks: readonly Look[], seen: (look: Look) => Promise<unknown> = async () => undefined): Promise<readonly string[]> {
  const faults: string[] = []
  for (const look of looks) {
    await take(app, page, look)
    faults.push(...(await faultsOn(page)).map((fault) => `${look.scheme} ${look.width}: ${fault}`))
    await seen(look)
  }
  return faults
}

async function take(app: ElectronApplication, page: Page, { scheme, width, height }: Look): Promise<void> {
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
  await app.evaluate(({ BrowserWindow }, [across, down]) => { BrowserWindow.getAllWindows()[0]?.setContentSize(across, down) }, [width, height] as const)
  await page.waitForFunction((across) => innerWidth === across, width)
  // What depends on the width is drawn anew.
  await page.evaluate(() => new Promise((drawn) => { requestAnimationFrame(() => { requestAnimationFrame(drawn) }) }))
}
