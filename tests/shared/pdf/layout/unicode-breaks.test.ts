import fc from 'fast-check'
import LineBreaker from 'linebreak'
import { expect, test } from 'vitest'
import { unicodeBreaks } from '#shared/pdf/layout/unicode-breaks.ts'

type Break = readonly [position: number, isRequired: boolean]

const found = (text: string): readonly Break[] => {
  const breaks: Break[] = []
  unicodeBreaks(text, (position, isRequired) => breaks.push([position, isRequired]))
  return breaks
}

/** The whole text in one go, as the library means it. */
const expected = (text: string): readonly Break[] => {
  const breaker = new LineBreaker(text)
  const breaks: Break[] = []
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) breaks.push([next.position, next.required])
  return breaks
}

const mixed = fc.string({ unit: fc.constantFrom(...'あかがぁっゎゐんゔゕヴヵヷヺ・ーア漢字々〆ァッ一鿿㐀、。「」（）!?！？ \n\r\u3000\u00a0\u200b\u200d-‐–—…/0123,.%¥$€〒AbéЖאּא־กꠀ🇯🇵👍🏽𠮷葛\u{e0100}\u3099\ufe0f'), maxLength: 60 })

test('lines may end where they may when the text is looked at as a whole', () => {
  fc.assert(fc.property(mixed, (text) => { expect(found(text)).toEqual(expected(text)) }), { numRuns: 3000 })
})

test('so it is after every character between two letters of Japanese', () => {
  for (let unit = 1; unit < 0x10000; unit += 1) {
    const text = `字${String.fromCharCode(unit)}あ`
    expect(found(text), `U+${unit.toString(16)}`).toEqual(expected(text))
  }
})
