import { readFileSync, writeFileSync } from 'node:fs'
import { PDFDocument } from 'pdf-lib'

const [target, ...sources] = process.argv.slice(2)
const document = await PDFDocument.create()
for (const source of sources) {
  const other = await PDFDocument.load(readFileSync(source))
  for (const page of await document.copyPages(other, other.getPageIndices())) document.addPage(page)
}
writeFileSync(target, await document.save())
