import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { drawScreenshots, takePhotographs } from '../material/pictures.ts'
import type { Rival, Work, Workshop } from '../work.ts'
import { writeCaseOfPictures } from './case-of-pictures.ts'

const peers = ['pdf-lib', 'pdfkit', 'pdfmake', 'react-pdf', 'typst'] as const

export const hundredScreenshots = (shop: Workshop): Promise<string> => shop.material('screenshots-100', (path) => drawScreenshots(path, 100, false))

export async function screenshots(shop: Workshop): Promise<Work> {
  const folder = await hundredScreenshots(shop)
  const caseFolder = await shop.material('case-100', (path) => writeCaseOfPictures(folder, path))
  const slow = new Set(['pdf-lib', 'react-pdf', 'typst', 'chromium'])
  return {
    title: 'B: 100 RGB screenshots with captions, cold processes', rounds: 3, measure: 'img2pdf',
    rivals: [...rivalsFor(shop, folder).map((rival) => ({ ...rival, isSlow: slow.has(rival.name) })), ...wholeBuilds(shop, caseFolder)],
    goals: [
      { row: 'Tsuzuri', what: 'time', of: 'img2pdf', must: 0.12, beyond: 0.08 },
      { row: 'Tsuzuri', what: 'memory', of: 'img2pdf', must: 0.75, beyond: null },
      { row: 'Tsuzuri', what: 'bytes', of: 'img2pdf', must: 1.001, beyond: null }
    ]
  }
}

export async function transparentScreenshots(shop: Workshop): Promise<Work> {
  const folder = await shop.material('screenshots-rgba-20', (path) => drawScreenshots(path, 20, true))
  return {
    title: 'B: 20 RGBA screenshots with captions, cold processes', rounds: 5, measure: 'pdfkit', rivals: rivalsFor(shop, folder),
    goals: [
      { row: 'Tsuzuri', what: 'time', of: 'pdfkit', must: 0.5, beyond: 0.3 },
      { row: 'Tsuzuri', what: 'bytes', of: 'pdfkit', must: 0.65, beyond: null }
    ]
  }
}

export async function photographs(shop: Workshop): Promise<Work> {
  const folder = await shop.material('photographs-20', (path) => takePhotographs(path, 20))
  return {
    title: 'B: 20 JPEG of 12 megapixels with captions, cold processes', rounds: 7, measure: 'img2pdf', rivals: rivalsFor(shop, folder),
    goals: [{ row: 'Tsuzuri', what: 'time', of: 'img2pdf', must: 0.9, beyond: 0.7 }]
  }
}

function rivalsFor(shop: Workshop, folder: string): readonly Rival[] {
  const own = (name: string, tags: string): Rival => ({ name, target: shop.out(`${name}.pdf`), command: shop.own('pictures-program', folder, shop.out(`${name}.pdf`), tags) })
  const named = [...peers, ...(shop.hasProgram('chromium') ? ['chromium'] : [])]
  const theirs = named.map((name): Rival => ({ name, target: shop.out(`${name}.pdf`), command: shop.peer(`pictures-${name}`, folder, shop.font, shop.out(`${name}.pdf`)), isSlow: name === 'chromium' }))
  const files = readdirSync(folder).toSorted().map((name) => join(folder, name))
  const img2pdf: readonly Rival[] = shop.hasProgram('img2pdf') ? [{ name: 'img2pdf', target: shop.out('img2pdf.pdf'), command: ['img2pdf', '--pagesize', 'A4', '--output', shop.out('img2pdf.pdf'), ...files] }] : []
  return [own('Tsuzuri', 'untagged'), own('Tsuzuri, tagged', 'tagged'), ...img2pdf, ...theirs]
}

/** What a user waits for: evidence read, letter filled, pages, index, manifest, text. */
export function wholeBuilds(shop: Workshop, caseFolder: string, suffix = ''): readonly Rival[] {
  const build = (name: string, originals: string): Rival => {
    const out = shop.out(name)
    return { name, target: join(out, 'complaint-letter.ja.pdf'), command: shop.tsuzuri('build', caseFolder, '--pack', 'complaint-letter', '--lang', 'ja', '--out', out, '--originals', originals) }
  }
  return [build(`whole build${suffix}, no originals`, 'none'), build(`whole build${suffix}, with originals`, 'all')]
}
