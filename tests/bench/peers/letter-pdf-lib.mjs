import { readFileSync, writeFileSync } from 'node:fs'
import fontkit from '@pdf-lib/fontkit'
import { PDFDocument } from 'pdf-lib'
import { body, columns, makeLetters, page, table } from './peer.mjs'

// As its documentation leads one to do: a line grows by a character until `widthOfTextAtSize` says that it is too wide.
const wrap = (text, font, size, width) => {
  const lines = []
  let line = ''
  for (const character of text) {
    if (line !== '' && font.widthOfTextAtSize(line + character, size) > width) {
      lines.push(line)
      line = ''
    }
    line += character
  }
  return [...lines, line]
}

await makeLetters(async ({ paragraphs, head, rows }, fontPath, target) => {
  const document = await PDFDocument.create()
  document.registerFontkit(fontkit)
  const font = await document.embedFont(readFileSync(fontPath), { subset: true })
  const bottom = page.height - page.margin
  let sheet = document.addPage([page.width, page.height])
  let y = page.margin
  const breakPage = () => {
    sheet = document.addPage([page.width, page.height])
    y = page.margin
  }
  for (const text of paragraphs) {
    for (const line of wrap(text, font, body.size, page.width - 2 * page.margin)) {
      if (y + body.leading > bottom) breakPage()
      sheet.drawText(line, { x: page.margin, y: page.height - y - body.size, size: body.size, font })
      y += body.leading
    }
  }
  const drawRow = (cells) => {
    let x = page.margin
    for (const [column, lines] of cells.entries()) {
      for (const [at, line] of lines.entries()) sheet.drawText(line, { x: x + 2, y: page.height - y - table.padding - table.size - at * table.leading, size: table.size, font })
      x += columns[column]
    }
    y += rowHeight(cells)
    sheet.drawLine({ start: { x: page.margin, y: page.height - y }, end: { x: page.width - page.margin, y: page.height - y }, thickness: 0.4 })
  }
  const rowHeight = (cells) => Math.max(...cells.map((lines) => lines.length)) * table.leading + 2 * table.padding
  const setRow = (row) => row.map((cell, column) => wrap(cell, font, table.size, columns[column] - 4))
  drawRow(setRow(head))
  for (const row of rows) {
    const cells = setRow(row)
    if (y + rowHeight(cells) > bottom) {
      breakPage()
      drawRow(setRow(head))
    }
    drawRow(cells)
  }
  writeFileSync(target, await document.save())
})
