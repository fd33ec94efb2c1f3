import { writeFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { frame, picturesToPlace } from './peer.mjs'

const { folder, font, target, pictures } = picturesToPlace()
const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: [dirname(font)] }] })
const sheet = ({ path, caption }) => `${caption}\n\n#align(center, image("/${basename(path)}", width: ${frame.width}pt, height: ${frame.height}pt, fit: "contain"))`
const mainFileContent = `#set page(paper: "a4", margin: (x: 60pt, y: 40pt))\n#set text(font: "Noto Sans JP", lang: "ja", size: 10pt)\n${pictures.map(sheet).join('\n#pagebreak()\n')}`
writeFileSync(target, compiler.pdf({ mainFileContent }, { pdfTags: false }))
