import { pathToFileURL } from 'node:url'
import { fontFace, printPage } from './chromium.mjs'
import { frame, page, picturesToPlace } from './peer.mjs'

const { font, target, pictures } = picturesToPlace()
const style = `${fontFace(font)} @page { size: A4; margin: 0 } body { margin: 0; font: 10pt Noto } section { position: relative; height: ${page.height - 0.5}pt; break-after: page } p { position: absolute; left: 60pt; top: 40pt; margin: 0 } img { position: absolute; left: ${frame.x}pt; top: ${frame.y}pt; width: ${frame.width}pt; height: ${frame.height}pt; object-fit: contain; object-position: top }`
printPage(`<!doctype html><html lang="ja"><meta charset="utf-8"><style>${style}</style>${pictures.map(({ path, caption }) => `<section><p>${caption}</p><img src="${pathToFileURL(path).href}"></section>`).join('')}</html>`, target)
