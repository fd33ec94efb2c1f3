import { expect, test } from 'vitest'
import { usedNames } from '#shared/pdf/read/used-names.ts'
import { latin1Bytes } from '#shared/pdf/bytes.ts'

const used = (content: string, ...wanted: readonly string[]): readonly string[] => [...usedNames(latin1Bytes(content), new Set(wanted))].toSorted()

test.each([
  ['whole names alone', '/F1 12 Tf /F12 Do', ['/F1', '/F', '/F12', '/F123'], ['/F1', '/F12']],
  ['a name spelled with escapes', '/I#6d1 Do', ['/Im1', '/I'], ['/Im1']],
  ['a name whose first letter is an escape', '/#49m1 Do', ['/Im1'], ['/Im1']],
  ['a name that needs escapes, spelled with them or not', '/A#20B Do /\u00c4 gs', ['/A#20B', '/#c4', '/A'], ['/#c4', '/A#20B']],
  ['the empty name', '/ gs', ['/', '/F1'], ['/']],
  ['names that touch other things', '[/F1(x)]/P<</M 0>>BDC', ['/F1', '/P', '/M', '/x'], ['/F1', '/M', '/P']],
  ['a name in a string or at the very end', '(/F1) Tj /F2', ['/F1', '/F2'], ['/F1', '/F2']],
  ['nothing where nothing is wanted', '/F1 12 Tf', [], []],
] as const)('%s', (_, content, wanted, expected) => {
  expect(used(content, ...wanted)).toEqual(expected)
})
