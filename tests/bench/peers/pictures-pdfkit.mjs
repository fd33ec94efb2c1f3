import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import PDFDocument from 'pdfkit'
import { frame, picturesToPlace } from './peer.mjs'

const { font, target, pictures } = picturesToPlace()
const document = new PDFDocument({ size: 'A4', margin: 0, autoFirstPage: false })
const out = document.pipe(createWriteStream(target))
for (const { path, caption } of pictures) {
  document.addPage().font(font).fontSize(10).text(caption, 60, 40)
  document.image(path, frame.x, frame.y, { fit: [frame.width, frame.height], align: 'center' })
}
document.end()
await finished(out)
