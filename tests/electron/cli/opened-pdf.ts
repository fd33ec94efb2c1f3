import { readFileSync } from 'node:fs'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

export type OpenedPdf = { readonly pages: number; readonly labels: readonly string[]; readonly outline: readonly string[]; /** Page indexes that links and bookmarks lead to. */ readonly links: readonly number[] }

type Item = { readonly title: string; readonly dest: unknown; readonly items: readonly Item[] }

/** What pdf.js finds: labels, titles of all bookmarks, and every target. */
export async function openedPdf(path: string): Promise<OpenedPdf> {
  const task = getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 })
  const pdf = await task.promise
  const flat = (items: readonly Item[]): readonly Item[] => items.flatMap((item) => [item, ...flat(item.items)])
  const outline = flat(await pdf.getOutline())
  const targets: unknown[] = outline.map(({ dest }) => dest)
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const annotations: readonly { readonly dest?: unknown }[] = await (await pdf.getPage(number)).getAnnotations()
    targets.push(...annotations.map(({ dest }) => dest))
  }
  const links = await Promise.all(targets.map(async (dest) => (Array.isArray(dest) ? pdf.getPageIndex(dest[0]) : -1)))
  const labels = (await pdf.getPageLabels()) ?? []
  const pages = pdf.numPages
  await task.destroy()
  return { pages, labels, outline: outline.map(({ title }) => title), links }
}
