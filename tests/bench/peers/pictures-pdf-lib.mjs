import { readFileSync, writeFileSync } from 'node:fs'
import fontkit from '@pdf-lib/fontkit'
import { PDFDocument } from 'pdf-lib'
import { fitted, page, picturesToPlace } from './peer.mjs'

const { font: fontPath, target, pictures } = picturesToPlace()
const document = await PDFDocument.create()
document.registerFontkit(fontkit)
const font = await document.embedFont(readFileSync(fontPath), { subset: true })
for (const { path, caption } of pictures) {
  const bytes = readFileSync(path)
  const image = path.endsWith('.png') ? await document.embedPng(bytes) : await document.embedJpg(bytes)
  const { x, y, width, height } = fitted(image.width, image.height)
  const sheet = document.addPage([page.width, page.height])
  sheet.drawText(caption, { x: 60, y: page.height - 50, size: 10, font })
  sheet.drawImage(image, { x, y: page.height - y - height, width, height })
}
writeFileSync(target, await document.save())
