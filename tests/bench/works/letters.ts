import { writeFileSync } from 'node:fs'
import { letterContent } from '../material/letter-content.ts'
import type { Goal, Rival, Work, Workshop } from '../work.ts'

const peers = ['pdf-lib', 'pdfkit', 'pdfmake', 'react-pdf', 'typst'] as const

/** Five pages: the first of a process, and those after it. */
export async function shortLetter(shop: Workshop): Promise<Work> {
  const letters = await lettersFile(shop, 'letter-5.json', 1, 1)
  return { title: 'A: a 5-page Japanese letter with a table, cold processes', rounds: 7, measure: 'typst', rivals: [...rivalsFor(shop, letters), ...chromium(shop, letters)], goals: [] }
}

export async function warmLetter(shop: Workshop): Promise<Work> {
  const letters = await lettersFile(shop, 'letters-5-36.json', 1, 36)
  const goals: readonly Goal[] = [
    { row: 'Tsuzuri', what: 'time', of: 'pdf-lib', must: 0.1, beyond: null },
    { row: 'Tsuzuri', what: 'time', of: 'typst', must: 0.5, beyond: 0.3 }
  ]
  return { title: 'A: a 5-page Japanese letter with a table, warm, in process', rounds: 5, measure: 'pdf-lib', rivals: rivalsFor(shop, letters).map((rival) => ({ ...rival, warmAfter: 12 })), goals }
}

export async function longLetter(shop: Workshop): Promise<Work> {
  const letters = await lettersFile(shop, 'letter-99.json', 21.7, 1)
  const goals: readonly Goal[] = [
    { row: 'Tsuzuri', what: 'time', of: 'typst', must: 0.45, beyond: 0.3 },
    { row: 'Tsuzuri', what: 'memory', of: 'typst', must: 0.5, beyond: null },
    { row: 'Tsuzuri', what: 'bytes', of: 'pdfkit', must: 0.85, beyond: null }
  ]
  const slow = new Set(['pdf-lib', 'react-pdf', 'chromium'])
  const rivals = [...rivalsFor(shop, letters), ...chromium(shop, letters)].map((rival) => ({ ...rival, isSlow: slow.has(rival.name) }))
  return { title: 'A: 99 pages, cold processes', rounds: 5, measure: 'typst', rivals, goals }
}

function rivalsFor(shop: Workshop, letters: string): readonly Rival[] {
  const own = (name: string, tags: string): Rival => ({ name, target: shop.out(`${name}.pdf`), command: shop.own('letter-program', letters, shop.out(`${name}.pdf`), tags) })
  const theirs = peers.map((name): Rival => ({ name, target: shop.out(`${name}.pdf`), command: shop.peer(`letter-${name}`, letters, shop.font, shop.out(`${name}.pdf`)) }))
  return [own('Tsuzuri', 'untagged'), own('Tsuzuri, tagged', 'tagged'), ...theirs]
}

/** Where the machine has it; a browser that starts and ends for each document. */
const chromium = (shop: Workshop, letters: string): readonly Rival[] =>
  (shop.hasProgram('chromium') ? [{ name: 'chromium', target: shop.out('chromium.pdf'), command: shop.peer('letter-chromium', letters, shop.font, shop.out('chromium.pdf')) }] : [])

const lettersFile = (shop: Workshop, name: string, factor: number, count: number): Promise<string> =>
  shop.material(name, async (path) => writeFileSync(path, JSON.stringify(Array.from({ length: count }, (_, variant) => letterContent(factor, variant)))))
