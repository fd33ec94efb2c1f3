import pdfmake from 'pdfmake'
import { body, columns, makeLetters, page, table } from './peer.mjs'

pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy(() => true)

await makeLetters(async ({ paragraphs, head, rows }, fontPath, target) => {
  pdfmake.setFonts({ Noto: { normal: fontPath } })
  // The face's own line is 1.448 of its size high.
  const text = { fontSize: body.size, lineHeight: body.leading / (body.size * 1.448) }
  const cell = { fontSize: table.size, lineHeight: table.leading / (table.size * 1.448) }
  const setRow = (row) => row.map((words) => ({ text: words, ...cell }))
  await pdfmake.createPdf({
    pageSize: 'A4',
    pageMargins: page.margin,
    defaultStyle: { font: 'Noto' },
    content: [
      ...paragraphs.map((words) => ({ text: words, ...text })),
      { table: { headerRows: 1, widths: columns.map((width) => width - 4), body: [setRow(head), ...rows.map(setRow)], dontBreakRows: true }, layout: { hLineWidth: () => 0.4, vLineWidth: () => 0, paddingLeft: () => 2, paddingRight: () => 2, paddingTop: () => table.padding, paddingBottom: () => table.padding } }
    ]
  }).write(target)
})
