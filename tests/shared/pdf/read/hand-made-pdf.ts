import { deflateSync } from 'node:zlib'

/** An object by hand: its text, or a stream's entries and bytes. */
export type HandMade = string | { readonly entries: string; readonly bytes: Uint8Array | string }
export type Shape = {
  /** How the objects are found; `packed` puts all but streams into an object stream. */
  readonly references?: 'table' | 'stream' | 'packed'
  readonly trailer?: string
}

/** A whole PDF of these objects, numbered from 1; the first is the catalog. */
export function handMadePdf(objects: readonly HandMade[], { references = 'table', trailer = '' }: Shape = {}): Buffer {
  const pieces: Buffer[] = [Buffer.from('%PDF-1.7\n%\xE2\xE3\xCF\xD3\n', 'latin1')]
  const rows: (readonly [kind: number, second: number, third: number])[] = [[0, 0, 255]]
  const length = (): number => pieces.reduce((sum, piece) => sum + piece.length, 0)
  const add = (number: number, object: HandMade): void => {
    rows[number] = [1, length(), 0]
    pieces.push(Buffer.from(`${number} 0 obj\n`), bodyOf(object), Buffer.from('\nendobj\n'))
  }
  const packed = objects.flatMap((object, index) => (references === 'packed' && typeof object === 'string' ? [{ number: index + 1, text: object }] : []))
  for (const [index, object] of objects.entries()) if (references !== 'packed' || typeof object !== 'string') add(index + 1, object)
  if (packed.length > 0) {
    for (const [index, { number }] of packed.entries()) rows[number] = [2, objects.length + 1, index]
    add(objects.length + 1, packOf(packed))
  }
  const start = length()
  if (references === 'table') {
    const lines = rows.map(([kind, second]) => (kind === 0 ? '0000000000 65535 f \n' : `${String(second).padStart(10, '0')} 00000 n \n`))
    pieces.push(Buffer.from(`xref\n0 ${rows.length}\n${lines.join('')}trailer\n<</Size ${rows.length}/Root 1 0 R${trailer}>>\n`, 'latin1'))
  } else {
    const number = rows.length
    rows.push([1, start, 0])
    const bytes = Buffer.from(rows.flatMap(([kind, second, third]) => [kind, second >> 16, (second >> 8) & 255, second & 255, third]))
    add(number, { entries: `/Type/XRef/Size ${rows.length}/W[1 3 1]/Root 1 0 R/Filter/FlateDecode${trailer}`, bytes: deflateSync(bytes) })
  }
  return Buffer.concat([...pieces, Buffer.from(`startxref\n${start}\n%%EOF\n`)])
}

function bodyOf(object: HandMade): Buffer {
  if (typeof object === 'string') return Buffer.from(object, 'latin1')
  const bytes = typeof object.bytes === 'string' ? Buffer.from(object.bytes, 'latin1') : Buffer.from(object.bytes)
  const stated = object.entries.includes('/Length') ? '' : `/Length ${bytes.length}`
  return Buffer.concat([Buffer.from(`<<${object.entries}${stated}>>\nstream\n`, 'latin1'), bytes, Buffer.from('\nendstream')])
}

function packOf(objects: readonly { readonly number: number; readonly text: string }[]): HandMade {
  let offset = 0
  const heads = objects.map(({ number, text }) => {
    const head = `${number} ${offset} `
    offset += text.length + 1
    return head
  }).join('')
  const body = Buffer.from(`${heads}${objects.map(({ text }) => `${text} `).join('')}`, 'latin1')
  return { entries: `/Type/ObjStm/N ${objects.length}/First ${heads.length}/Filter/FlateDecode`, bytes: deflateSync(body) }
}

/** A page that says `text`, with further entries; the font is object 4, its content object 5. */
export const pageSaying = (text: string, page = '', resources = ''): readonly HandMade[] => [
  '<</Type/Catalog/Pages 2 0 R>>',
  '<</Type/Pages/Count 1/Kids[3 0 R]/MediaBox[0 0 200 100]>>',
  `<</Type/Page/Parent 2 0 R/Contents 5 0 R/Resources<</Font<</F1 4 0 R>>${resources}>>${page}>>`,
  '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  { entries: '', bytes: `BT /F1 12 Tf 20 50 Td (${text}) Tj ET` },
]
