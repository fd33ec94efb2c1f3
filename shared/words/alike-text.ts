import type { Language } from '#shared/domain/language.ts'

type Named = Readonly<Record<Language, (names: readonly string[]) => string>>

const listed = (names: readonly string[]): string => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`)

/** What is said of pictures that belong together; the names are labels of exhibits or names of files. */
export const alikeText = {
  identical: { ja: (names) => `${names.join('と')}は、まったく同じファイルです。`, en: (names) => `${listed(names)} are the same file, byte for byte.` },
  same: { ja: (names) => `${names.join('と')}は、ほぼ同じ画面です。`, en: (names) => `${listed(names)} show nearly the same picture.` },
  run: { ja: (names) => `${names.join('、')}は、上から順に続く一つの画面のようです。`, en: (names) => `${listed(names)} seem to be one screen that was scrolled, from the top down.` }
} as const satisfies Readonly<Record<'identical' | 'same' | 'run', Named>>
