import { writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { body, columns, makeLetters, page, table } from './peer.mjs'

let compiler

await makeLetters(({ paragraphs, head, rows }, fontPath, target) => {
  compiler ??= NodeCompiler.create({ fontArgs: [{ fontPaths: [dirname(fontPath)] }] })
  const words = (text) => `#${JSON.stringify(text)}`
  const cells = (row) => row.map((text) => `[${words(text)}]`).join(',')
  const mainFileContent = `
#set page(paper: "a4", margin: ${page.margin}pt)
#set text(font: "Noto Sans JP", lang: "ja", size: ${body.size}pt, top-edge: 0.88em, bottom-edge: -0.12em)
#set par(leading: ${body.leading - body.size}pt, spacing: ${body.leading - body.size}pt)
${paragraphs.map(words).join('\n\n')}

#set text(size: ${table.size}pt)
#set par(leading: ${table.leading - table.size}pt)
#show table.cell: set block(breakable: false)
#table(columns: (${columns.map((width) => `${width}pt`).join(', ')}), inset: (x: 2pt, y: ${table.padding + (table.leading - table.size) / 2}pt), stroke: (x, y) => (bottom: 0.4pt), table.header(${cells(head)}), ${rows.map(cells).join(',\n')})
`
  writeFileSync(target, compiler.pdf({ mainFileContent }, { pdfTags: false }))
})
