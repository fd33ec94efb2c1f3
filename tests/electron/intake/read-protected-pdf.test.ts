import { describe, expect, test } from 'vitest'
import type { ReadyExhibit } from '#shared/packs/portrayal.ts'
import { readyFile } from '#electron/intake/read-evidence.ts'
import { fileOf, pdfOf } from '../../fixtures/evidence/make-evidence.ts'
import { protectedPdf, textPdf } from '../../fixtures/evidence/text-pdf.ts'
import type { Protection } from '../../fixtures/evidence/text-pdf.ts'
import { lacks } from '../../shared/pdf/write/pdf-readers.ts'

const plain = textPdf([{ lines: [{ text: 'Parcel 4711', xPt: 50, yPt: 500 }] }, { lines: [], extra: '/Rotate 90' }], '/Title (Report)')
const ready = async (bytes: Uint8Array, passwords: readonly string[]): Promise<ReadyExhibit> => readyFile({ ...(await fileOf('a.pdf', bytes)), passwords }, { redactions: [], language: 'en' })

const kinds: readonly (readonly [string, Omit<Protection, 'user'>])[] = [
  ['RC4 of 40 bits', { bits: 40 }], ['RC4 of 128 bits', { bits: 128, options: ['--use-aes=n'] }], ['AES of 128 bits', { bits: 128, options: ['--use-aes=y'] }],
  ['AES of 256 bits, revision 5', { bits: 256, options: ['--force-R5'] }], ['AES of 256 bits', { bits: 256 }]
]

describe.skipIf(lacks('qpdf'))('a PDF that qpdf protected (skipped without qpdf)', () => {
  test.each(kinds)('by %s is shown when its password is given, and its original stays as it is', async (_, protection) => {
    const bytes = await protectedPdf(plain, { ...protection, user: 'open sesame' })
    const { portrayal, facts, original } = await ready(bytes, ['wrong', 'open sesame'])
    expect(portrayal).toMatchObject({ kind: 'pictures', warnings: [{ code: 'opened-by-password' }] })
    expect(facts).toMatchObject({ pages: 2, title: 'Report', bytes: bytes.length })
    if (portrayal.kind === 'pictures') expect(portrayal.pages.map(({ size }) => size)).toEqual([{ unit: 'pt', width: 400, height: 600 }, { unit: 'pt', width: 600, height: 400 }])
    expect(Buffer.compare(await original.read(0, original.sizeBytes), bytes)).toBe(0)
  })

  test.each(kinds)('by %s against changes alone is shown without any password, with a note', async (_, protection) => {
    const { portrayal, facts } = await ready(await protectedPdf(plain, { ...protection, user: '' }), [])
    expect(portrayal).toMatchObject({ kind: 'pictures', warnings: [{ code: 'owner-protected' }] })
    expect(facts.warnings).toEqual([{ code: 'owner-protected' }])
  })

  test('stands on a cover page without its password, and a wrong one is told apart', async () => {
    const bytes = await protectedPdf(plain, { bits: 256, user: 'open sesame' })
    expect((await ready(bytes, [])).portrayal).toMatchObject({ kind: 'cover', reason: 'encrypted', warnings: [{ code: 'encrypted' }] })
    expect((await ready(bytes, ['Open Sesame'])).portrayal).toMatchObject({ kind: 'cover', reason: 'encrypted', warnings: [{ code: 'encrypted' }, { code: 'password-wrong' }] })
  })

  test('opens by a Japanese password, however its letters are composed', async () => {
    const bytes = await protectedPdf(plain, { bits: 256, user: 'ひらけゴマ' })
    expect((await ready(bytes, ['ひらけゴマ'.normalize('NFD')])).portrayal.kind).toBe('pictures')
  })

  test('whose table of objects is lost is damaged, since what is missing could not be told, and the next one is read all the same', async () => {
    const bytes = await protectedPdf(plain, { bits: 256, user: '' })
    const torn = Buffer.from(bytes.toString('latin1').replace(/startxref\n\d+/, 'startxref\n7'), 'latin1')
    const [cut, next] = await Promise.all([ready(torn, []), ready(bytes, [])])
    expect(cut.portrayal).toMatchObject({ kind: 'cover', reason: 'damaged' })
    expect(next.portrayal.kind).toBe('pictures')
  })
})

test('a PDF that only says that it is protected costs its own cover page', async () => {
  expect((await ready(pdfOf(1, '', true), ['x'])).portrayal).toMatchObject({ kind: 'cover' })
})
