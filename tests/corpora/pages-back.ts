import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { nodeMachine } from '#electron/files/machine.ts'
import { DomainError } from '#shared/domain/failure.ts'
import { openForeignDocument, pdfPageSizes } from '#shared/pdf/pictures/foreign-document.ts'
import type { Picture } from '#shared/pdf/picture.ts'
import { layoutOf, pdfBytes } from '../shared/pdf/write/pdf-readers.ts'

export type PagesBack = { readonly kind: 'refused'; readonly reason: string } | { readonly kind: 'shown'; readonly pages: number; readonly seconds: number; readonly path: string }

/** Every page of a PDF through the real reader and the real writer, each as large as it is; any error but a refusal is a fault. */
export async function pagesThroughThePack(source: string, folder: string): Promise<PagesBack> {
  const bytes = readFileSync(source)
  const startMs = performance.now()
  try {
    const sizes = await pdfPageSizes(await openForeignDocument(bytes, basename(source), nodeMachine.inflate))
    const pictures = new Map<string, Picture>(sizes.map((size, index) => [`a ${index + 1}`, { kind: 'pdf-page', ...size, documentKey: source, load: async () => bytes, pageNumber: index + 1 }]))
    const pages = sizes.map(({ widthPt, heightPt }, index) => ({ widthPt, heightPt, links: [], boxes: [{ kind: 'picture', owner: null, xPt: 0, yPt: 0, widthPt, heightPt, picture: { exhibitId: 'a', page: index + 1 } }] as const }))
    const path = join(folder, basename(source))
    writeFileSync(path, await pdfBytes(layoutOf(pages), { pictures }))
    return { kind: 'shown', pages: pages.length, seconds: (performance.now() - startMs) / 1000, path }
  } catch (error) {
    if (error instanceof DomainError && error.failure.code === 'pdf-refused') return { kind: 'refused', reason: error.failure.reason }
    throw error
  }
}

/** What poppler says of a file; null where it cannot open it. */
export function popplerOf(path: string): { readonly pages: number; readonly text: string } | null {
  const told = spawnSync('pdfinfo', [path], { encoding: 'latin1', timeout: 20_000 })
  const text = spawnSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8', timeout: 20_000, maxBuffer: 1 << 27 })
  const pages = Number(/^Pages:\s+(\d+)/m.exec(told.stdout)?.[1] ?? 0)
  return told.status === 0 && text.status === 0 && pages > 0 ? { pages, text: text.stdout } : null
}

/** The share of the characters of one text that the other has too, whatever their order. */
export function shareOf(text: string, other: string): number {
  const counts = new Map<string, number>()
  const characters = Array.from(text.replace(/\s/g, ''))
  for (const character of other) counts.set(character, (counts.get(character) ?? 0) + 1)
  let found = 0
  for (const character of characters) {
    const left = counts.get(character) ?? 0
    counts.set(character, left - 1)
    if (left > 0) found += 1
  }
  return characters.length === 0 ? 1 : found / characters.length
}
