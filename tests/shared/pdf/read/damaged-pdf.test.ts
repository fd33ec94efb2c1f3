import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nodeMachine } from '#electron/files/machine.ts'
import { DomainError } from '#shared/domain/failure.ts'
import type { Picture } from '#shared/pdf/picture.ts'
import { openForeignDocument, pdfPageSizes } from '#shared/pdf/pictures/foreign-document.ts'
import { parseItem } from '#shared/pdf/read/parse-item.ts'
import { PdfDamage } from '#shared/pdf/read/pdf-item.ts'
import type { PageSize } from '#shared/pdf/read/page-frame.ts'
import { layoutOf, page, pdfBytes, pictureBox } from '../write/pdf-readers.ts'
import { handMadePdf, pageSaying } from './hand-made-pdf.ts'
import type { HandMade } from './hand-made-pdf.ts'

const objects: readonly HandMade[] = [
  ...pageSaying('words of the page', '/Annots[7 0 R]/Rotate 90', '/XObject<</A 6 0 R>>/Properties<</L 9 0 R>>').with(0, '<</Type/Catalog/Pages 2 0 R/OCProperties<</OCGs[9 0 R]/D<</OFF[9 0 R]>>>>>>'),
  { entries: '/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Filter/FlateDecode', bytes: deflateSync('/OC /L BDC 0 0 5 5 re f EMC 0 0 9 9 re f') },
  '<</Type/Annot/Subtype/Stamp/Rect[10 10 50 50]/AP<</N 8 0 R>>>>', { entries: '/Type/XObject/Subtype/Form/BBox[0 0 9 9]', bytes: '0 0 9 9 re f' }, '<</Type/OCG/Name(a)>>',
]
const whole = (['table', 'stream', 'packed'] as const).map((references) => handMadePdf(objects, { references }))

type Blow = { readonly at: number; readonly kind: 'change' | 'cut' | 'put' | 'twice'; readonly bytes: Uint8Array }
const blow: fc.Arbitrary<Blow> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }), kind: fc.constantFrom('change', 'cut', 'put', 'twice'),
  bytes: fc.oneof(fc.uint8Array({ minLength: 1, maxLength: 6 }), fc.constantFrom('/Length 99', '<<', '>>', '[', '(', '1 0 R', '3 0 R', '/Kids', 'endobj', 'stream\n', 'endstream', 'null', '/Type/ObjStm', '9999999999', '-1', 'xref', 'R', 'obj').map((text) => Buffer.from(text))),
})

function struck(bytes: Uint8Array, { at, kind, bytes: piece }: Blow): Uint8Array {
  const from = Math.floor(at * bytes.length)
  const after = kind === 'put' || kind === 'twice' ? from : from + piece.length
  return Buffer.concat([bytes.subarray(0, from), kind === 'cut' ? new Uint8Array() : kind === 'twice' ? bytes.subarray(from, from + 200) : piece, bytes.subarray(after)])
}

/** The sizes of the pages that went into a pack, or the reason of the refusal; any other error is a fault. */
async function shownOrRefused(bytes: Uint8Array): Promise<readonly PageSize[] | string> {
  try {
    const sizes = await pdfPageSizes(await openForeignDocument(bytes, 'a', nodeMachine.inflate))
    const pictures = new Map<string, Picture>(sizes.map((size, index) => [`a ${index + 1}`, { kind: 'pdf-page', ...size, documentKey: 'a', load: async () => bytes, pageNumber: index + 1 }]))
    await pdfBytes(layoutOf(sizes.map((_, index) => page([pictureBox('a', 200, 100, index + 1)]))), { pictures })
    return sizes
  } catch (error) {
    if (error instanceof DomainError && error.failure.code === 'pdf-refused' && error.failure.file === 'a') return error.failure.reason
    throw error
  }
}

describe('a PDF that was damaged anywhere', () => {
  test('unharmed is shown', async () => {
    for (const bytes of whole) expect(await shownOrRefused(bytes)).toEqual([{ widthPt: 100, heightPt: 200 }])
  })

  test('shows pages with an area or is refused by name, whatever the damage', async () => {
    await fc.assert(fc.asyncProperty(fc.nat(2), fc.array(blow, { minLength: 1, maxLength: 4 }), async (shape, blows) => {
      const shown = await shownOrRefused(blows.reduce(struck, whole[shape] ?? new Uint8Array()))
      if (typeof shown === 'string') expect(['damaged', 'encrypted', 'too-many-pages']).toContain(shown)
      else for (const { widthPt, heightPt } of shown) expect(widthPt > 0 && heightPt > 0).toBe(true)
    }), { numRuns: 400 })
  })

  test('cut off at any byte, it shows its page or is refused', async () => {
    const [bytes = new Uint8Array()] = whole
    for (let length = 0; length < bytes.length; length += 13) {
      const shown = await shownOrRefused(bytes.subarray(0, length))
      expect(typeof shown === 'string' ? shown : shown.length).toBeOneOf(['damaged', 1])
    }
  })
})

describe('one object', () => {
  test('of any bytes is an object or damage, and reading goes on behind it', () => {
    fc.assert(fc.property(fc.oneof(fc.uint8Array({ maxLength: 60 }), fc.array(fc.constantFrom('<<', '>>', '[', ']', '(', ')', '/A', '/B#20', '1', '-.5', '0 R', '<41>', '%x\n', 'null', ' ')).map((parts) => Buffer.from(parts.join(' ')))), (bytes) => {
      const cursor = { bytes, at: 0 }
      try {
        parseItem(cursor)
        expect(cursor.at > 0 && cursor.at <= bytes.length).toBe(true)
      } catch (error) {
        expect(error).toBeInstanceOf(PdfDamage)
      }
    }), { numRuns: 2000 })
  })

  test.each([
    ['/A#42#2f', '/AB#2f'], ['(a\\)(b)\\\\)', '(a\\)(b)\\\\)'], ['<4 1>', '<4 1>'], ['+.5', '+.5'], ['%x\n true', 'true'],
  ])('%s is kept as %s', (text, kept) => {
    expect(parseItem({ bytes: Buffer.from(text, 'latin1'), at: 0 })).toBe(kept)
  })

  test.each(['', '<<', '<</A>>', '[1', '(a', '<4x>', '1.2.3', '--5', 'truer', ')', '<</A 1'])('%j is none', (text) => {
    expect(() => parseItem({ bytes: Buffer.from(text), at: 0 })).toThrow(PdfDamage)
  })
})
