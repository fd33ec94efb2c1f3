import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { letterContent } from '../material/letter-content.ts'
import type { Rival, Work, Workshop } from '../work.ts'

/** 20 PDFs of 10 pages: five cut from the same long letter by each of four programs; Chromium’s hold the most objects, and where the machine has none pdfmake stands in. */
export async function merging(shop: Workshop): Promise<Work> {
  const folder = await shop.material(shop.hasProgram('chromium') ? 'merge-20-chromium' : 'merge-20', (path) => cutSources(shop, path))
  const sources = readdirSync(folder).toSorted().map((name) => join(folder, name))
  const byScript = (name: string): Rival => ({ name, target: shop.out(`${name}.pdf`), command: shop.peer(`merge-${name}`, shop.out(`${name}.pdf`), ...sources) })
  const byProgram = (name: string, command: readonly string[]): readonly Rival[] => (shop.hasProgram(name) ? [{ name, target: shop.out(`${name}.pdf`), command }] : [])
  return {
    title: 'C: merging 20 PDFs of 10 pages, cold processes', rounds: 5, measure: 'pdf-lib',
    rivals: [
      { name: 'Tsuzuri', target: shop.out('Tsuzuri.pdf'), command: shop.own('merge-program', shop.out('Tsuzuri.pdf'), ...sources) },
      byScript('pdf-lib'), byScript('libpdf'),
      ...byProgram('qpdf', ['qpdf', '--empty', '--pages', ...sources, '--', shop.out('qpdf.pdf')]),
      ...byProgram('mutool', ['mutool', 'merge', '-o', shop.out('mutool.pdf'), ...sources]),
      ...byProgram('pdfunite', ['pdfunite', ...sources, shop.out('pdfunite.pdf')])
    ],
    goals: [
      { row: 'Tsuzuri', what: 'time', of: 'pdf-lib', must: 0.15, beyond: null },
      { row: 'Tsuzuri', what: 'time', of: 'qpdf', must: null, beyond: 1 }
    ]
  }
}

async function cutSources(shop: Workshop, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const letters = await shop.material('letter-99.json', async (path) => writeFileSync(path, JSON.stringify([letterContent(21.7, 0)])))
  for (const maker of ['pdf-lib', 'pdfkit', 'typst', shop.hasProgram('chromium') ? 'chromium' : 'pdfmake']) {
    const whole = shop.out(`${maker}-whole.pdf`)
    run(shop.peer(`letter-${maker}`, letters, shop.font, whole))
    for (let part = 0; part < 5; part += 1) run(['qpdf', whole, '--pages', '.', `${part * 10 + 1}-${part * 10 + 10}`, '--', join(folder, `${maker}-${part}.pdf`)])
  }
}

function run([program = '', ...words]: readonly string[]): void {
  const { status, stderr, error } = spawnSync(program, words, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${program} failed: ${error?.message ?? stderr}`)
}
