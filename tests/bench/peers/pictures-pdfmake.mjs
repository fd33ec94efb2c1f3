import pdfmake from 'pdfmake'
import { frame, picturesToPlace } from './peer.mjs'

const { font, target, pictures } = picturesToPlace()
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy(() => true)
pdfmake.setFonts({ Noto: { normal: font } })
await pdfmake.createPdf({
  pageSize: 'A4',
  pageMargins: [60, 40, 60, 40],
  defaultStyle: { font: 'Noto', fontSize: 10 },
  content: pictures.flatMap(({ path, caption }, index) => [{ text: caption, pageBreak: index === 0 ? undefined : 'before', margin: [0, 0, 0, 15] }, { image: path, fit: [frame.width, frame.height], alignment: 'center' }])
}).write(target)
