import { escaped, fontFace, printPage } from './chromium.mjs'
import { body, columns, makeLetters, page, table } from './peer.mjs'

await makeLetters(async ({ paragraphs, head, rows }, font, target) => {
  const cells = (row, tag) => `<tr>${row.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`
  const style = `${fontFace(font)} @page { size: A4; margin: ${page.margin}pt } body { margin: 0; font-family: Noto; font-size: ${body.size}pt; line-height: ${body.leading}pt } p { margin: 0 }
    table { width: 100%; table-layout: fixed; border-collapse: collapse; font-size: ${table.size}pt; line-height: ${table.leading}pt } td, th { padding: ${table.padding}pt 2pt; border-bottom: 0.4pt solid; font-weight: 400; text-align: left; vertical-align: top } tr { break-inside: avoid }`
  const widths = columns.map((width) => `<col style="width: ${width}pt">`).join('')
  printPage(`<!doctype html><html lang="ja"><meta charset="utf-8"><style>${style}</style>${paragraphs.map((words) => `<p>${escaped(words)}</p>`).join('')}<table><colgroup>${widths}</colgroup><thead>${cells(head, 'th')}</thead>${rows.map((row) => cells(row, 'td')).join('')}</table></html>`, target)
})
