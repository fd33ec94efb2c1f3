import { join } from 'node:path'
import type { Rival, Work, Workshop } from '../work.ts'
import { hundredScreenshots } from './pictures.ts'
import { multiply } from './growth.ts'

/** A thousand screenshots taken in, and a hundred of them, against their hashes and thumbnails alone. */
export async function intake(shop: Workshop): Promise<Work> {
  const hundred = await hundredScreenshots(shop)
  const thousand = await shop.material('screenshots-1000', async (path) => multiply(hundred, path, 10))
  const own = (name: string, folder: string): Rival => ({ name, target: join(shop.out(name), 'tsuzuri.db'), command: shop.own('intake-program', folder, shop.out(name)) })
  const least: Rival = { name: 'sha256sum and sharp', target: shop.out('thumbnails'), command: shop.peer('intake-sharp', thousand, shop.out('thumbnails')) }
  return {
    title: 'Intake: 1,000 screenshots of a megabyte, originals synced, with thumbnails', rounds: 3, measure: 'sha256sum and sharp',
    rivals: [own('Tsuzuri', thousand), least, own('Tsuzuri, 100', hundred)],
    goals: [
      { row: 'Tsuzuri', what: 'time', of: 'sha256sum and sharp', must: 1.3, beyond: null },
      { row: 'Tsuzuri', what: 'memory', of: 'Tsuzuri, 100', must: 1.3, beyond: null }
    ]
  }
}
