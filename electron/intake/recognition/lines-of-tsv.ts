import type { FoundLine, FoundWord } from './recognition-task.ts'

/** level, page, block, paragraph, line, word, left, top, width, height, confidence in percent, text. Source: Tesseract, src/api/renderer.cpp and baseapi.cpp. */
const wordLevel = '5'

/** The words of a page in reading order, by lines. */
export function linesOfTsv(tsv: string): readonly FoundLine[] {
  const lines = new Map<string, FoundWord[]>()
  for (const row of tsv.split('\n')) {
    const [level, page, block, paragraph, line, , ...rest] = row.split('\t')
    const word = level === wordLevel ? wordOf(rest) : null
    if (word === null) continue
    const key = [page, block, paragraph, line].join(' ')
    const words = lines.get(key)
    if (words) words.push(word)
    else lines.set(key, [word])
  }
  return [...lines.values()]
}

function wordOf([left, top, width, height, percent, ...text]: readonly string[]): FoundWord | null {
  const [x = Number.NaN, y = 0, w = 0, h = 0, confidence = 0] = [left, top, width, height, percent].map(Number)
  const plain = plainWord(text.join(' '))
  return plain === '' || ![x, y, w, h, confidence].every(Number.isFinite) ? null : { text: plain, left: x, top: y, width: w, height: h, confidence: Math.min(1, Math.max(0, confidence / 100)) }
}

const longestWord = 2_000

/** In Japan's old character sets the yen sign stood where others have the backslash, and the data were made from such texts. A yen has no parts: a full stop before three digits is a comma misread. */
const plainWord = (text: string): string =>
  text.normalize('NFC').replace(/[\s\p{C}]+/gu, '').replace(/\\(?=\d|$)/g, '¥').replace(/^¥\d{1,3}(?:[.,]\d{3})+$/, (sum) => sum.replaceAll('.', ',')).slice(0, longestWord)
