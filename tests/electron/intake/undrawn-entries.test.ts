import { describe, expect, test } from 'vitest'
import type { ReadyExhibit } from '#shared/packs/portrayal.ts'
import { readyFile } from '#electron/intake/read-evidence.ts'
import { fileOf } from '../../fixtures/evidence/make-evidence.ts'
import { handMadePdf, pageSaying } from '../../shared/pdf/read/hand-made-pdf.ts'
import type { HandMade } from '../../shared/pdf/read/hand-made-pdf.ts'

const look: HandMade = { entries: '/Type/XObject/Subtype/Form/BBox[0 0 10 10]', bytes: '0 g 0 0 10 10 re f' }
const formOf = (annotation: string, form = '', catalog = ''): Buffer =>
  handMadePdf([...pageSaying('x', '/Annots[6 0 R]'), `<</Type/Annot/Rect[10 20 190 60]${annotation}>>`, look].with(0, `<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[6 0 R]${form}>>${catalog}>>`))
const ready = async (bytes: Uint8Array): Promise<ReadyExhibit> => readyFile(await fileOf('a.pdf', bytes), { redactions: [], language: 'en' })
const japanese = '/V<FEFF8FD491D1>'

describe('an entry that a reader would have to draw by itself', () => {
  test.each([
    ['a field filled in letters that no bundled font has', '/Subtype/Widget/FT/Tx/V<FEFF05D005D1>', ''],
    ['Japanese that its frame may not hold', `/Subtype/Widget/FT/Tx/DA(/Helv 30 Tf)/V<FEFF${'8FD491D1'.repeat(10)}>`, ''],
    ['a comb with too few cells', '/Subtype/Widget/FT/Tx/Ff 16777216/MaxLen 2/V(123)', ''],
    ['a list of which several are chosen', '/Subtype/Widget/FT/Ch/V[(a)(b)]', ''],
    ['a text that is kept as a stream', '/Subtype/Widget/FT/Tx/V 7 0 R', ''],
    ['a text that its frame may not hold', `/Subtype/Widget/FT/Tx/DA(/Helv 10 Tf)/V(${'long '.repeat(20)})`, ''],
    ['lines that its frame may not hold', `/Subtype/Widget/FT/Tx/Ff 4096/DA(/Helv 10 Tf)/V(${'long '.repeat(60)})`, ''],
    ['a ticked box without an appearance', '/Subtype/Widget/FT/Btn/AS/Yes', ''],
    ['a note without an appearance', '/Subtype/FreeText/Contents(paid)', ''],
  ])('%s is told, in the list of findings and at the head of the exhibit', async (_, annotation, form) => {
    const { facts, portrayal } = await ready(formOf(annotation, form))
    expect(facts.warnings).toEqual([{ code: 'entries-not-drawn' }])
    expect(portrayal).toMatchObject({ kind: 'pictures', notes: ['entries-not-drawn'], warnings: [{ code: 'entries-not-drawn' }] })
  })

  test.each([
    ['a field with an appearance', `/Subtype/Widget/FT/Tx${japanese}/AP<</N 7 0 R>>`, ''],
    ['a field filled in Japanese', `/Subtype/Widget/FT/Tx${japanese}`, ''],
    ['one whose appearance is out of date', `/Subtype/Widget/FT/Tx${japanese}/AP<</N 7 0 R>>`, '/NeedAppearances true'],
    ['a choice in Japanese', '/Subtype/Widget/FT/Ch/Ff 131072/V(2)/Opt[[(1)(a)][(2)<FEFF8FD491D1>]]', ''],
    ['a field that is drawn whole', '/Subtype/Widget/FT/Tx/V(4980 yen)', '/NeedAppearances true'],
    ['lines that are drawn whole', '/Subtype/Widget/FT/Tx/Ff 4096/DA(/Helv 8 Tf)/V(one two three four five six seven eight nine ten)', ''],
    ['an empty field', '/Subtype/Widget/FT/Tx/V()', ''], ['one without a value', '/Subtype/Widget/FT/Tx', '/NeedAppearances true'],
    ['a hidden one', `/Subtype/Widget/F 2/FT/Tx${japanese}`, ''],
    ['a box that is not ticked', '/Subtype/Widget/FT/Btn/AS/Off', ''], ['a ticked one with its appearance', '/Subtype/Widget/FT/Btn/AS/Yes/AP<</N<</Yes 7 0 R>>>>', ''],
    ['a link', '/Subtype/Link', ''],
  ])('%s needs no word', async (_, annotation, form) => {
    const { facts, portrayal } = await ready(formOf(annotation, form))
    expect(facts.warnings).toEqual([])
    expect(portrayal).not.toHaveProperty('notes')
  })

  test('on a page that is hidden in part, what the file leaves to its reader is told', async () => {
    const bytes = formOf(`/Subtype/Widget/FT/Tx${japanese}`)
    const { portrayal } = await readyFile(await fileOf('a.pdf', bytes), { redactions: [{ page: 1, x: 0, y: 0, width: 0.1, height: 0.1 }], language: 'en' })
    expect(portrayal).toMatchObject({ kind: 'pictures', notes: ['entries-not-drawn'], warnings: [{ code: 'entries-not-drawn' }] })
  })

  test('a form that is a program alone is told', async () => {
    expect((await ready(formOf('/Subtype/Link', '', '/NeedsRendering true'))).facts.warnings).toEqual([{ code: 'entries-not-drawn' }])
  })
})
