import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import PDFDocument from 'pdfkit'
import { body, columns, makeLetters, page, table } from './peer.mjs'

await makeLetters(async ({ paragraphs, head, rows }, fontPath, target) => {
  const document = new PDFDocument({ size: 'A4', margin: page.margin })
  const out = document.pipe(createWriteStream(target))
  document.font(fontPath).fontSize(body.size)
  const lineGap = body.leading - document.currentLineHeight()
  for (const text of paragraphs) document.text(text, { lineGap })
  document.fontSize(table.size)
  const cellGap = table.leading - document.currentLineHeight()
  const bottom = page.height - page.margin
  let y = document.y
  const heightOf = (row) => Math.max(...row.map((cell, column) => document.heightOfString(cell, { width: columns[column] - 4, lineGap: cellGap }))) + 2 * table.padding
  const drawRow = (row, height) => {
    let x = page.margin
    for (const [column, cell] of row.entries()) {
      document.text(cell, x + 2, y + table.padding, { width: columns[column] - 4, lineGap: cellGap })
      x += columns[column]
    }
    y += height
    document.moveTo(page.margin, y).lineTo(page.width - page.margin, y).lineWidth(0.4).stroke()
  }
  drawRow(head, heightOf(head))
  for (const row of rows) {
    const height = heightOf(row)
    if (y + height > bottom) {
      document.addPage()
      y = page.margin
      drawRow(head, heightOf(head))
    }
    drawRow(row, height)
  }
  document.end()
  await finished(out)
})
