import { expect, test } from 'vitest'
import { askPdfium, unlockPdf } from '#electron/intake/pdfium/ask-pdfium.ts'
import type { PdfiumSubject } from '#electron/intake/pdfium/ask-pdfium.ts'
import { endlessPdf, textPdf } from '../../fixtures/evidence/text-pdf.ts'

const subject = (key: string, bytes: Uint8Array): PdfiumSubject => ({ key, file: `${key}.pdf`, limitSeconds: 2, load: async () => ({ bytes }) })
const letter = subject('letter', textPdf([{ lines: [{ text: 'Parcel 4711', xPt: 50, yPt: 500 }] }]))
const look = { kind: 'render', page: 1, widthPx: 40, heightPx: 60 } as const
const everywhere = { kind: 'words-under', page: 1, areas: [{ page: 1, x: 0, y: 0, width: 1, height: 1 }] } as const

test('a page without end is given up, and the next document is read by a thread of its own', async () => {
  await expect(askPdfium(subject('endless', endlessPdf()), look)).rejects.toMatchObject({ failure: { code: 'too-slow', file: 'endless.pdf' } })
  expect(await askPdfium(letter, everywhere)).toEqual([['Parcel', '4711']])
})

test('documents take turns: each is opened again when another one was asked about', async () => {
  const other = subject('other', textPdf([{ lines: [{ text: 'Other', xPt: 50, yPt: 500 }] }]))
  const answers = await Promise.all([askPdfium(letter, everywhere), askPdfium(other, everywhere), askPdfium(letter, everywhere)])
  expect(answers.map(([words]) => words)).toEqual([['Parcel', '4711'], ['Other'], ['Parcel', '4711']])
})

test.each([['no PDF', Buffer.from('hello')], ['nothing', Buffer.alloc(0)], ['half of one', textPdf([{ lines: [] }]).subarray(0, 90)]])('%s is damaged, and harms nothing else', async (_, bytes) => {
  await expect(askPdfium(subject(`broken ${bytes.length}`, bytes), look)).rejects.toMatchObject({ failure: { code: 'pdf-refused', reason: 'damaged' } })
  await expect(unlockPdf(bytes, ['x'], 'broken.pdf')).rejects.toMatchObject({ failure: { code: 'pdf-refused', reason: 'damaged' } })
  expect(await askPdfium(letter, everywhere)).toEqual([['Parcel', '4711']])
})

test('a page that is not there is damaged', async () => {
  await expect(askPdfium(letter, { ...look, page: 2 })).rejects.toMatchObject({ failure: { code: 'pdf-refused', reason: 'damaged' } })
})

test('a picture larger than memory ends the thread and nothing else', async () => {
  await expect(askPdfium(letter, { ...look, widthPx: 40_000, heightPx: 50_000 })).rejects.toMatchObject({ failure: { code: 'pdf-refused', file: 'letter.pdf' } })
  expect(await askPdfium(letter, everywhere)).toEqual([['Parcel', '4711']])
})
