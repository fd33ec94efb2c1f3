/** Measurements against peers in the same run, as ratios; not a test. Run: npm run bench [-- --works a5,b100 --rounds 3 --quick] */
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { interleaved } from './measure.ts'
import { readOptions } from './options.ts'
import { report } from './report.ts'
import type { Work, Workshop } from './work.ts'
import { openWorkshop } from './workshop.ts'
import { checks, growth, timelines } from './works/growth.ts'
import { intake } from './works/intake.ts'
import { longLetter, shortLetter, warmLetter } from './works/letters.ts'
import { merging } from './works/merging.ts'
import { photographs, screenshots, transparentScreenshots } from './works/pictures.ts'
import { searching } from './works/searching.ts'

const works: Readonly<Record<string, (shop: Workshop) => Promise<Work>>> = {
  a5: warmLetter, 'a5-cold': shortLetter, a99: longLetter, b100: screenshots, 'b20-rgba': transparentScreenshots, 'b20-jpeg': photographs, c20: merging, growth, timelines, checks, intake, search: searching
}

const options = readOptions(process.argv.slice(2))
const unknown = options.works.filter((name) => !Object.hasOwn(works, name))
if (unknown.length > 0) throw new Error(`no work is called ${unknown.join(', ')}; there are ${Object.keys(works).join(', ')}`)

const results = mkdtempSync(join(tmpdir(), 'tsuzuri-bench-'))
try {
  const shop = await openWorkshop(results)
  console.log(`${new Date().toISOString()}, Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB`)
  for (const [name, describe] of Object.entries(works)) {
    if (options.works.length > 0 && !options.works.includes(name)) continue
    const work = await describe(shop)
    const rivals = options.quick ? work.rivals.filter((rival) => rival.isSlow !== true) : work.rivals
    console.log(report(work, interleaved(rivals, options.quick ? 1 : (options.rounds ?? work.rounds))))
  }
} finally {
  rmSync(results, { recursive: true, force: true })
}
