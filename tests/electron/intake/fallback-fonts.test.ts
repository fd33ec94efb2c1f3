import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { askPdfium } from '#electron/intake/pdfium/ask-pdfium.ts'
import { unembeddedPdf } from '../../fixtures/evidence/text-pdf.ts'

const name = '見本花子'

async function inkOf(font: 'MS-Mincho' | 'MS-Gothic', encoding: 'UniJIS-UTF16-H' | '90ms-RKSJ-H', coded: Uint8Array, text = name): Promise<number> {
  const bytes = unembeddedPdf(text, font, encoding, coded)
  const { samples } = await askPdfium({ key: `${font} ${encoding} ${text}`, file: 'a.pdf', load: async () => ({ bytes }) }, { kind: 'render', page: 1, widthPx: 400, heightPx: 600 })
  return samples.reduce((sum, value) => sum + (value < 128 ? 1 : 0), 0)
}

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16()

test('letters of a Japanese font that a PDF names but does not hold are drawn, bolder in gothic than in mincho', async () => {
  const mincho = await inkOf('MS-Mincho', 'UniJIS-UTF16-H', utf16(name))
  expect(mincho).toBeGreaterThan(500)
  expect(await inkOf('MS-Gothic', 'UniJIS-UTF16-H', utf16(name))).toBeGreaterThan(mincho)
  expect(await inkOf('MS-Gothic', '90ms-RKSJ-H', iconv.encode(name, 'shift_jis'), `${name}。`)).toBeGreaterThan(mincho)
})
