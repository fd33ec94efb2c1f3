import { Document, Font, Image, Page, Text, renderToFile } from '@react-pdf/renderer'
import { createElement as element } from 'react'
import { frame, picturesToPlace } from './peer.mjs'

const { font, target, pictures } = picturesToPlace()
Font.register({ family: 'Noto', src: font })
const sheet = ({ path, caption }) => element(Page, { key: path, size: 'A4', style: { fontFamily: 'Noto', fontSize: 10 } }, [
  element(Text, { key: 'caption', style: { position: 'absolute', left: 60, top: 40 } }, caption),
  element(Image, { key: 'image', src: path, style: { position: 'absolute', left: frame.x, top: frame.y, width: frame.width, height: frame.height, objectFit: 'contain' } })
])
await renderToFile(element(Document, null, pictures.map(sheet)), target)
