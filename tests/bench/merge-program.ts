/** One cold run of the engine alone: every page of some PDFs on a page of its own. Arguments: target, PDFs. */
import { readFileSync } from 'node:fs'
import { tuneEngine } from '../../electron/cli/tune-engine.ts'
import { nodeMachine } from '../../electron/files/machine.ts'
import { openFontLibrary } from '../../shared/pdf/fonts/font-library.ts'
import type { Layout, Page } from '../../shared/pdf/layout-types.ts'
import type { Picture } from '../../shared/pdf/picture.ts'
import { openForeignDocument, pdfPageSizes } from '../../shared/pdf/pictures/foreign-document.ts'
import { writeToFile } from './write-to-file.ts'

tuneEngine()
const [target = '', ...sources] = process.argv.slice(2)
const pictures = new Map<string, Picture>()
const pages: Page[] = []
for (const source of sources) {
  const document = await openForeignDocument(readFileSync(source), source, nodeMachine.inflate)
  const [sizes, opened] = [await pdfPageSizes(document), new WeakRef(document)]
  for (const [index, { widthPt, heightPt }] of sizes.entries()) {
    const picture = { exhibitId: source, page: index + 1 }
    pictures.set(`${source} ${index + 1}`, { kind: 'pdf-page', widthPt, heightPt, documentKey: source, load: async () => readFileSync(source), opened, pageNumber: index + 1 })
    pages.push({ widthPt, heightPt, links: [], boxes: [{ kind: 'picture', owner: null, xPt: 0, yPt: 0, widthPt, heightPt, picture }] })
  }
}
const layout: Layout = { pages, outline: [], structure: [] }
await writeToFile(layout, { fonts: openFontLibrary(nodeMachine), pictures: ({ exhibitId, page }) => pictures.get(`${exhibitId} ${page}`) }, target)
