import type { FileWords, PageWord, PageWords } from '#shared/domain/page-words.ts'
import { isSpaced } from '#shared/domain/words-text.ts'

/** A word and where it stands in the text of its page. */
export type PlacedWord = { readonly word: PageWord; readonly line: number; readonly from: number; readonly to: number }
export type PageText = { readonly text: string; readonly words: readonly PlacedWord[] }

/** The words of a page as one text, a line for each of its lines, with where each word stands in it. */
export function pageText({ lines }: PageWords, source: FileWords['source']): PageText {
  const pieces: string[] = []
  const words: PlacedWord[] = []
  let at = 0
  const add = (piece: string): void => { pieces.push(piece); at += piece.length }
  for (const [line, { words: inLine }] of lines.entries()) {
    if (line > 0) add('\n')
    for (const [index, word] of inLine.entries()) {
      if (source === 'recognition' ? isSpaced({ words: inLine }, index) : isParted(inLine[index - 1], word)) add(' ')
      words.push({ word, line, from: at, to: at + word.text.length })
      add(word.text)
    }
  }
  return { text: pieces.join(''), words }
}

const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〒\u3000-\u303f\uff00-\uffef]/u
/** In parts of the width of a character; a file states its places more exactly than recognition does. */
const blankWidth = 0.35

function isParted(before: PageWord | undefined, word: PageWord): boolean {
  if (before === undefined) return false
  if (!japanese.test(before.text.slice(-1)) && !japanese.test(word.text.slice(0, 1))) return true
  return word.x - (before.x + before.width) > blankWidth * Math.max(characterWidth(before), characterWidth(word))
}

const characterWidth = ({ text, width }: PageWord): number => width / Math.max(1, text.length)
