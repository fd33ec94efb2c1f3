import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normaliseText } from '#shared/pdf/fonts/normalise-text.ts'

test.each([
  ['marks join their letters', 'か\u3099e\u0301', 'がé'],
  ['compatibility kanji of names stay', '神\uFA19\u{2F81A}', '神\uFA19\u{2F81A}'],
  ['compatibility kanji stay beside joined letters', '\uFA19か\u3099\uFA1A', '\uFA19が\uFA1A'],
  ['directions cannot be turned', 'a\u202Eexe.jpg\u2066b', 'aexe.jpgb'],
  ['controls and invisible marks go', 'a\u0000\u200B\uFEFF\u00ADb\u007F', 'ab'],
  ['a tab becomes a space', 'a\tb', 'a b'],
  ['line ends become one kind', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
  ['emoji stay joined, other joiners go', '👨‍👩a\u200Db', '👨‍👩ab'],
  ['half of a surrogate pair is replaced', 'a\uD83Db', 'a\uFFFDb'],
  ['variation selectors stay', '葛\u{E0100}', '葛\u{E0100}'],
])('%s', (_, before, after) => {
  expect(normaliseText(before)).toBe(after)
})

test('normalising twice changes nothing more', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => normaliseText(normaliseText(text)) === normaliseText(text)))
})
