import { expect, test } from 'vitest'
import { inspectFile, readyFile } from '#electron/intake/read-evidence.ts'
import { fileOf } from '../../fixtures/evidence/make-evidence.ts'
import { handMadePdf, pageSaying } from '../../shared/pdf/read/hand-made-pdf.ts'

/** Objects 6 and on are the fields, given by the caller. */
const signedBy = (...fields: readonly string[]): Buffer =>
  handMadePdf([...pageSaying('x', ''), ...fields].with(0, '<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[6 0 R]/SigFlags 3>>>>'))
const value = '/V<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/adbe.pkcs7.detached/ByteRange[0 1 2 3]/Contents<00>/M(D:20261001120000+09\'00\')>>'

const codesOf = async (bytes: Buffer): Promise<readonly string[]> => (await inspectFile({ path: (await fileOf('signed.pdf', bytes)).path })).warnings.map(({ code }) => code)

test.each([
  ['a field with a signature', [`<</FT/Sig/T(a)${value}>>`]],
  ['one whose kind its parent states', ['<</FT/Sig/T(a)/Kids[7 0 R]>>', `<</T(b)/Parent 6 0 R${value}>>`]]
])('%s is noted: the pages of a pack carry no signature, the original does', async (_, fields) => {
  expect(await codesOf(signedBy(...fields))).toContain('signed')
})

test.each([
  ['a place to sign that is empty', ['<</FT/Sig/T(a)>>']],
  ['a field of another kind', [`<</FT/Tx/T(a)${value}>>`]],
  ['fields that hold themselves', ['<</FT/Sig/T(a)/Kids[6 0 R 6 0 R]>>']]
])('%s is no signature', async (_, fields) => {
  expect(await codesOf(signedBy(...fields))).not.toContain('signed')
})

test('a pack tells it too, and shows the page as ever', async () => {
  const { portrayal } = await readyFile(await fileOf('signed.pdf', signedBy(`<</FT/Sig/T(a)${value}>>`)), { redactions: [], language: 'en' })
  expect(portrayal).toMatchObject({ kind: 'pictures', warnings: [{ code: 'signed' }] })
  expect(portrayal).not.toHaveProperty('notes')
})
