import { lineCells } from './grid.ts'
import type { GridCharacter, GridFault, GridLine, GridPlace, GridSheet } from './grid.ts'

/** Kana, kanji, figures, brackets, punctuation and what is commonly used as a sign; Latin letters are looked at apart. */
const allowed = /^(?:[\u3000-\u3020\u3030\u303b-\u303d\u3041-\u3096\u309b-\u30ff\uff01-\uff5e\uffe0-\uffe6]|[\p{Script=Han}々〆〇ヶ]\p{Variation_Selector}?|[\u00a2-\u00b6\u00b7\u00b9\u00bc-\u00be\u00d7\u00f7]|[\u2010-\u2027\u2030-\u203c\u2190-\u2193\u2100-\u218f\u2200-\u22ff\u2460-\u24ff\u25a0-\u25ef\u2605\u2606\u2640\u2642\u266a\u3200-\u33ff])$/u
const pictograph = /\p{Emoji_Presentation}|\ufe0f/u
const latin = /^[Ａ-Ｚａ-ｚA-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]$/u
const inWord = /^[Ａ-Ｚａ-ｚ０-９A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]$/u
/** ｋｇ, ｍｌ: signs that go with a figure. */
const unitWords: ReadonlySet<string> = new Set(['ｇ', 'ｋｇ', 'ｍｇ', 'ｍ', 'ｃｍ', 'ｍｍ', 'ｋｍ', 'ｌ', 'Ｌ', 'ｍｌ', 'ｍＬ', 'Ｗ', 'Ｖ', 'Ａ', 'Ｈｚ', 'ＫＢ', 'ＭＢ', 'ＧＢ', 'ＴＢ'])

/** Characters that may not stand in certified mail, and Latin words, each once, with the place where it stands first. */
export function gridFaults(sheets: readonly GridSheet[]): readonly GridFault[] {
  const faults = sheets.flatMap(({ lines }, sheet) => lines.flatMap((line, index) => lineFaults(line, (column) => ({ sheet: sheet + 1, line: index + 1, column }))))
  return faults.filter((fault, index) => faults.findIndex((other) => other.kind === fault.kind && other.text === fault.text) === index)
}

function lineFaults({ indent, characters }: GridLine, placeOf: (column: number) => GridPlace): readonly GridFault[] {
  const place = (index: number): GridPlace => placeOf(lineCells({ indent, characters: characters.slice(0, index) }) + 1)
  const isStrange = (text: string): boolean => !latin.test(text) && (!allowed.test(text) || pictograph.test(text))
  return [
    ...characters.flatMap(({ text }, index): readonly GridFault[] => (isStrange(text) ? [{ kind: 'not-allowed', text, place: place(index) }] : [])),
    ...latinWords(characters).map(({ from, text }): GridFault => ({ kind: 'latin', text, place: place(from) }))
  ]
}

type Word = { readonly from: number; readonly to: number; readonly text: string }

/** Words with the figures in them (Ｘ１００); units behind a figure are signs and no words. */
function latinWords(characters: readonly GridCharacter[]): readonly Word[] {
  const words = characters.reduce<readonly Word[]>((found, { text }, index) => {
    const last = found.at(-1)
    if (last?.to === index && inWord.test(text)) return [...found.slice(0, -1), { ...last, to: index + 1, text: last.text + text }]
    return latin.test(text) ? [...found, { from: index, to: index + 1, text }] : found
  }, [])
  return words.filter(({ from, text }) => !(unitWords.has(text) && /[０-９]/u.test(characters[from - 1]?.text ?? '')))
}
